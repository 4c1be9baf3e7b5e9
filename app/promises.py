"""How soon the clinic promises to act on a case, and when that falls due."""

from datetime import datetime, timedelta

from app.records import Reached, Submission, rank_of
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


def promise_anew(case: Submission, urgency: Urgency, settings: Settings, now: datetime) -> None:
    """From now on somebody has to act on it again, at this urgency. A promise that nobody has kept
    yet is never put off: the sooner of the two counts."""
    due = due_at(now, urgency, settings)
    is_unkept = case.is_open and case.acted_at is None
    case.rank = rank_of(urgency)
    case.due_at = min(case.due_at, due) if is_unkept else due
    case.promised_at, case.acted_at = now, None
    case.reached = Reached.NOT_YET
