"""How urgent the cases were, month by month of the clinic's calendar."""

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.clinic.outcomes.share import Share
from app.records import Submission, rank_of
from rules import Urgency

HOW_MANY = 12


@dataclass(frozen=True)
class Month:
    """The cases of one month, by their urgency as it stands now."""

    first: date
    cases: Counter[Urgency]

    @property
    def total(self) -> int:
        return self.cases.total()

    def share(self, urgency: Urgency) -> Share:
        return Share(self.cases[urgency], self.total)

    @property
    def is_too_few(self) -> bool:
        return Share(0, self.total).is_too_few


def last_months(today: date) -> list[date]:
    """The first days of this month and of the eleven before it, the oldest first."""
    this = today.year * 12 + today.month - 1
    return [
        date(number // 12, number % 12 + 1, 1) for number in range(this - HOW_MANY + 1, this + 1)
    ]


def begins(first: date, zone: ZoneInfo) -> datetime:
    """Midnight by the clinic's clock, in UTC: between two local times Python would forget that
    the clocks were changed."""
    return datetime.combine(first, datetime.min.time(), zone).astimezone(UTC)


def count_months(session: Session, firsts: list[date], zone: ZoneInfo) -> list[Month]:
    """Counted from one index alone; the rows themselves are not looked at."""
    starts = [begins(first, zone) for first in firsts]
    return [
        Month(first, _count(session, start, end))
        for first, start, end in zip(firsts, starts, [*starts[1:], None], strict=True)
    ]


def _count(session: Session, start: datetime, end: datetime | None) -> Counter[Urgency]:
    # Filtered and not grouped: SQLite would sort them all to group them.
    each = (func.count().filter(Submission.rank == rank_of(urgency)) for urgency in Urgency)
    cases = select(*each).where(Submission.sent_at >= start)
    if end:
        cases = cases.where(Submission.sent_at < end)
    return Counter(dict(zip(Urgency, session.execute(cases).one(), strict=True)))


def count_since(session: Session, start: datetime | None) -> int:
    cases = select(func.count()).select_from(Submission)
    return session.scalar(cases.where(Submission.sent_at >= start) if start else cases) or 0
