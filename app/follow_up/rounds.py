"""The round: every minute, whoever is due is asked, and what waits in the outbox is sent."""

from datetime import timedelta

from app.database import Database
from app.follow_up.asking import ask_one
from app.post import send_one
from app.regularly import do_for_ever
from app.settings import Settings

EVERY = timedelta(minutes=1)
_LATER = "Mail could not be seen to now. It is tried again in a minute."


def go_rounds(database: Database, settings: Settings) -> None:
    """Never returns, unless there is no mail server to go to."""
    if settings.smtp_host:
        do_for_ever(lambda: go_round(database, settings), EVERY, database, _LATER)


def go_round(database: Database, settings: Settings) -> None:
    while settings.follows_up and ask_one(database, settings):
        pass
    while send_one(database, settings):
        pass
