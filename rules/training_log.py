"""The runs of a training log, and the few numbers that the questions about running ask for.

How far back each number looks is our judgement, except for the thirty days before a run, which are
Frandsen's (2025): there each run is held against the longest of its own thirty days, so of the runs
just before the pain the one that was the biggest jump counts. Weeks are counted back from the day
on which the pain began, that day included.
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
FEWEST_USUAL_WEEKS = 3
WEEKS_SHOWN = 8
MONTH_BEFORE = timedelta(days=30)
# A runner may rest so long at the end of a log that tells of all their days.
REST = timedelta(days=3)
_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)

Covered = tuple[date, date]
"""The first and the last day that a log tells of."""


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
    """Seven days and their runs. `is_whole` where the log tells of all seven."""

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
    log tells of at all, oldest first; `usual_week_km` is the median of `usual_weeks` of them, and
    `recent_week_km` the mean of the last two. `longest_recent` is the run just before the pain that
    was the biggest jump, `longest_before` the longest of the month before it, of which the log may
    tell only a part.
    """

    unit: Unit
    weeks: tuple[Week, ...]
    usual_weeks: int
    usual_week_km: Decimal | None
    recent_week_km: Decimal | None
    longest_recent: Run | None
    longest_before: Run | None
    is_month_whole: bool

    @property
    def is_usual_week_too_far(self) -> bool:
        """Whether it is known, and yet farther than can be answered."""
        return self.usual_week_km is None and self.usual_weeks >= FEWEST_USUAL_WEEKS

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
    runs: Iterable[Run], began: date, covered: Covered | None, unit: Unit = Unit.KM
) -> LoggedLoad:
    """The load before `began`, the day on which the pain began.

    `covered` is None for runs that were picked one by one: days without one may have had others,
    so nothing is said of weeks then. Runs after the pain began count nowhere, and neither does one
    farther than can be answered.
    """
    counted = sorted(_counted(runs, began, unit), key=lambda run: run.start)
    weeks = tuple(_weeks(counted, began, covered))
    usual = [w.km for w in weeks if w.is_whole and _weeks_before(w, began) in _USUAL]
    recent = [w for w in weeks if w.is_whole and _weeks_before(w, began) in _RECENT]
    jump = _biggest_jump(counted, began)
    return LoggedLoad(
        unit=unit,
        weeks=weeks,
        usual_weeks=len(usual),
        usual_week_km=_usual_week(usual, unit),
        recent_week_km=_mean(recent, unit),
        longest_recent=jump,
        longest_before=jump and _longest_before(jump, counted),
        is_month_whole=bool(jump and covered and covered[0] <= jump.day - MONTH_BEFORE),
    )


_RECENT = range(RECENT_WEEKS)
_USUAL = range(RECENT_WEEKS, RECENT_WEEKS + USUAL_WEEKS)


def _counted(runs: Iterable[Run], began: date, unit: Unit) -> Iterator[Run]:
    for run in runs:
        km = unit.as_shown(run.km)
        if run.day <= began and 0 < km <= FARTHEST_KM:
            yield Run(run.start, km)


def _weeks(runs: list[Run], began: date, covered: Covered | None) -> Iterator[Week]:
    """Those that the log tells of, or that have a run."""
    for back in reversed(range(WEEKS_SHOWN)):
        first = began + _DAY - (back + 1) * _WEEK
        last = first + _WEEK - _DAY
        inside = tuple(run for run in runs if first <= run.day <= last)
        if covered and covered[0] <= last and first <= covered[1]:
            yield Week(first, inside, covered[0] <= first and last <= covered[1] + REST)
        elif inside:
            yield Week(first, inside, is_whole=False)


def _weeks_before(week: Week, began: date) -> int:
    """0 for the week that ends with the day on which the pain began."""
    return (began - week.last) // _WEEK


def _usual_week(usual: list[Decimal], unit: Unit) -> Decimal | None:
    if len(usual) < FEWEST_USUAL_WEEKS:
        return None
    km = unit.as_shown(median(usual))
    return km if km <= FARTHEST_KM else None


def _mean(recent: list[Week], unit: Unit) -> Decimal | None:
    """Not of a part of the weeks: that would look like a fall."""
    if len(recent) < RECENT_WEEKS:
        return None
    return unit.as_shown(sum((week.km for week in recent), Decimal(0)) / len(recent))


def _biggest_jump(runs: list[Run], began: date) -> Run | None:
    """Of the runs just before the pain, by band; of those in one band, the longest; and of those as
    long, the first, because the later ones were no longer a jump."""
    recent = (run for run in runs if run.day > began - RECENT_WEEKS * _WEEK)
    return max(recent, key=lambda run: (_band(run, runs), run.km), default=None)


def _band(run: Run, runs: list[Run]) -> int:
    """-1 where a run cannot be compared."""
    before = _longest_before(run, runs)
    band = spike(run.km, before.km if before else None)
    return -1 if band is Spike.UNKNOWN_BASELINE else list(Spike).index(band)


def _longest_before(run: Run, runs: list[Run]) -> Run | None:
    return _longest(
        each for each in runs if each.start < run.start and run.day - each.day <= MONTH_BEFORE
    )


def _longest(runs: Iterable[Run]) -> Run | None:
    """The first of them, if several are as long."""
    return max(runs, key=lambda run: run.km, default=None)
