"""A row of the outbox as a mail that a server can take."""

import hashlib
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from app.mailbox import mailbox
from app.records import Mail
from app.settings import Settings

Letter = EmailMessage


def letter_of(mail: Mail, settings: Settings) -> Letter:
    """The same mail, byte by byte, however often it is tried: a program that gets it twice, since
    nobody can know whether a server that fell silent had taken it, sees that it is one. Raises
    ValueError where no mail can be made of it."""
    sender = mailbox(settings.mail_from, on_one_line(settings.clinic_name))
    letter = EmailMessage(policy=SMTP)
    letter["From"] = sender
    letter["To"] = mailbox(mail.to)
    letter["Subject"] = mail.subject
    letter["Date"] = format_datetime(mail.made_at)
    letter["Message-ID"] = f"<{_name_of(mail)}@{sender.domain}>"
    letter["Auto-Submitted"] = "auto-generated"
    letter.set_content(mail.body)
    return letter


def on_one_line(text: str) -> str:
    """Without whatever could begin a new line of a header."""
    return " ".join(text.split())


def _name_of(mail: Mail) -> str:
    return hashlib.sha256(f"mail {mail.id} {mail.made_at.isoformat()}".encode()).hexdigest()[:32]
