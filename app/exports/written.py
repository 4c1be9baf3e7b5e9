"""What is kept, as the text of a cell. Each is given the clinic's time zone, and few need it."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from app.exports.names import in_two
from app.records import urgency_at
from rules import QUESTION


def as_kept(value: object, zone: ZoneInfo) -> str:
    return "" if value is None else str(value)


def day(kept: date | None, zone: ZoneInfo) -> str:
    return kept.isoformat() if kept else ""


def moment(kept: datetime, zone: ZoneInfo) -> str:
    """With its offset, so that it names one moment even where a clock goes back."""
    return kept.astimezone(zone).isoformat(timespec="seconds")


def urgency(rank: int, zone: ZoneInfo) -> str:
    return urgency_at(rank).code


def first_name(name: str, zone: ZoneInfo) -> str:
    return in_two(name)[0]


def last_name(name: str, zone: ZoneInfo) -> str:
    return in_two(name)[1]


def phone_without_plus(phone: str, zone: ZoneInfo) -> str:
    """With its country and every digit, and nothing in front that a spreadsheet could run: an
    apostrophe there would go into the other software. 00 is not dialled everywhere, so it is no
    way to write a +."""
    return phone.removeprefix("+")


def entry(name: str) -> Callable[[dict[str, Any], ZoneInfo], str]:
    """One entry of what is kept as JSON; nothing where it has none."""
    return lambda kept, zone: _listed(kept.get(name))


def older_answers(answers: dict[str, Any], zone: ZoneInfo) -> str:
    return "; ".join(f"{id}={_listed(each)}" for id, each in answers.items() if id not in QUESTION)


def _listed(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return "" if value is None else str(value)
