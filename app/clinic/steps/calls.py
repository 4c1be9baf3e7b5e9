"""What is noted of a case: calls, and whatever else somebody should know."""

from app.clinic.said import Said
from app.clinic.steps.acted import as_it_was
from app.clinic.steps.may import always, while_open
from app.clinic.steps.names import ANSWERED, NO_ANSWER, NOTE
from app.clinic.steps.step import Step
from app.clinic.typed import Note, Typed
from app.records import Reached, Staff, State, Submission


def _in_hand(case: Submission, by: Staff, said: Said) -> None:
    case.state, case.taken_by_id = State.IN_HAND, case.taken_by_id or by.id


def _answered(case: Submission, by: Staff, said: Said) -> None:
    _in_hand(case, by, said)
    case.reached = Reached.ANSWERED


def _no_answer(case: Submission, by: Staff, said: Said) -> None:
    """Whoever was spoken to once was spoken to, whoever rings in vain afterwards."""
    _in_hand(case, by, said)
    case.reached = case.reached or Reached.NO_ANSWER


def _unchanged(case: Submission, by: Staff, said: Said) -> None:
    """A note says something of the case, and leaves it where it stands: nobody has turned to the
    runner by it."""


CALLS = (
    Step(
        name=NOTE,
        did="Wrote a note",
        attempt="",
        confirmed="The note is saved.",
        form=Note,
        why_not=always,
        change=_unchanged,
        acted=as_it_was,
        handles=False,
    ),
    Step(
        name=ANSWERED,
        did="Rang: they answered",
        attempt="Rang: they answered.",
        confirmed="The call is saved.",
        form=Typed,
        why_not=while_open,
        change=_answered,
    ),
    Step(
        name=NO_ANSWER,
        did="Rang: no answer",
        attempt="Rang: no answer.",
        confirmed="The call is saved.",
        form=Typed,
        why_not=while_open,
        change=_no_answer,
    ),
)
