"""The runs of a training log, and the few numbers that the questions about running ask for.

How far back each number looks is our judgement, except for the thirty days before a run, which are
Frandsen's (2025). Weeks are counted back from the day on which the pain began, that day included.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from statistics import median

from rules.grammar import Distance, Fact
from rules.numbers import FARTHEST_KM, Spike, Unit, band_of, facts_from, plain, spike
from rules.questions.running import LONGEST_BEFORE, LONGEST_RECENT, USUAL_WEEK, WeekChange

# "Just before the pain", and the weeks before those, against which they are held.
RECENT_WEEKS = 2
USUAL_WEEKS = 4
WEEKS_SHOWN = 8
MONTH_BEFORE = timedelta(days=30)
_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Run:
    """One run: when it began by the runner's own clock (no time zone), and how far it went (km)."""

    start: datetime
    km: Decimal

    @property
    def day(self) -> date:
        return self.start.date()


@dataclass(frozen=True)
class Week:
    """Seven days and their runs. `is_whole` where the log tells of them from the first day on."""

    first: date
    runs: tuple[Run, ...]
    is_whole: bool

    @property
    def last(self) -> date:
        return self.first + _WEEK - _DAY

    @property
    def km(self) -> Decimal:
        return sum((run.km for run in self.runs), Decimal(0))

    @property
    def longest(self) -> Run | None:
        return _longest(self.runs)


@dataclass(frozen=True)
class LoggedLoad:
    """The load before the pain. Whatever the log does not tell is None.

    Every distance is rounded to a hundredth of the runner's unit, as a watch shows it, before
    anything is compared: what is shown decides. `weeks` are the last ones before the pain that the
    log tells of, oldest first, and `recent_week_km` is the mean of the last two. The month before
    the longest recent run may be told of in part only.
    """

    unit: Unit
    weeks: tuple[Week, ...]
    usual_week_km: Decimal | None
    recent_week_km: Decimal | None
    longest_recent: Run | None
    longest_before: Run | None
    is_month_whole: bool

    @property
    def spike(self) -> Spike:
        return spike(self.km.get(LONGEST_RECENT), self.km.get(LONGEST_BEFORE))

    @property
    def week_change(self) -> WeekChange | None:
        """None where there is no usual week to compare with."""
        if not self.usual_week_km or self.recent_week_km is None:
            return None
        return list(WeekChange)[band_of(self.recent_week_km, self.usual_week_km)]

    @property
    def km(self) -> dict[Distance, Decimal]:
        """The distances that are known (exact km), by the question that asks for each."""
        found = {} if self.usual_week_km is None else {USUAL_WEEK: self.usual_week_km}
        longest = {LONGEST_RECENT: self.longest_recent, LONGEST_BEFORE: self.longest_before}
        return found | {asked: run.km for asked, run in longest.items() if run}

    @property
    def answers(self) -> dict[str, Decimal | str]:
        """What can be answered, by question id: distances as they would be typed in the unit."""
        answered: dict[str, Decimal | str] = {
            asked.id: Decimal(plain(self.unit.from_km(far))) for asked, far in self.km.items()
        }
        return answered | ({WeekChange.id: self.week_change.code} if self.week_change else {})

    @property
    def facts(self) -> frozenset[Fact]:
        """The facts that those answers come to."""
        return facts_from(self.km) | ({self.week_change} if self.week_change else set())


def logged_load(
    runs: Iterable[Run], began: date, covered: tuple[date, date], unit: Unit = Unit.KM
) -> LoggedLoad:
    """The load before `began`, the day on which the pain began.

    `covered` are the first and the last day that the log tells of, with or without a run. Runs
    after the pain began count nowhere, and neither does one farther than can be answered.
    """
    counted = sorted(_counted(runs, began, unit), key=lambda run: run.start)
    weeks = _weeks(counted, began, covered)
    usual = [w.km for w in weeks if w.is_whole and _weeks_before(w, began) in _USUAL]
    recent = [w for w in weeks if _weeks_before(w, began) in _RECENT]
    latest = _longest(run for week in recent for run in week.runs)
    month_from = latest and latest.day - MONTH_BEFORE
    usual_week = unit.as_shown(median(usual)) if usual else None
    return LoggedLoad(
        unit=unit,
        weeks=weeks,
        usual_week_km=None if usual_week and usual_week > FARTHEST_KM else usual_week,
        recent_week_km=_mean(recent, unit),
        longest_recent=latest,
        longest_before=latest and _longest(_in_the_month_before(latest, counted)),
        is_month_whole=bool(month_from and covered[0] <= month_from),
    )


_RECENT = range(RECENT_WEEKS)
_USUAL = range(RECENT_WEEKS, RECENT_WEEKS + USUAL_WEEKS)


def _counted(runs: Iterable[Run], began: date, unit: Unit) -> Iterator[Run]:
    for run in runs:
        km = unit.as_shown(run.km)
        if run.day <= began and 0 < km <= FARTHEST_KM:
            yield Run(run.start, km)


def _weeks(runs: list[Run], began: date, covered: tuple[date, date]) -> tuple[Week, ...]:
    firsts = [began + _DAY - (back + 1) * _WEEK for back in reversed(range(WEEKS_SHOWN))]
    weeks = (
        Week(
            first,
            tuple(run for run in runs if first <= run.day < first + _WEEK),
            is_whole=covered[0] <= first,
        )
        for first in firsts
    )
    return tuple(week for week in weeks if week.first <= covered[1] and covered[0] <= week.last)


def _weeks_before(week: Week, began: date) -> int:
    """0 for the week that ends with the day on which the pain began."""
    return (began - week.last) // _WEEK


def _mean(recent: list[Week], unit: Unit) -> Decimal | None:
    """Not of a part of the weeks: that would look like a fall."""
    if len(recent) < RECENT_WEEKS or not all(week.is_whole for week in recent):
        return None
    return unit.as_shown(sum((week.km for week in recent), Decimal(0)) / len(recent))


def _in_the_month_before(run: Run, runs: list[Run]) -> Iterator[Run]:
    return (each for each in runs if each.start < run.start and run.day - each.day <= MONTH_BEFORE)


def _longest(runs: Iterable[Run]) -> Run | None:
    """The first of them, if several are as long: the later ones were no longer a jump."""
    return max(runs, key=lambda run: run.km, default=None)
