"""Runs of a log, told by how many days they were before the pain began."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from rules import LoggedLoad, Run, Unit, logged_load

BEGAN = date(2026, 6, 30)
A_YEAR = (BEGAN - timedelta(days=364), BEGAN)


def ran(days_before: int, km: str, hour: int = 18) -> Run:
    day = BEGAN - timedelta(days=days_before)
    return Run(datetime(day.year, day.month, day.day, hour), Decimal(km))


def load(
    *runs: Run, covered: tuple[date, date] | None = A_YEAR, unit: Unit = Unit.KM
) -> LoggedLoad:
    return logged_load(runs, BEGAN, covered, unit)
