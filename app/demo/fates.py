"""What the demo's clinic has done about a case so far."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock
from app.database import Database
from app.promises import promise_anew
from app.records import Event, Reached, Staff, State, Submission, rank_of
from app.settings import Settings
from rules import Urgency


class Fate(Enum):
    IN_TIME = "waiting, within the promise"
    OVERDUE = "waiting for longer than was promised"
    IN_HAND = "somebody has it"
    RUNG_IN_VAIN = "somebody has it, and rang in vain"
    BOOKED = "it has an appointment"
    NOT_NEEDED = "it needs none"
    RAISED = "somebody raised its urgency"
    LOWERED = "a physio lowered its urgency"
    OVER = "it had its appointment, and a physio recorded what it turned out to be"


# In the order in which each urgency's cases meet them: of every urgency one is overdue.
_IN_VAIN = (Fate.IN_TIME, Fate.OVERDUE, Fate.RUNG_IN_VAIN, Fate.BOOKED)
_FATES = (
    Fate.IN_TIME,
    Fate.OVERDUE,
    Fate.IN_HAND,
    Fate.BOOKED,
    Fate.IN_TIME,
    Fate.BOOKED,
    Fate.NOT_NEEDED,
    Fate.IN_TIME,
)
FATES = {
    Urgency.EMERGENCY: _IN_VAIN,
    Urgency.SAME_DAY: (*_FATES[:-1], Fate.LOWERED),
    Urgency.PRIORITY: (*_FATES, Fate.RAISED),
    Urgency.ROUTINE: (*_FATES, Fate.RAISED, *_IN_VAIN),
}
_DEEDS = {
    Fate.IN_HAND: ("took",),
    Fate.RUNG_IN_VAIN: ("took", "no_answer"),
    Fate.BOOKED: ("took", "answered", "booked"),
    Fate.NOT_NEEDED: ("took", "answered", "not_needed"),
    Fate.RAISED: ("answered", "raised"),
    Fate.LOWERED: ("answered", "lowered"),
    Fate.OVER: ("took", "answered", "booked", "outcome"),
}
_STATES = {
    "took": State.IN_HAND,
    "answered": State.IN_HAND,
    "booked": State.BOOKED,
    "not_needed": State.NOT_NEEDED,
}
_REACHED = {"no_answer": Reached.NO_ANSWER, "answered": Reached.ANSWERED}
_NOTES = {
    "no_answer": "No voicemail. I will ring again.",
    "not_needed": "They have an appointment elsewhere.",
    "raised": "They rang again: since this morning the foot is hot and red.",
    "lowered": "I spoke to them: it has looked like this for years. The first free physio will do.",
}
_AFTER = timedelta(minutes=9)


@dataclass(frozen=True)
class Met:
    """A case, what becomes of it, and on which day somebody comes."""

    case_id: int
    fate: Fate
    day: date
    outcome: str = ""


def meet(database: Database, settings: Settings, met: Met) -> None:
    """One deed after the other, some minutes apart; what it turned out to be on the day itself."""
    deeds = _DEEDS.get(met.fate, ())
    with database.writing() as session:
        case = session.get_one(Submission, met.case_id)
        people = {person.login: person for person in session.scalars(select(Staff))}
        for number, what in enumerate(deeds, 1):
            at = case.sent_at + number * _AFTER
            if what == "outcome":
                at = datetime.combine(met.day, case.sent_at.timetz())
            by = people["physio" if what in ("lowered", "outcome") else "desk"]
            _do(session, case, Event(at=at, staff_id=by.id, what=what), met, settings)


def _do(session: Session, case: Submission, event: Event, met: Met, settings: Settings) -> None:
    event.submission_id, event.note = case.id, _NOTES.get(event.what, "")
    case.state = _STATES.get(event.what, case.state)
    case.is_open = State(case.state).is_open
    case.taken_by_id = case.taken_by_id or event.staff_id
    case.reached = _REACHED.get(event.what, case.reached)
    case.changed_at, case.acted_at = event.at, case.acted_at or event.at
    if event.what in _CHANGE:
        _CHANGE[event.what](case, event, met, settings)
    session.add(event)
    # Each thing that is done is a save of its own.
    session.flush()


def _book(case: Submission, event: Event, met: Met, settings: Settings) -> None:
    case.booked_for = event.day = met.day


def _record(case: Submission, event: Event, met: Met, settings: Settings) -> None:
    case.turned_out = event.after = met.outcome


def _lower(case: Submission, event: Event, met: Met, settings: Settings) -> None:
    _change_to(Urgency.PRIORITY, case, event)


def _raise(case: Submission, event: Event, met: Met, settings: Settings) -> None:
    """Nobody has acted on it since."""
    _change_to(Urgency.SAME_DAY, case, event)
    promise_anew(case, case.urgency, settings, event.at)


def _change_to(urgency: Urgency, case: Submission, event: Event) -> None:
    event.before, event.after = case.urgency.code, urgency.code
    case.rank = rank_of(urgency)


_CHANGE: dict[str, Callable[[Submission, Event, Met, Settings], None]] = {
    "booked": _book,
    "outcome": _record,
    "lowered": _lower,
    "raised": _raise,
}


def appointment(number: int) -> date:
    """Today or in the next days, so that the physio has somebody to see."""
    return (clock.now() + timedelta(days=number % 4)).date()
