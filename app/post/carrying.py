"""Carries one mail from the outbox to the mail server, and notes what came of it."""

import smtplib

from app import clock
from app.database import Database
from app.post.delivery import Undeliverable, deliver
from app.post.letter import letter_of
from app.post.outbox import borrow, is_waiting, note_failed, note_sent
from app.records import Mail
from app.settings import Settings


def send_one(database: Database, settings: Settings) -> bool:
    """Whether there was one. Looked for without a lock first: an empty outbox disturbs nobody."""
    with database.reading() as session:
        if not is_waiting(session, clock.now()):
            return False
    with database.writing() as session:
        mail = borrow(session)
    if mail is None:
        return False
    why_not, for_good = _hand_over(mail, settings)
    with database.writing() as session:
        if why_not:
            note_failed(session, mail, why_not, for_good=for_good)
        else:
            note_sent(session, mail)
    return True


def _hand_over(mail: Mail, settings: Settings) -> tuple[str, bool]:
    """Why it failed, in words that name nobody, and whether it always will; empty if it went."""
    try:
        letter = letter_of(mail, settings)
    except Exception as wrong:
        return f"No mail can be made of it ({type(wrong).__name__}).", True
    try:
        deliver(letter, settings)
    except Undeliverable as never:
        return str(never), True
    except Exception as wrong:
        code = wrong.smtp_code if isinstance(wrong, smtplib.SMTPResponseException) else ""
        return f"{type(wrong).__name__} {code}".strip(), False
    return "", False
