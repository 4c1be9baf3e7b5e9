"""What was done with a case since it last began anew."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.clinic.steps.names import RAISED, REOPENED, SENT
from app.follow_up.answering import CAME_BACK
from app.records import Event, Submission

# From each of these on, somebody has to act on it again.
ANEW = (SENT, RAISED, REOPENED, CAME_BACK)


def done_anew(session: Session, case: Submission) -> list[str]:
    """The names of the steps in order; the first is how it began anew."""
    of_case = select(Event.what).where(Event.submission_id == case.id)
    done = [SENT, *session.scalars(of_case.order_by(Event.id))]
    began = max(place for place, what in enumerate(done) if what in ANEW)
    return done[began:]
