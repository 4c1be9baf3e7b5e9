"""How much is kept now, and what was deleted, told without looking through all of it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Row, Select, func, select
from sqlalchemy.orm import Session

from app import clock
from app.keeping.chores import DELETING, last_done
from app.keeping.forgetting import BY_RETENTION, EVERY
from app.keeping.person import FOR_PERSON
from app.records import Audit, Submission
from app.settings import Settings

MOST_COUNTED = 100_000
SOON = timedelta(days=7)
# As the audit trail names it when a runner deletes what they sent, a line for each case.
BY_RUNNER = "deleted by the runner"
MOST_LINES = 2_000
MOST_DAYS = 31


@dataclass(frozen=True)
class Kept:
    """What is in the tables, and what goes next. A count beyond MOST_COUNTED says so in words."""

    cases: str
    oldest: datetime | None
    soon: str
    last_run: datetime | None

    @property
    def next_run(self) -> datetime | None:
        return self.last_run + EVERY if self.last_run else None


@dataclass(frozen=True)
class Gone:
    """How many cases were deleted on one day, and why; at least so many, unless `is_whole`."""

    day: date
    is_whole: bool
    by_retention: int
    by_runner: int
    for_person: int


def kept_now(session: Session, settings: Settings) -> Kept:
    goes_soon = Submission.sent_at < clock.now() + SOON - settings.retention
    oldest = select(Submission.sent_at).order_by(Submission.sent_at, Submission.id).limit(1)
    return Kept(
        _counted(session, select(Submission.sent_at)),
        session.scalar(oldest),
        _counted(session, select(Submission.sent_at).where(goes_soon)),
        last_done(session, DELETING),
    )


def was_deleted(session: Session, zone: ZoneInfo) -> list[Gone]:
    """The latest days on which something was deleted, the last of them first."""
    counted: Counter[tuple[date, str]] = Counter()
    # Of this day there may be more than was read, and of the days before it nothing is told.
    cut = date.min
    for did in (BY_RETENTION, BY_RUNNER, FOR_PERSON):
        lines = _latest(session, did)
        for line in lines:
            many = did == BY_RETENTION and line.detail.isdecimal()
            counted[line.at.astimezone(zone).date(), did] += int(line.detail) if many else 1
        if len(lines) == MOST_LINES:
            cut = max(cut, lines[-1].at.astimezone(zone).date())
    days = sorted({day for day, _ in counted if day >= cut}, reverse=True)[:MOST_DAYS]
    return [
        Gone(day, day != cut, *(counted[day, did] for did in (BY_RETENTION, BY_RUNNER, FOR_PERSON)))
        for day in days
    ]


def _latest(session: Session, did: str) -> Sequence[Row[datetime, str]]:
    lines = select(Audit.at, Audit.detail).where(Audit.did == did)
    return session.execute(lines.order_by(Audit.at.desc(), Audit.id.desc()).limit(MOST_LINES)).all()


def _counted(session: Session, cases: Select[datetime]) -> str:
    # In the order of the index, so that it is walked and never the whole table.
    some = cases.order_by(Submission.sent_at, Submission.id).limit(MOST_COUNTED + 1).subquery()
    found = session.scalar(select(func.count()).select_from(some)) or 0
    return f"more than {MOST_COUNTED:,}" if found > MOST_COUNTED else f"{found:,}"
