"""Giving a case back: whether its clock goes on depends on what was done meanwhile."""

from datetime import datetime

from sqlalchemy.orm import Session

from app.clinic.said import Said
from app.clinic.steps.acted import at_the_latest_now
from app.clinic.steps.calls import CALLS
from app.clinic.steps.closing import CLOSING
from app.clinic.steps.done import done_anew
from app.clinic.steps.may import while_theirs
from app.clinic.steps.names import GAVE_BACK
from app.clinic.steps.outcome import RECORDING
from app.clinic.steps.step import Step
from app.clinic.steps.taking import TAKING
from app.clinic.steps.urgency import URGENCY
from app.clinic.typed import Typed
from app.records import Staff, State, Submission

# Of what was told in the follow-up nothing counts: it is another question than the one that the
# clinic promised to act on, whoever asked it.
_HANDLES = {s.name for s in (TAKING, *CALLS, *CLOSING, *URGENCY, RECORDING) if s.handles}


def _only_if_handled(session: Session, case: Submission) -> datetime | None:
    """To take a case and give it back is to have done nothing."""
    _, *since = done_anew(session, case)
    is_handled = not _HANDLES.isdisjoint(since)
    return at_the_latest_now(session, case) if is_handled else None


def _given_back(case: Submission, by: Staff, said: Said) -> None:
    case.state, case.taken_by_id = State.WAITING, None


GIVING_BACK = Step(
    name=GAVE_BACK,
    did="Gave it back",
    attempt="Wanted to give this case back.",
    confirmed="The case is back in the queue. Nobody has it.",
    form=Typed,
    why_not=while_theirs,
    change=_given_back,
    acted=_only_if_handled,
    handles=False,
)
