"""Cases that nobody has acted on by the time the clinic promised."""

from datetime import datetime

from sqlalchemy import ColumnElement, TextClause, func, select
from sqlalchemy.orm import Session

from app.records import IS_OPEN, Submission, rank_of, urgency_at
from rules import Urgency

# These alarm. A routine case past its promise says so in the queue, and no more.
ALARMING = (Urgency.EMERGENCY, Urgency.SAME_DAY, Urgency.PRIORITY)
_LEAST_ALARMING = rank_of(Urgency.PRIORITY)
# Beyond this, how many more no longer matters, and counting them would cost something.
MOST_COUNTED = 100


def is_overdue(at: datetime) -> tuple[ColumnElement[bool] | TextClause, ...]:
    return (IS_OPEN, Submission.acted_at.is_(None), Submission.due_at < at)


def is_alarming(at: datetime) -> tuple[ColumnElement[bool] | TextClause, ...]:
    return (*is_overdue(at), Submission.rank <= _LEAST_ALARMING)


def alarming(session: Session, at: datetime) -> list[datetime]:
    """When each of them fell due, the longest ago first; one more than MOST_COUNTED at most."""
    due = (
        select(Submission.due_at)
        .where(*is_alarming(at))
        .order_by(Submission.due_at)
        .limit(MOST_COUNTED + 1)
    )
    return list(session.scalars(due))


def counts(session: Session, at: datetime) -> dict[str, int]:
    """How many alarm, by the code of their urgency; one more than MOST_COUNTED in all at most."""
    found = (
        select(Submission.rank)
        .where(*is_alarming(at))
        # The gravest first: no number of others may hide one.
        .order_by(Submission.rank, Submission.sent_at, Submission.id)
        .limit(MOST_COUNTED + 1)
        .subquery()
    )
    by_rank = select(found.c.rank, func.count()).group_by(found.c.rank)
    counted = {urgency_at(rank): number for rank, number in session.execute(by_rank)}
    return {urgency.code: counted.get(urgency, 0) for urgency in ALARMING}
