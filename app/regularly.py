"""What the server does by itself, again and again, beside serving."""

import sys
import time
from collections.abc import Callable
from datetime import timedelta

from app.database import OUT_OF_REACH, Database


def do_for_ever(
    what: Callable[[], object], every: timedelta, database: Database, sorry: str
) -> None:
    """Never returns. What fails is told by `sorry`, and tried again the next time."""
    while True:
        try:
            what()
        except OUT_OF_REACH:
            print(sorry, file=sys.stderr, flush=True)
        except Exception as wrong:
            # Its name only: its text can quote an address, or what a database was handed.
            print(f"{sorry} ({type(wrong).__name__})", file=sys.stderr, flush=True)
        # A worker that is started anew is forked from this process: it must find no open file.
        database.engine.dispose()
        time.sleep(every.total_seconds())
