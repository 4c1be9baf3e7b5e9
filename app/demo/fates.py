"""What the demo's clinic has done about a case so far."""

from datetime import date, timedelta
from enum import Enum

from sqlalchemy import select

from app import clock
from app.database import Database
from app.records import Event, Staff, State, Submission


class Fate(Enum):
    IN_TIME = "waiting, within the promise"
    OVERDUE = "waiting for longer than was promised"
    IN_HAND = "somebody has it"
    BOOKED = "it has an appointment"
    NOT_NEEDED = "it needs none"


# In the order in which each urgency's cases meet them: of every urgency one is overdue.
FATES = (
    Fate.IN_TIME,
    Fate.OVERDUE,
    Fate.IN_HAND,
    Fate.BOOKED,
    Fate.IN_TIME,
    Fate.BOOKED,
    Fate.NOT_NEEDED,
    Fate.IN_TIME,
)
_STATES = {
    Fate.IN_HAND: State.IN_HAND,
    Fate.BOOKED: State.BOOKED,
    Fate.NOT_NEEDED: State.NOT_NEEDED,
}
_AFTER = timedelta(minutes=9)


def meet(database: Database, case_id: int, fate: Fate, number: int) -> None:
    """The desk takes the case, and may finish it some minutes later."""
    if fate not in _STATES:
        return
    with database.writing() as session:
        case = session.get_one(Submission, case_id)
        desk = session.scalars(select(Staff).where(Staff.login == "desk")).one()
        case.state, case.is_open = _STATES[fate], _STATES[fate].is_open
        case.taken_by_id = desk.id
        case.acted_at = taken = case.sent_at + _AFTER
        case.changed_at = taken
        session.add(Event(submission_id=case.id, at=taken, staff_id=desk.id, what="took"))
        # Each thing that is done is a save of its own.
        session.flush()
        if fate is not Fate.IN_HAND:
            case.changed_at = taken + _AFTER
            case.booked_for = _appointment(number) if fate is Fate.BOOKED else None
            session.add(
                Event(
                    submission_id=case.id,
                    at=case.changed_at,
                    staff_id=desk.id,
                    what=case.state,
                    day=case.booked_for,
                )
            )


def _appointment(number: int) -> date:
    """Today or in the next days, so that the physio has somebody to see."""
    return (clock.now() + timedelta(days=number % 4)).date()
