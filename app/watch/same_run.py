"""Which runs of several files are the same one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from app.watch.reading import Reading
from rules import Run

# Nobody begins two runs within a minute.
SAME_START = timedelta(minutes=1)
# Clocks differ by quarters of an hour, and two services agree so far on how long a run was.
QUARTER = timedelta(minutes=15)
FARTHEST_ZONES = timedelta(hours=14)
SAME_LENGTH = Decimal("0.01")
_MOST_LOOKED_AT = 20


@dataclass(frozen=True)
class Told:
    """A run, and the files that tell of it, by their numbers; `is_listed` if one is a list."""

    run: Run
    files: frozenset[int]
    is_listed: bool


def each_once(runs: Sequence[Told], reading: Reading) -> list[Run]:
    """Oldest first, each run once.

    Of a run that is told more than once at the same time the longest telling counts: two devices
    need not agree. A run may also stand in two files by different clocks (UTC in the one, the
    runner's own in the other); only where one of the files is a list, for of two single tracks each
    is a run of its own.
    """
    once = list(_by_start(sorted(runs, key=lambda told: told.run.start)))
    kept: list[Told] = []
    for place, told in enumerate(once):
        if place % 1_000 == 0:
            reading.check_time()
        if not any(_is_by_another_clock(told, each) for each in kept[-_MOST_LOOKED_AT:]):
            kept.append(told)
    return [told.run for told in kept]


def _by_start(runs: list[Told]) -> Iterator[Told]:
    same: list[Told] = []
    for told in runs:
        if same and told.run.start - same[0].run.start > SAME_START:
            yield _one_of(same)
            same = []
        same.append(told)
    if same:
        yield _one_of(same)


def _one_of(same: list[Told]) -> Told:
    longest = max((told.run for told in same), key=lambda run: run.km)
    files = frozenset[int]().union(*(told.files for told in same))
    return Told(longest, files, any(told.is_listed for told in same))


def _is_by_another_clock(one: Told, other: Told) -> bool:
    """Whether they are of files that do not share a run, and only their clocks seem to differ."""
    apart = one.run.start - other.run.start
    off = min(apart % QUARTER, -apart % QUARTER)
    return (
        (one.is_listed or other.is_listed)
        and not one.files & other.files
        and apart <= FARTHEST_ZONES
        and off <= SAME_START
        and abs(one.run.km - other.run.km) <= SAME_LENGTH * other.run.km
    )
