"""Carries one mail from the outbox to the mail server, and notes what came of it."""

import smtplib

from app import clock
from app.database import Database
from app.post.delivery import Unanswered, Undeliverable, deliver
from app.post.letter import letter_of
from app.post.outbox import borrow, is_waiting, note_failed, note_sent
from app.records import Mail
from app.settings import Settings

# What else a server or the way to it says, it says of every mail: that it cannot be reached, that
# it does not know us, that it takes nothing from our address.
_OF_ONE_MAIL = (smtplib.SMTPResponseException, smtplib.SMTPDataError)


MAYBE = "The mail server did not answer at the end, so it may have arrived all the same."


class _NotTaken(Exception):
    """Why, in words that name nobody."""

    def __init__(self, why: str, *, for_good: bool = False, is_of_all: bool = False) -> None:
        super().__init__(why)
        self.for_good, self.is_of_all = for_good, is_of_all


def send_one(database: Database, settings: Settings) -> bool:
    """Whether there may be a next: one was waiting, and nothing went wrong that all others would
    meet as well. Looked for without a lock first: an empty outbox disturbs nobody."""
    with database.reading() as session:
        if not is_waiting(session, clock.now()):
            return False
    with database.writing() as session:
        mail = borrow(session)
    if mail is None:
        return False
    try:
        _hand_over(mail, settings)
    except _NotTaken as wrong:
        with database.writing() as session:
            note_failed(session, mail, str(wrong), for_good=wrong.for_good)
        return not wrong.is_of_all
    with database.writing() as session:
        note_sent(session, mail)
    return True


def _hand_over(mail: Mail, settings: Settings) -> None:
    try:
        letter = letter_of(mail, settings)
    except Exception as wrong:
        why = f"No mail can be made of it ({type(wrong).__name__})."
        raise _NotTaken(why, for_good=True) from None
    try:
        deliver(letter, settings)
    except Undeliverable as never:
        raise _NotTaken(str(never), for_good=True) from None
    except Unanswered:
        # Once more, in case it was lost; whoever has it twice can tell that it is the same.
        raise _NotTaken(MAYBE, for_good=mail.tries > 1, is_of_all=True) from None
    except Exception as wrong:
        code = wrong.smtp_code if isinstance(wrong, smtplib.SMTPResponseException) else ""
        is_of_all = isinstance(wrong, OSError) and type(wrong) not in _OF_ONE_MAIL
        why = f"{type(wrong).__name__} {code}".strip()
        raise _NotTaken(why, is_of_all=is_of_all) from None
