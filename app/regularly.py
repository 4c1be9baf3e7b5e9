"""What the server does by itself, again and again, beside serving."""

import time
from collections.abc import Callable
from datetime import timedelta

from app.database import OUT_OF_REACH, Database
from app.log import tell

AFTER_A_FAILURE = timedelta(minutes=1)


def do_for_ever(
    what: Callable[[], object], every: timedelta, database: Database, sorry: str
) -> None:
    """Never returns. What fails is told by `sorry`, and tried again the next time, though not
    sooner than in a minute."""
    while True:
        pause = every if succeeds(what, sorry) else max(every, AFTER_A_FAILURE)
        # A worker that is started anew is forked from this process: it must find no open file.
        database.engine.dispose()
        time.sleep(pause.total_seconds())


def succeeds(what: Callable[[], object], sorry: str) -> bool:
    try:
        what()
    except OUT_OF_REACH:
        tell(sorry)
        return False
    except Exception as wrong:
        # Its name only: its text can quote an address, or what a database was handed.
        tell(f"{sorry} ({type(wrong).__name__})")
        return False
    return True
