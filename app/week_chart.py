"""The drawing of the last weeks before the pain: how far each bar goes, and its words."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from rules import LoggedLoad, Week


@dataclass(frozen=True)
class Bar:
    """One week, in per cent of the drawing's width: all of its runs, and the longest of them.
    `jump` is empty but for the week of the longest run just before the pain."""

    days: str
    total: str
    all_runs: float
    longest: float
    jump: str


def bars_of(load: LoggedLoad) -> tuple[Bar, ...]:
    """Oldest first; empty where there is nothing to draw."""
    farthest = max((week.km for week in load.weeks), default=Decimal(0))
    return tuple(_bar(week, load, farthest) for week in load.weeks) if farthest else ()


def _bar(week: Week, load: LoggedLoad, farthest: Decimal) -> Bar:
    longest = week.longest.km if week.longest else Decimal(0)
    is_jump = bool(load.longest_recent and load.longest_recent in week.runs)
    return Bar(
        days=_days(week.first, week.last),
        total=load.unit.in_words(week.km) + ("" if week.is_whole else " or more"),
        all_runs=_share(week.km, farthest),
        longest=_share(longest, farthest),
        jump=load.unit.in_words(longest) if is_jump else "",
    )


def _days(first: date, last: date) -> str:
    month = "" if first.month == last.month else f" {first:%b}"
    return f"{first.day}{month} to {last.day} {last:%b}"


def _share(km: Decimal, farthest: Decimal) -> float:
    return round(float(100 * km / farthest), 1)
