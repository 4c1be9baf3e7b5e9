"""The round: every few seconds, whoever has something to be told is told."""

from datetime import timedelta
from threading import Thread

from app.database import Database
from app.hooks.carrying import carry, lent
from app.records import Hook
from app.regularly import do_for_ever, succeeds
from app.settings import Settings

EVERY = timedelta(seconds=2)
_LATER = "Webhooks could not be told now. They are tried again in some minutes."


def go_rounds(database: Database, settings: Settings) -> None:
    """Never returns."""
    do_for_ever(lambda: go_round(database, settings), EVERY, database, _LATER)


def go_round(database: Database, settings: Settings) -> None:
    """Each in a thread of its own while there is something to tell, so that one that does not
    answer keeps no other waiting."""
    for hook in lent(database):
        Thread(target=_carry, args=(database, hook, settings), daemon=True).start()


def _carry(database: Database, hook: Hook, settings: Settings) -> None:
    succeeds(lambda: carry(database, hook, settings), _LATER)
