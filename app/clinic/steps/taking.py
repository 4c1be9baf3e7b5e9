"""Taking a case into one's hands."""

from app.clinic.said import Said
from app.clinic.steps.may import while_not_theirs
from app.clinic.steps.names import TOOK
from app.clinic.steps.step import Step
from app.clinic.typed import Typed
from app.records import Staff, State, Submission


def taken(case: Submission, by: Staff, said: Said) -> None:
    case.state, case.taken_by_id, case.booked_for = State.IN_HAND, by.id, None


TAKING = Step(
    name=TOOK,
    did="Took it",
    attempt="Wanted to take this case.",
    confirmed="You have this case now.",
    form=Typed,
    why_not=while_not_theirs,
    change=taken,
    handles=False,
)
