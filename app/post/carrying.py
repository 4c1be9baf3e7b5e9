"""Carries one mail from an outbox to the mail server, and notes what came of it."""

import smtplib
from collections.abc import Iterator

from app.database import Database
from app.post.carriage import PATIENCE, Carriage
from app.post.delivery import Unanswered, Undeliverable, deliver
from app.post.letter import letter_of
from app.post.notices import NOTICES
from app.post.outbox import borrow, is_any_due, put_off_or_give_up
from app.post.questions import QUESTIONS
from app.records import Waiting
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
        carriage = next((it for it in _carried(settings) if is_any_due(session, it.kind)), None)
    if carriage is None:
        return False
    with database.writing() as session:
        row = borrow(session, carriage.kind, PATIENCE)
    if row is None:
        return False
    try:
        _hand_over(carriage, row, settings)
    except _NotTaken as wrong:
        with database.writing() as session:
            if put_off_or_give_up(session, row, str(wrong), PATIENCE, for_good=wrong.for_good):
                carriage.given_up(session, row, str(wrong))
        return not wrong.is_of_all
    with database.writing() as session:
        carriage.sent(session, row)
    return True


def _carried(settings: Settings) -> Iterator[Carriage]:
    """The notice first: there is one at most, and somebody waits to be seen."""
    if settings.notice_to:
        yield NOTICES
    yield QUESTIONS


def _hand_over(carriage: Carriage, row: Waiting, settings: Settings) -> None:
    try:
        letter = letter_of(carriage.written(row, settings), settings)
    except Exception as wrong:
        why = f"No mail can be made of it ({type(wrong).__name__})."
        raise _NotTaken(why, for_good=True) from None
    try:
        deliver(letter, settings)
    except Undeliverable as never:
        raise _NotTaken(str(never), for_good=True) from None
    except Unanswered:
        # Once more, in case it was lost; whoever has it twice can tell that it is the same.
        raise _NotTaken(MAYBE, for_good=row.tries > 1, is_of_all=True) from None
    except Exception as wrong:
        code = wrong.smtp_code if isinstance(wrong, smtplib.SMTPResponseException) else ""
        is_of_all = isinstance(wrong, OSError) and type(wrong) not in _OF_ONE_MAIL
        why = f"{type(wrong).__name__} {code}".strip()
        raise _NotTaken(why, is_of_all=is_of_all) from None
