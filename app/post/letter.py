"""What is to be said by mail, as a mail that a server can take."""

from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256

from app.mailbox import mailbox
from app.settings import Settings

Letter = EmailMessage


@dataclass(frozen=True)
class Written:
    """`name` is of this one mail: a program that gets it twice, since nobody can know whether a
    server that fell silent had taken it, sees by it that it is one."""

    name: str
    to: str
    subject: str
    body: str
    made_at: datetime


def letter_of(it: Written, settings: Settings) -> Letter:
    """The same mail, byte by byte, however often it is tried. Raises ValueError where no mail can
    be made of it."""
    sender = mailbox(settings.mail_from, on_one_line(settings.clinic_name))
    letter = EmailMessage(policy=SMTP)
    letter["From"] = sender
    letter["To"] = mailbox(it.to)
    letter["Subject"] = it.subject
    letter["Date"] = format_datetime(it.made_at)
    letter["Message-ID"] = f"<{_digest(it)}@{sender.domain}>"
    letter["Auto-Submitted"] = "auto-generated"
    letter.set_content(it.body)
    return letter


def on_one_line(text: str) -> str:
    """Without whatever could begin a new line of a header."""
    return " ".join(text.split())


def _digest(it: Written) -> str:
    return sha256(f"{it.name} {it.made_at.isoformat()}".encode()).hexdigest()[:32]
