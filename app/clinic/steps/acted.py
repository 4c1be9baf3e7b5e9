"""When somebody first acted on a case, after a step: what stops its clock, and what does not."""

from datetime import datetime

from sqlalchemy.orm import Session

from app import clock
from app.clinic.steps.spoken import done_anew
from app.follow_up.answering import ANSWERED
from app.records import Submission

IDLE = ("took", "gave_back", "note", "outcome", ANSWERED)


def at_the_latest_now(session: Session, case: Submission) -> datetime | None:
    """The first step stops the clock."""
    return case.acted_at or clock.now()


def as_it_was(session: Session, case: Submission) -> datetime | None:
    return case.acted_at


def not_yet(session: Session, case: Submission) -> datetime | None:
    return None


def only_if_handled(session: Session, case: Submission) -> datetime | None:
    """To take a case and give it back is to have done nothing."""
    _, done = done_anew(session, case)
    return at_the_latest_now(session, case) if set(done) - set(IDLE) else None
