"""What was done since a case last began anew, and whether anybody has spoken to the runner."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.clinic.urgencies import PRESSING
from app.follow_up.answering import CAME_BACK
from app.records import Event, Submission

# From each of these on, somebody has to act on it again.
ANEW = ("sent", "raised", "reopened", CAME_BACK)
# Kept with the closing of a case to whom nobody had spoken.
UNSPOKEN = "not_spoken_to"
_NOBODY = {
    ("sent", False): "Nobody has spoken to them yet.",
    ("sent", True): "They were rung, and did not answer. Nobody has spoken to them yet.",
    ("raised", False): "Nobody has spoken to them since the urgency was raised.",
    ("raised", True): "They were rung since the urgency was raised, and did not answer.",
    ("reopened", False): "Nobody has spoken to them since the case was reopened.",
    ("reopened", True): "They were rung since the case was reopened, and did not answer.",
    (CAME_BACK, False): "Nobody has spoken to them since they told us how it is now.",
    (CAME_BACK, True): "They were rung since they told us how it is now, and did not answer.",
}


def done_anew(session: Session, case: Submission) -> tuple[str, list[str]]:
    """How it last began anew, and what was done since, in that order."""
    asked = select(Event.what).where(Event.submission_id == case.id).order_by(Event.id)
    done = ["sent", *session.scalars(asked)]
    last = max(place for place, what in enumerate(done) if what in ANEW)
    return done[last], done[last + 1 :]


def nobody_spoke(session: Session, case: Submission) -> str:
    """In words, where a pressing case would be closed unheard; else empty. Whoever was asked by
    the reception was spoken to then."""
    if case.urgency not in PRESSING:
        return ""
    began, done = done_anew(session, case)
    if "answered" in done or (began, case.asked_by) == ("sent", "reception"):
        return ""
    return _NOBODY[began, "no_answer" in done]
