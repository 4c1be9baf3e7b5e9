"""The round: every minute, whoever is due is asked, and what waits in the outbox is sent."""

import sys
import time
from datetime import timedelta

from app.database import OUT_OF_REACH, Database
from app.follow_up.asking import ask_one
from app.post import send_one
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
