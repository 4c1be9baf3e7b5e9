"""Garmin Connect's list of activities.

Its dates are the runner's own. A distance has no unit: kilometres or miles, as the account counts,
and metres on a track. Its numbers have English marks in most languages (`1,234.5`), decimal commas
in some; `--` is a blank.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from app.watch.activity import Activity
from app.watch.lists.cells import Cells, dated
from app.watch.lists.garmin_units import Told, shows_unit
from app.watch.lists.headings import Columns
from app.watch.lists.in_time import in_time
from app.watch.lists.numbers import OTHER_MARK, decimal_mark, number
from app.watch.lists.units import METRES_PER
from app.watch.reading import Reading

MOST_UNITS = 300
"""Nobody runs as many kilometres or miles at once. A run with more was told in metres."""
_NEAR = (Decimal("0.8"), Decimal("1.25"))
"""Of what the pace says. The readings of a number lie a thousand times apart."""


@dataclass(frozen=True, slots=True)
class _Row:
    """What is told of a run; of anything else only the date."""

    is_run: bool
    date: str
    distance: str = ""
    time: Decimal | None = None
    pace: Decimal | None = None
    stride: str = ""
    cadence: str = ""


def read_garmin(
    rows: Iterable[list[str]], columns: Columns, reading: Reading
) -> Iterator[Activity]:
    """Raises Unreadable, also where the runs show that they are not in the unit of the reading.
    What is no run has no distance here: a swim is told in metres."""
    cells = Cells()
    told = [_row(cells, row, columns) for row in rows]
    starts = dated(told, reading, are_utc=False)
    mark = decimal_mark(row.distance for row in told)
    each = METRES_PER[reading.unit]
    metres = [_metres(row, mark, each) if row.is_run else None for row in in_time(told, reading)]
    is_shown = shows_unit(in_time(_told(told, metres), reading), reading.unit)
    for row, start, far in zip(told, starts, metres, strict=True):
        if start:
            assumed = row.is_run and not is_shown
            yield Activity(
                start, row.is_run, far, row.time, is_listed=True, unit_is_assumed=assumed
            )


def _row(cells: Cells, row: list[str], columns: Columns) -> _Row:
    date = cells.text(row, columns.date)
    if not cells.is_run(row, columns.kind):
        return _Row(False, date)
    return _Row(
        is_run=True,
        date=date,
        distance=cells.text(row, columns.distances[0]),
        time=cells.seconds(row, next(iter(columns.times), None)),
        pace=cells.pace(row, columns.pace),
        stride=cells.text(row, columns.stride),
        cadence=cells.text(row, columns.cadence),
    )


def _metres(row: _Row, mark: str | None, metres_each: Decimal) -> Decimal | None:
    """The reading of the distance that the pace bears out, if there is a pace; or else by the marks
    of the whole list."""
    told = number(row.distance, mark)
    if told is None:
        return None
    likeliest = told if told > MOST_UNITS else told * metres_each
    if not (row.time and row.pace):
        return likeliest
    expected = row.time / row.pace * metres_each
    if _is_near(likeliest, expected):
        return likeliest
    readings = _readings(row.distance, metres_each)
    return next((far for far in readings if _is_near(far, expected)), likeliest)


def _readings(text: str, metres_each: Decimal) -> Iterator[Decimal]:
    for mark in OTHER_MARK:
        told = number(text, mark)
        if told is not None:
            yield told * metres_each
            yield told


def _is_near(far: Decimal, expected: Decimal) -> bool:
    return _NEAR[0] * expected <= far <= _NEAR[1] * expected


def _told(rows: list[_Row], metres: list[Decimal | None]) -> Iterator[Told]:
    for row, far in zip(rows, metres, strict=True):
        if far and row.time:
            yield Told(far, row.time, _by_strides(row, row.time))


def _by_strides(row: _Row, time: Decimal) -> Decimal | None:
    stride, cadence = number(row.stride, "."), number(row.cadence)
    return stride * cadence * time / 60 if stride and cadence else None
