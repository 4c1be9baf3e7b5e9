"""How soon the clinic promises to act on a case, and when that falls due."""

from datetime import datetime, timedelta

from app.settings import Settings
from rules import Urgency


def due_at(sent_at: datetime, urgency: Urgency, settings: Settings) -> datetime:
    """An emergency is counted by the clock on the wall, all else while the clinic is open."""
    number, _, unit = settings.promise(urgency.code).partition(" ")
    if unit.startswith("working"):
        return settings.hours.after_working_days(sent_at, int(number))
    needed = timedelta(**{f"{unit.removesuffix('s')}s": int(number)})
    if urgency is Urgency.EMERGENCY:
        return sent_at + needed
    return settings.hours.after_open_time(sent_at, needed)
