"""How opening hours, closed days and the address of a database are read."""

import re
from collections.abc import Iterator
from datetime import date, time

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from app.opening import Period, Week

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_EXPECTED = "such as Mon-Fri 09:00-17:00; Sat 09:00-12:00"
_SPAN = re.compile(r"(\d\d):(\d\d)-(\d\d):(\d\d)")


def opening_hours(typed: str) -> Week:
    """“Mon-Fri 08:00-12:00, 13:00-17:30; Sat 09:00-12:00”: days, then one period or more."""
    week: list[tuple[Period, ...]] = [()] * 7
    for part in filter(None, (each.strip() for each in typed.split(";"))):
        days, _, spans = part.partition(" ")
        periods = tuple(_periods(spans))
        for day in _days(days):
            if week[day]:
                raise ValueError(f"{_EXPECTED}, each day once")
            week[day] = periods
    if not any(week):
        raise ValueError(_EXPECTED)
    return tuple(week)


def closed_days(typed: str) -> frozenset[date]:
    """“2026-12-25, 2026-12-26”"""
    try:
        return frozenset(date.fromisoformat(day.strip()) for day in typed.split(",") if day.strip())
    except ValueError:
        raise ValueError("dates with commas between, such as 2026-12-25, 2026-12-26") from None


def database_url(typed: str) -> str:
    if not typed:
        return ""
    try:
        found = make_url(typed)
    except ArgumentError:
        found = None
    if found is None or found.get_backend_name() not in ("postgresql", "sqlite"):
        raise ValueError("an address such as postgresql://user:password@host/name, or nothing")
    return typed


def _days(typed: str) -> range:
    first, _, last = typed.partition("-")
    try:
        found = range(DAYS.index(first), DAYS.index(last or first) + 1)
    except ValueError:
        raise ValueError(_EXPECTED) from None
    if not found:
        raise ValueError(f"{_EXPECTED}, the week beginning on Mon")
    return found


def _periods(typed: str) -> Iterator[Period]:
    before = time.min
    for span in typed.split(","):
        found = _SPAN.fullmatch(span.strip())
        try:
            numbers = [int(number) for number in found.groups()] if found else []
            opens, closes = time(numbers[0], numbers[1]), time(numbers[2], numbers[3])
        except (ValueError, IndexError):
            raise ValueError(_EXPECTED) from None
        if not before <= opens < closes:
            raise ValueError(f"{_EXPECTED}, each period after the one before")
        before = closes
        yield opens, closes
