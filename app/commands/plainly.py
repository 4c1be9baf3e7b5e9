"""What goes wrong in a command is told in words: a traceback could quote what a runner said."""

from collections.abc import Iterator
from contextlib import contextmanager

from click import ClickException
from flask import current_app

from app.command_line import as_typed
from app.database import OUT_OF_REACH, Database, database_of
from app.database.migrate import is_ahead, is_current
from app.keeping import NotDone

NOT_MIGRATED = f"The database does not have the tables of this version. Run: {as_typed('migrate')}"
IS_AHEAD = "The database was brought up to date by a newer version of First Step."
_OF_NEWER = f"{IS_AHEAD} Use the command of that version."


@contextmanager
def told_plainly(failing: type[ClickException] = ClickException) -> Iterator[None]:
    try:
        yield
    except NotDone as wrong:
        raise failing(str(wrong)) from None
    except OUT_OF_REACH:
        raise failing(
            "The database cannot be used now: it is down, locked, full or read-only. "
            "Nothing was changed. Try again."
        ) from None


def ready_database() -> Database:
    """The database of this app, with its tables."""
    database = database_of(current_app)
    if not is_current(database):
        # This version would leave out of a backup what it does not know.
        raise NotDone(_OF_NEWER if is_ahead(database) else NOT_MIGRATED)
    return database
