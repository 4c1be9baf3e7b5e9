"""Strava's `activities.csv`, from the archive of an account.

Its dates are UTC. Since July 2019 it tells a distance as its pages show it, in the account's own
decimal marks, and later on a second time in metres, with a point. Rows from before then have only
the first. Until July 2019 it told metres, once.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from app.watch.activity import Activity
from app.watch.limits import FASTEST
from app.watch.lists.cells import Cells, dated
from app.watch.lists.headings import Columns
from app.watch.lists.in_time import in_time
from app.watch.lists.numbers import decimal_mark, number
from app.watch.lists.units import METRES_PER
from app.watch.reading import Reading, Unreadable
from rules import Unit

METRE = Decimal(1)
_NEAR = Decimal("0.03")
"""The first distance is rounded to a hundredth, so the ratio of the two is not exact."""
_LONG_ENOUGH = Decimal(1)


@dataclass(frozen=True, slots=True)
class _Row:
    """What is told of a run; of anything else only the date."""

    is_run: bool
    date: str
    shown: str = ""
    metres: str = ""
    time: Decimal | None = None


def read_strava(
    rows: Iterable[list[str]], columns: Columns, reading: Reading, *, is_old: bool = False
) -> Iterator[Activity]:
    """Raises Unreadable. What is no run has no distance here: a swim is told in metres."""
    cells = Cells()
    told = [_row(cells, row, columns) for row in rows]
    starts = dated(told, reading, are_utc=True)
    mark = "." if is_old else decimal_mark(row.shown for row in told)
    each = METRE if is_old else _metres_each(told, mark, reading.unit)
    for row, start in in_time(zip(told, starts, strict=True), reading):
        if start:
            far = _metres(row, mark, each)
            yield Activity(start, row.is_run, far, row.time, is_listed=True)


def _row(cells: Cells, row: list[str], columns: Columns) -> _Row:
    date = cells.text(row, columns.date)
    if not cells.is_run(row, columns.kind):
        return _Row(False, date)
    first, *others = (cells.text(row, place) for place in columns.distances)
    times = [time for place in columns.times if (time := cells.seconds(row, place))]
    return _Row(
        is_run=True,
        date=date,
        shown=first,
        metres=others[0] if others else "",
        time=times[-1] if times else None,
    )


def _metres(row: _Row, mark: str | None, each: Decimal) -> Decimal | None:
    metres = number(row.metres, ".")
    if metres is not None:
        return metres
    shown = number(row.shown, mark)
    return None if shown is None else shown * each


def _metres_each(rows: list[_Row], mark: str | None, unit: Unit) -> Decimal:
    """How many metres one of the first distance is, as the rows that tell both say.

    Without such rows it is kilometres for a runner who counts in them. Public sources do not agree
    on what the first distance is for an account that counts in miles, so we do not guess.
    """
    ratios = list(_ratios(rows, mark))
    if ratios:
        found = median(ratios)
        known = (*METRES_PER.values(), METRE)
        return next((each for each in known if abs(found / each - 1) < _NEAR), METRES_PER[Unit.KM])
    if _are_metres(rows, mark):
        return METRE
    if unit is Unit.MI and any(number(row.shown, mark) for row in rows):
        raise Unreadable(
            "unclear_unit",
            "This list does not say whether its distances are kilometres or miles. "
            "Choose activities.csv as Strava sent it, with all its columns.",
        )
    return METRES_PER[Unit.KM]


def _are_metres(rows: list[_Row], mark: str | None) -> bool:
    """Somebody may have kept only the second distance. Nobody is as fast as it would then be."""
    speeds = [
        far * METRES_PER[Unit.KM] / time
        for row in rows
        if (far := number(row.shown, mark)) and (time := row.time)
    ]
    return bool(speeds) and median(speeds) > FASTEST


def _ratios(rows: list[_Row], mark: str | None) -> Iterator[Decimal]:
    for row in rows:
        shown, metres = number(row.shown, mark), number(row.metres, ".")
        if shown and metres and shown >= _LONG_ENOUGH:
            yield metres / shown
