"""Whether anybody has spoken to the runner since a case last began anew."""

from sqlalchemy.orm import Session

from app.clinic.steps import names
from app.clinic.steps.done import done_anew
from app.follow_up.answering import CAME_BACK
from app.records import Reached, Submission

# How it began anew, and whether they were rung since.
_NOBODY = {
    (names.SENT, False): "Nobody has spoken to them yet.",
    (names.SENT, True): "They were rung, and did not answer. Nobody has spoken to them yet.",
    (names.RAISED, False): "Nobody has spoken to them since the urgency was raised.",
    (names.RAISED, True): "They were rung since the urgency was raised, and did not answer.",
    (names.REOPENED, False): "Nobody has spoken to them since the case was reopened.",
    (names.REOPENED, True): "They were rung since the case was reopened, and did not answer.",
    (CAME_BACK, False): "Nobody has spoken to them since they told us how it is now.",
    (CAME_BACK, True): "They were rung since they told us how it is now, and did not answer.",
}


def nobody_spoke(session: Session, case: Submission) -> str:
    """In words, where a pressing case would be closed unheard; else empty."""
    if not case.urgency.is_pressing or case.reached == Reached.ANSWERED:
        return ""
    began, *_ = done_anew(session, case)
    return _NOBODY[began, case.reached == Reached.NO_ANSWER]
