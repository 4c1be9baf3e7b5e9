"""Garmin Connect's list of activities.

Its dates are the runner's own. A distance has no unit: kilometres or miles, as the account counts,
and metres on a track. Its numbers have English marks in most languages (`1,234.5`), decimal commas
in some; `--` is a blank.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from app.watch.activity import Activity
from app.watch.cells import cell, dated
from app.watch.durations import clock_seconds, seconds
from app.watch.garmin_units import METRES_PER, Told, refuse_wrong_unit
from app.watch.headings import Columns
from app.watch.numbers import OTHER_MARK, decimal_mark, number
from app.watch.reading import Reading
from app.watch.run_types import is_run

MOST_UNITS = 300
"""Nobody runs as many kilometres or miles at once. A run with more was told in metres."""
_NEAR = (Decimal("0.8"), Decimal("1.25"))
"""Of what the pace says. The readings of a number lie a thousand times apart."""


@dataclass(frozen=True, slots=True)
class _Row:
    """The texts of a run; of anything else only the date."""

    is_run: bool
    date: str
    distance: str = ""
    time: str = ""
    pace: str = ""
    stride: str = ""
    cadence: str = ""


def read_garmin(
    rows: Iterable[list[str]], columns: Columns, reading: Reading
) -> Iterator[Activity]:
    """Raises Unreadable, also where the runs show that they are not in the unit of the reading.
    What is no run has no distance here: a swim is told in metres."""
    told = [_row(row, columns) for row in rows]
    starts = dated([(row.date, row.is_run) for row in told], reading, are_utc=False)
    mark = decimal_mark(row.distance for row in told)
    metres_each = METRES_PER[reading.unit]
    metres = [_metres(row, mark, metres_each) if row.is_run else None for row in told]
    refuse_wrong_unit(_told(told, metres), reading.unit)
    for row, start, far in zip(told, starts, metres, strict=True):
        if start:
            yield Activity(start, row.is_run, far, seconds(row.time))


def _row(row: list[str], columns: Columns) -> _Row:
    if not is_run(cell(row, columns.kind)):
        return _Row(False, cell(row, columns.date))
    return _Row(
        is_run=True,
        date=cell(row, columns.date),
        distance=cell(row, columns.distances[0]),
        time=cell(row, next(iter(columns.times), None)),
        pace=cell(row, columns.pace),
        stride=cell(row, columns.stride),
        cadence=cell(row, columns.cadence),
    )


def _metres(row: _Row, mark: str | None, metres_each: Decimal) -> Decimal | None:
    """The reading of the distance that the pace bears out, if there is a pace; or else by the marks
    of the whole list."""
    told = number(row.distance, mark)
    if told is None:
        return None
    likeliest = told if told > MOST_UNITS else told * metres_each
    time, pace = seconds(row.time), clock_seconds(row.pace)
    if not (time and pace):
        return likeliest
    expected = time / pace * metres_each
    readings = (likeliest, *_readings(row.distance, metres_each))
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
        time = seconds(row.time)
        if far and time:
            yield Told(far, time, _by_strides(row, time))


def _by_strides(row: _Row, time: Decimal) -> Decimal | None:
    stride, cadence = number(row.stride, "."), number(row.cadence)
    return stride * cadence * time / 60 if stride and cadence else None
