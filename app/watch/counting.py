"""Counting the points of a file, against the most that are read and against the clock."""

from app.watch.limits import MOST_POINTS
from app.watch.reading import Reading, Unreadable

CHECKED_EVERY = 2_000
"""So often that a reading ends within milliseconds of its time, and so seldom that it costs
nothing."""


class Count:
    """Of one file."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._points = 0
        self._next_check = CHECKED_EVERY

    def add(self, points: int = 1) -> None:
        """Raises Unreadable."""
        self._points += points
        if self._points > MOST_POINTS:
            raise Unreadable(
                "too_many_points",
                f"It has more than {MOST_POINTS:,} points. Choose shorter files, "
                "or the list of your runs as CSV.",
            )
        if self._points >= self._next_check:
            self._next_check += CHECKED_EVERY
            self._reading.check_time()
