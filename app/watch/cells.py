"""What the lists of Strava and Garmin have in common, once they are rows of texts."""

from collections.abc import Sequence
from datetime import datetime

from app.watch.dates import own_times
from app.watch.reading import Reading, Unreadable


def cell(row: Sequence[str], place: int | None) -> str:
    """Empty where the row is too short: rows of older times may be."""
    return row[place].strip() if place is not None and place < len(row) else ""


def dated(
    rows: Sequence[tuple[str, bool]], reading: Reading, *, are_utc: bool
) -> list[datetime | None]:
    """When each began, from the text of its date and whether it is a run.

    Raises Unreadable if the date of a run cannot be read: without it, the sums would be too small
    and nobody would know. Anything else without a date (a line with totals, a note) gets None.
    """
    starts = own_times([text for text, _ in rows], reading, are_utc=are_utc)
    for place, ((_, is_run), start) in enumerate(zip(rows, starts, strict=True)):
        if is_run and start is None:
            raise Unreadable(
                "unreadable_date",
                f"We cannot read the date in row {place + 2} of this list. Write it like "
                "2026-04-03, or set your account to English and download the list again.",
            )
    return starts
