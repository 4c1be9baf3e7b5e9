"""When the clinic is open, and when a promise made at some moment falls due."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

Period = tuple[time, time]
# Monday first; a day without a period is a closed day.
Week = tuple[tuple[Period, ...], ...]


@dataclass(frozen=True)
class OpeningHours:
    """The clinic's week by its own clock, without the days on which it is closed.

    Moments that go in and come out are in UTC. At least one day of the week has a period.
    """

    week: Week
    closed: frozenset[date]
    zone: ZoneInfo

    def is_open(self, at: datetime) -> bool:
        day = at.astimezone(self.zone).date()
        return any(opens <= at < closes for opens, closes in self._periods(day))

    def next_opening(self, at: datetime) -> datetime:
        """`at` itself while the clinic is open, else when it opens next."""
        return next(max(opens, at) for opens, closes in self._periods_from(at) if closes > at)

    def after_open_time(self, at: datetime, needed: timedelta) -> datetime:
        """When the clinic has been open for so long after `at`."""
        for opens, closes in self._periods_from(at):
            start = max(opens, at)
            if start + needed <= closes:
                return start + needed
            needed -= max(closes - start, timedelta())
        raise AssertionError("The periods never end.")

    def after_working_days(self, at: datetime, days: int) -> datetime:
        """The same time of day so many working days later, but never after closing time."""
        start = self.next_opening(at).astimezone(self.zone)
        later = (start.date() + timedelta(days=n) for n in count(1))
        working = (day for day in later if self._is_working(day))
        day = next(day for n, day in enumerate(working, 1) if n == days)
        same_time = datetime.combine(day, start.time(), self.zone).astimezone(UTC)
        opens, closes = self._periods(day)[0][0], self._periods(day)[-1][1]
        return min(max(same_time, opens), closes)

    def _periods_from(self, at: datetime) -> Iterator[tuple[datetime, datetime]]:
        first = at.astimezone(self.zone).date()
        for n in count():
            yield from self._periods(first + timedelta(days=n))

    def _periods(self, day: date) -> list[tuple[datetime, datetime]]:
        if not self._is_working(day):
            return []
        return [(self._moment(day, a), self._moment(day, b)) for a, b in self.week[day.weekday()]]

    def _is_working(self, day: date) -> bool:
        return bool(self.week[day.weekday()]) and day not in self.closed

    def _moment(self, day: date, clock: time) -> datetime:
        return datetime.combine(day, clock, self.zone).astimezone(UTC)
