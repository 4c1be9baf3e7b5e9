"""One activity of a log, whichever format told of it."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal


@dataclass(frozen=True)
class Activity:
    """`start` is by the runner's own clock, without a time zone. Metres and seconds are None where
    the log does not tell them. What is no run still shows which days the log tells of.

    `is_listed` where it stands in a list of everything that somebody did; a track may have been
    picked. `unit_is_assumed` where nothing but the runner says in which unit the distance is.
    """

    start: datetime
    is_run: bool
    metres: Decimal | None
    seconds: Decimal | None = None
    is_listed: bool = False
    unit_is_assumed: bool = False
