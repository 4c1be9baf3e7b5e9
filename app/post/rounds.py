"""The round: every minute, whoever is due is asked, and what waits in the outbox is sent."""

import smtplib
import sys
import time
from datetime import timedelta

from app import clock
from app.database import OUT_OF_REACH, Database
from app.follow_up.asking import ask_one
from app.post.delivery import Undeliverable, deliver
from app.post.letter import letter_of
from app.post.outbox import borrow, is_waiting, note_failed, note_sent
from app.records import Mail
from app.settings import Settings

EVERY = timedelta(minutes=1)
_LATER = "Mail could not be seen to now. It is tried again in a minute."


def go_rounds(database: Database, settings: Settings) -> None:
    """Never returns, unless there is no mail server to go to."""
    while settings.smtp_host:
        try:
            go_round(database, settings)
        except OUT_OF_REACH:
            print(_LATER, file=sys.stderr, flush=True)
        except Exception as wrong:
            # Its name only: its text can quote an address.
            print(f"{_LATER} ({type(wrong).__name__})", file=sys.stderr, flush=True)
        # A worker that is started anew is forked from this process: it must find no open file.
        database.engine.dispose()
        time.sleep(EVERY.total_seconds())


def go_round(database: Database, settings: Settings) -> None:
    while settings.follows_up and ask_one(database, settings):
        pass
    while send_one(database, settings):
        pass


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
