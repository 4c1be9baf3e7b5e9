"""What every reader of a format is told, and how it refuses."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from time import thread_time
from typing import BinaryIO

from app.watch.activity import Activity
from app.watch.limits import MOST_SECONDS
from rules import Unit


class Unreadable(ValueError):
    """A file that is not read. The message says why and how to mend it, in whole sentences for a
    runner; the code is a stable name for programs."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


@dataclass(frozen=True)
class Reading:
    """The circumstances of one reading: `zone` is the runner's, `now` knows its zone, and `unit` is
    what they count in where a list does not say. `must_end` is by the clock of this thread, which
    stands still while others are served."""

    unit: Unit
    zone: tzinfo
    now: datetime
    must_end: float = field(default_factory=lambda: thread_time() + MOST_SECONDS)

    def check_time(self) -> None:
        """To be called every few thousand points. Raises Unreadable."""
        if thread_time() > self.must_end:
            raise Unreadable(
                "too_slow",
                f"Reading took longer than {MOST_SECONDS} seconds. Choose fewer or shorter files.",
            )

    def own_time(self, moment: datetime) -> datetime:
        """A moment that knows its zone, by the runner's own clock."""
        return moment.astimezone(self.zone).replace(tzinfo=None)


Reader = Callable[[BinaryIO, Reading], Iterator[Activity]]
