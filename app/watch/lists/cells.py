"""What the lists of Strava and Garmin have in common, once they are rows of texts."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Protocol

from app.watch.lists.dates import own_times
from app.watch.lists.durations import seconds
from app.watch.reading import Reading, Unreadable
from app.watch.run_types import is_run

# Characters. No date, number or kind of activity is as long.
_LONGEST = 400


class Cells:
    """The texts of one list and what they come to, each kept once however often it stands there,
    and gone with the list."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._runs: dict[str, bool] = {}
        self._seconds: dict[str, Decimal | None] = {}

    def text(self, row: Sequence[str], place: int | None) -> str:
        """Empty where the row is too short: rows of older times may be."""
        text = row[place][:_LONGEST].strip() if place is not None and place < len(row) else ""
        return self._texts.setdefault(text, text)

    def is_run(self, row: Sequence[str], place: int) -> bool:
        kind = self.text(row, place)
        if kind not in self._runs:
            self._runs[kind] = is_run(kind)
        return self._runs[kind]

    def seconds(self, row: Sequence[str], place: int | None) -> Decimal | None:
        text = self.text(row, place)
        if text not in self._seconds:
            self._seconds[text] = seconds(text)
        return self._seconds[text]

    def pace(self, row: Sequence[str], place: int | None) -> Decimal | None:
        """Seconds. None for a speed, which has no colon and may stand in the same column."""
        return self.seconds(row, place) if ":" in self.text(row, place) else None


class Dated(Protocol):
    """A row with the text of its date."""

    @property
    def is_run(self) -> bool: ...
    @property
    def date(self) -> str: ...


def dated(rows: Sequence[Dated], reading: Reading, *, are_utc: bool) -> list[datetime | None]:
    """When each began.

    Raises Unreadable if the date of a run cannot be read: without it, the sums would be too small
    and nobody would know. Anything else without a date (a line with totals, a note) gets None.
    """
    starts = own_times([row.date for row in rows], reading, are_utc=are_utc)
    for place, (row, start) in enumerate(zip(rows, starts, strict=True)):
        if row.is_run and start is None:
            raise Unreadable(
                "unreadable_date",
                f"We cannot read the date in row {place + 2} of this list. Write it like "
                "2026-04-03, or set your account to English and download the list again.",
            )
    return starts
