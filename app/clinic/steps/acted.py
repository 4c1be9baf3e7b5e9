"""When somebody first acted on a case, after a step: what stops its clock, and what does not."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy.orm import Session

from app import clock
from app.records import Submission

Acted = Callable[[Session, Submission], datetime | None]


def at_the_latest_now(session: Session, case: Submission) -> datetime | None:
    """The first step stops the clock."""
    return case.acted_at or clock.now()


def from_now(session: Session, case: Submission) -> datetime | None:
    """Its promise begins anew, in the hands of somebody."""
    return clock.now()


def as_it_was(session: Session, case: Submission) -> datetime | None:
    return case.acted_at


def not_yet(session: Session, case: Submission) -> datetime | None:
    return None
