"""The front door for lists of activities (CSV), whoever wrote them.

A list that ends in the middle of a row is refused, because its newest runs may be missing. What is
no run and has no date is left out. Quotes within a text that were not doubled are taken as they
stand, unless they move the columns.
"""

import csv
from collections.abc import Iterator
from typing import BinaryIO

from app.watch.activity import Activity
from app.watch.limits import MOST_ACTIVITIES
from app.watch.lists.garmin import read_garmin
from app.watch.lists.headings import Columns, garmin_columns, old_strava_columns, strava_columns
from app.watch.lists.strava import read_strava
from app.watch.lists.text_lines import Lines
from app.watch.reading import Reading, Unreadable

_DELIMITERS = ",;\t"


def read_table(stream: BinaryIO, reading: Reading) -> Iterator[Activity]:
    """The activities of Strava's or Garmin Connect's list. Raises Unreadable."""
    try:
        yield from _activities(Lines(stream, reading), reading)
    except csv.Error as error:
        raise Unreadable(
            "broken_list",
            "This list is damaged: its columns cannot be told apart. "
            "Download the list again and choose the new file.",
        ) from error


def _activities(lines: Lines, reading: Reading) -> Iterator[Activity]:
    texts = iter(lines)
    first = next((line for line in texts if line.strip()), None)
    if first is None:
        raise _empty()
    for delimiter in _DELIMITERS:
        headings = next(csv.reader([first], delimiter=delimiter))
        rows = _rows(csv.reader(texts, delimiter=delimiter), len(headings), lines)
        if found := _read(headings, rows, reading):
            yield from found
            return
    raise Unreadable(
        "unknown_list",
        "We do not know this list. We take activities.csv from Strava and the list of activities "
        "from Garmin Connect. If it is one of these, set your account to English and download the "
        "list again.",
    )


def _read(
    headings: list[str], rows: Iterator[list[str]], reading: Reading
) -> Iterator[Activity] | None:
    """None if the headings are not of a list that we know."""
    columns: Columns | None
    if columns := strava_columns(headings):
        return read_strava(rows, columns, reading)
    if columns := old_strava_columns(headings):
        return read_strava(rows, columns, reading, is_old=True)
    if columns := garmin_columns(headings):
        return read_garmin(rows, columns, reading)
    return None


def _rows(table: Iterator[list[str]], width: int, lines: Lines) -> Iterator[list[str]]:
    """All rows but the blank ones. Raises Unreadable, at the end if the list was cut off."""
    last: list[str] = []
    for place, row in enumerate(table):
        _refuse(place, len(row) - width)
        if any(row):
            last = row
            yield row
    if not last:
        raise _empty()
    if len(last) < width and not (lines.ends_whole and not last[-1].endswith("\n")):
        raise Unreadable(
            "cut_off",
            "This list ends in the middle of a row. Download it again and choose the new file.",
        )


def _refuse(place: int, too_wide: int) -> None:
    """Columns without a heading mean that a stray quote has moved all of them."""
    if place >= MOST_ACTIVITIES:
        raise Unreadable(
            "too_many_activities",
            f"A list has more than {MOST_ACTIVITIES:,} activities. "
            "Remove its oldest rows and keep the last year.",
        )
    if too_wide > 0:
        raise Unreadable(
            "broken_list",
            f"Row {place + 2} of this list has more columns than the first row. Look for a stray "
            "quotation mark there, or download the list again.",
        )


def _empty() -> Unreadable:
    return Unreadable("empty", "There is no activity in this list. Choose a list with your runs.")
