"""How a case is closed, with an appointment or without, and opened again."""

from flask import current_app

from app.clinic.said import Said
from app.clinic.steps.acted import from_now
from app.clinic.steps.may import while_closed, while_open
from app.clinic.steps.names import BOOKED, NOT_NEEDED, REOPENED
from app.clinic.steps.step import Step
from app.clinic.steps.taking import taken
from app.clinic.typed import Booking, Closing, Typed
from app.promises import promise_anew
from app.records import Staff, State, Submission
from app.settings import settings_of


def _booked(case: Submission, by: Staff, said: Said) -> None:
    case.state, case.booked_for = State.BOOKED, said.day
    case.taken_by_id = case.taken_by_id or by.id


def _not_needed(case: Submission, by: Staff, said: Said) -> None:
    case.state = State.NOT_NEEDED


def _reopened(case: Submission, by: Staff, said: Said) -> None:
    """Whoever gives it back then has made the promise anew, and not broken an old one."""
    taken(case, by, said)
    promise_anew(case, case.urgency, settings_of(current_app), case.changed_at)


CLOSING = (
    Step(
        name=BOOKED,
        did="Booked",
        attempt="Wanted to book.",
        confirmed="The booking is saved.",
        form=Booking,
        why_not=while_open,
        change=_booked,
        closes=True,
    ),
    Step(
        name=NOT_NEEDED,
        did="Closed as not needed",
        attempt="Wanted to close this case as not needed.",
        confirmed="The case is closed as not needed.",
        form=Closing,
        why_not=while_open,
        change=_not_needed,
        closes=True,
    ),
    Step(
        name=REOPENED,
        did="Reopened it",
        attempt="Wanted to reopen this case.",
        confirmed="The case is open again, and you have it.",
        form=Typed,
        why_not=while_closed,
        change=_reopened,
        acted=from_now,
    ),
)
