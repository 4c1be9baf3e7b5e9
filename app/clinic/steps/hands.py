"""In whose hands a case is."""

from app.clinic.said import Said
from app.clinic.steps.acted import only_if_handled
from app.clinic.steps.may import while_not_theirs, while_theirs
from app.clinic.steps.step import Step
from app.clinic.typed import Typed
from app.records import Staff, State, Submission


def taken(case: Submission, by: Staff, said: Said) -> None:
    case.state, case.taken_by_id, case.booked_for = State.IN_HAND, by.id, None


def _given_back(case: Submission, by: Staff, said: Said) -> None:
    case.state, case.taken_by_id = State.WAITING, None


HANDS = (
    Step(
        name="took",
        did="Took it",
        attempt="Wanted to take this case.",
        confirmed="You have this case now.",
        form=Typed,
        why_not=while_not_theirs,
        change=taken,
    ),
    Step(
        name="gave_back",
        did="Gave it back",
        attempt="Wanted to give this case back.",
        confirmed="The case is back in the queue. Nobody has it.",
        form=Typed,
        why_not=while_theirs,
        change=_given_back,
        acted=only_if_handled,
    ),
)
