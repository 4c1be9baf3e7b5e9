"""Moments and lengths of time, as the clinic says them."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from flask import Flask, current_app

from app import clock
from app.settings import settings_of


def zone() -> ZoneInfo:
    return ZoneInfo(settings_of(current_app).time_zone)


def today() -> date:
    """By the calendar on the clinic's wall."""
    return clock.today(zone())


def time_now() -> str:
    """On the clinic's wall."""
    return f"{clock.now().astimezone(zone()):%H:%M}"


def at_the_clinic(moment: datetime) -> str:
    there = moment.astimezone(zone())
    return f"{there.day} {there:%B %Y, %H:%M}"


def now_at_the_clinic() -> str:
    return at_the_clinic(clock.now())


def at_the_clinic_in_short(moment: datetime) -> str:
    there = moment.astimezone(zone())
    return f"{there.day} {there:%b}{_other_year(there)}, {there:%H:%M}"


def in_full(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def with_weekday(day: date) -> str:
    """For a day on which somebody comes: a wrong weekday is noticed when it is read out."""
    return f"{day:%a} {in_full(day)}"


def in_short(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b}{_other_year(day)}"


def _other_year(day: date) -> str:
    """This year goes without saying."""
    return "" if day.year == today().year else f" {day.year}"


def spelt(length: timedelta) -> str:
    """In the two greatest units, as in "1 h 20 min" or "2 days 3 h". Below nothing, where a clock
    was set back since, it is as if it were nothing."""
    minutes = max(int(length.total_seconds()) // 60, 0)
    days, hours, left = minutes // 1440, minutes // 60 % 24, minutes % 60
    if days:
        shown = [f"{days} {'day' if days == 1 else 'days'}", f"{hours} h" if hours else ""]
    else:
        shown = [f"{hours} h" if hours else "", f"{left} min" if left else ""]
    return " ".join(part for part in shown if part) or "less than a minute"


def init_app(app: Flask) -> None:
    app.jinja_env.globals["now_at_the_clinic"] = now_at_the_clinic
    app.jinja_env.filters |= {
        filter.__name__: filter for filter in (at_the_clinic, in_full, with_weekday)
    }
