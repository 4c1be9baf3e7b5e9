"""Whether a case is in the queue because of what its runner told us later, and waits since."""

from datetime import datetime
from typing import Protocol

from app.follow_up.told import HowItIs
from app.records import State
from rules import calls_back


class Waiting(Protocol):
    """What of a case tells whether anybody has turned to it."""

    @property
    def state(self) -> str: ...
    @property
    def sent_at(self) -> datetime: ...
    @property
    def promised_at(self) -> datetime | None: ...
    @property
    def acted_at(self) -> datetime | None: ...


def is_news(case: Waiting, told: HowItIs, told_at: datetime | None) -> bool:
    """No longer, once anybody has acted on the case, raised it or opened it again since."""
    if told_at is None or not calls_back(told.how, told.signs):
        return False
    waits = State(case.state).is_open and case.acted_at is None
    return waits and told_at >= (case.promised_at or case.sent_at)
