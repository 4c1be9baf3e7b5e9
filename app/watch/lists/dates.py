"""Dates of a list, in the order of day and month that the whole list bears out."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import partial
from itertools import pairwise

from app.watch.days import YEARS, latest_day
from app.watch.limits import EARLIEST
from app.watch.lists.in_time import in_time
from app.watch.lists.months import MONTHS
from app.watch.reading import Reading, Unreadable
from app.watch.wording import folded

_LONGEST = 60
"""Characters."""
_DAYS = [
    re.compile(pattern)
    for pattern in (
        r"(?P<year>\d{4})[-/.](?P<month>\d\d?)[-/.](?P<day>\d\d?)",
        r"(?P<day>\d\d?)\. ?(?P<month>\d\d?)\. ?(?P<year>\d{4}|\d\d)(?!\d)",
        r"(?P<one>\d\d?)(?P<mark>[/-])(?P<two>\d\d?)(?P=mark)(?P<year>\d{4}|\d\d)(?!\d)",
        r"(?P<day>\d\d?)\W{0,2}(?:(?:de|di) )?(?P<name>[a-z]{3,10})\W{1,2}(?:de )?(?P<year>\d{4})",
        r"(?P<name>[a-z]{3,10})\W{1,2}(?P<day>\d\d?)\W{1,2}(?P<year>\d{4})",
    )
]
_CLOCK = re.compile(
    r"[ ,t]{0,3}(?:(?:at|um|om|a|as|alle|a las) )?"
    r"(?P<hour>\d\d?)[:.h](?P<minute>\d\d)(?:[:.](?P<second>\d\d)(?:[.,]\d{1,9})?)?"
    r" ?(?P<half>[ap]\.? ?m\.?)? ?(?P<zone>z|utc|gmt|[+-]\d\d:?\d\d)?"
)


@dataclass(frozen=True, slots=True)
class _Written:
    """What one date may be. Both days are the same where the order of day and month is told."""

    if_day_first: date | None
    if_month_first: date | None
    clock: time | None


_Order = Callable[[_Written], date | None]


def own_times(texts: Sequence[str], reading: Reading, *, are_utc: bool) -> list[datetime | None]:
    """The moments by the runner's own clock; None for what is no date.

    Dates with slashes or hyphens, such as 03/04/2026, are read as day and month or as month and
    day, whichever is possible for all of them, puts none of them into the future and keeps the list
    in order. Raises Unreadable where that does not settle it. A date without a time is that day,
    and is not moved from UTC.
    """
    written = [_written(text) for text in in_time(texts, reading)]
    order = _order([each for each in written if each], reading)
    return [_moment(each, order, reading, are_utc=are_utc) if each else None for each in written]


def _written(text: str) -> _Written | None:
    text = folded(text)
    if len(text) > _LONGEST:
        return None
    found = next((day for pattern in _DAYS if (day := pattern.match(text))), None)
    if not found:
        return None
    try:
        clock = _clock(text[found.end() :])
    except ValueError:
        return None
    if_day_first, if_month_first = _days(found.groupdict())
    is_a_day = if_day_first or if_month_first
    return _Written(if_day_first, if_month_first, clock) if is_a_day else None


def _days(told: dict[str, str]) -> tuple[date | None, date | None]:
    """If the day comes first, and if the month does."""
    year = int(told["year"]) + (2000 if len(told["year"]) == 2 else 0)
    if "one" in told:
        one, two = int(told["one"]), int(told["two"])
        return _day(year, two, one), _day(year, one, two)
    month = MONTHS.get(told["name"], 0) if "name" in told else int(told["month"])
    day = _day(year, month, int(told["day"]))
    return day, day


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in YEARS else None
    except ValueError:
        return None


def _clock(text: str) -> time | None:
    """None where no time is told. Raises ValueError where it cannot be read."""
    if not text.strip(" ,"):
        return None
    told = _CLOCK.fullmatch(text)
    if not told:
        raise ValueError
    hour = int(told["hour"])
    if told["half"] and hour <= 12:
        hour = hour % 12 + (12 if told["half"].startswith("p") else 0)
    clock = time(hour, int(told["minute"]), int(told["second"] or 0))
    return clock if not told["zone"] else clock.replace(tzinfo=_zone(told["zone"]))


def _zone(text: str) -> timezone:
    if text[0] not in "+-":
        return UTC
    away = timedelta(hours=int(text[1:3]), minutes=int(text[-2:]))
    return timezone(-away if text[0] == "-" else away)


def _order(written: list[_Written], reading: Reading) -> _Order:
    orders: list[_Order] = [_day_first, _month_first]
    until = latest_day(reading)
    telling = [each for each in written if not _is_misdated(each, until)]
    if all(each.if_day_first == each.if_month_first for each in telling):
        return _day_first
    for test in (_is_possible, partial(_is_past, until=until), _is_in_order):
        left = [order for order in orders if test([order(each) for each in telling])]
        if len(left) == 1:
            return left[0]
        orders = left or orders
    raise Unreadable(
        "unclear_dates",
        "The dates in this list can be read in two ways: 3/4 may be 3 April or 4 March. "
        "Write them like 2026-04-03, or set your account to English and download the list again.",
    )


def _is_misdated(written: _Written, until: date) -> bool:
    """In either order. The log leaves it out, so it does not make the others unclear."""
    days = written.if_day_first, written.if_month_first
    return all(day and not EARLIEST <= day <= until for day in days)


def _day_first(written: _Written) -> date | None:
    return written.if_day_first


def _month_first(written: _Written) -> date | None:
    return written.if_month_first


def _is_possible(days: list[date | None]) -> bool:
    return all(days)


def _is_past(days: list[date | None], until: date) -> bool:
    return all(day <= until for day in days if day)


def _is_in_order(days: list[date | None]) -> bool:
    told = [day for day in days if day]
    rising = all(one <= other for one, other in pairwise(told))
    return rising or all(one >= other for one, other in pairwise(told))


def _moment(
    written: _Written, order: _Order, reading: Reading, *, are_utc: bool
) -> datetime | None:
    day = order(written)
    if not day or not written.clock:
        return datetime.combine(day, time()) if day else None
    moment = datetime.combine(day, written.clock)
    if moment.tzinfo is None and are_utc:
        moment = moment.replace(tzinfo=UTC)
    return reading.own_time(moment) if moment.tzinfo else moment
