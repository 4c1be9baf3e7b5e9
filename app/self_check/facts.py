"""What the checks look at, gathered once; each check by itself only reads it."""

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from app import clock
from app.keeping import DELETING, DRILL_FAILED, DRILL_PASSED, MADE_BACKUP, last_done
from app.overdue import MOST_COUNTED, alarming, is_overdue
from app.records import Audit, Mail, Role, Staff, Submission
from app.settings import Settings
from rules import Source, past_review

MAIL_MAY_WAIT = timedelta(hours=1)
# Later than that nobody is asked any more.
LATELY = timedelta(days=30)


@dataclass(frozen=True)
class Asked:
    """How the page that shows the checks was asked for; a command is not asked for by a browser."""

    is_secure: bool


@dataclass(frozen=True)
class Facts:
    """`urgent_overdue` and `overdue` are one more than MOST_COUNTED at most. `mail_given_up` is of
    the last weeks, and `mail_late` what waits for longer than it should."""

    settings: Settings
    now: datetime
    today: date
    database_now: datetime
    newest_line: datetime | None
    backup: datetime | None
    drill_passed: datetime | None
    drill_failed: datetime | None
    deleting: datetime | None
    urgent_overdue: int
    overdue: int
    mail_given_up: int
    mail_late: int
    owners: tuple[str, ...]
    owners_without_two_step: tuple[str, ...]
    past_review: tuple[Source, ...]
    processors: int
    asked: Asked | None = None


def gather(session: Session, settings: Settings, asked: Asked | None = None) -> Facts:
    now = clock.now()
    owners = [owner for owner in session.scalars(_OWNERS) if owner.password_hash]
    today = clock.today(settings.hours.zone)
    return Facts(
        settings=settings,
        now=now,
        today=today,
        database_now=_clock_of(session) or now,
        newest_line=session.scalar(select(Audit.at).order_by(Audit.at.desc()).limit(1)),
        backup=_last(session, MADE_BACKUP),
        drill_passed=_last(session, DRILL_PASSED),
        drill_failed=_last(session, DRILL_FAILED),
        deleting=last_done(session, DELETING),
        urgent_overdue=len(alarming(session, now)),
        overdue=_overdue(session, now),
        mail_given_up=_mails(session, Mail.gave_up_at > now - LATELY),
        mail_late=_mails(session, Mail.gave_up_at.is_(None), Mail.made_at < now - MAIL_MAY_WAIT),
        owners=tuple(owner.login for owner in owners),
        owners_without_two_step=tuple(o.login for o in owners if not o.uses_totp),
        past_review=past_review(today),
        processors=os.cpu_count() or 1,
        asked=asked,
    )


_OWNERS = (
    select(Staff).where(Staff.role == Role.OWNER, Staff.disabled_at.is_(None)).order_by(Staff.login)
)


def _last(session: Session, did: str) -> datetime | None:
    lines = select(Audit.at).where(Audit.did == did)
    return session.scalar(lines.order_by(Audit.at.desc(), Audit.id.desc()).limit(1))


def _overdue(session: Session, now: datetime) -> int:
    """In the order of the queue, so that only what is unread is walked."""
    in_order = (Submission.rank, Submission.sent_at, Submission.id)
    found = select(Submission.id).where(*is_overdue(now)).order_by(*in_order)
    some = found.limit(MOST_COUNTED + 1).subquery()
    return session.scalar(select(func.count()).select_from(some)) or 0


def _mails(session: Session, *which: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count()).select_from(Mail).where(*which)) or 0


def _clock_of(session: Session) -> datetime | None:
    """A database on another machine has a clock of its own."""
    if session.get_bind().dialect.name != "postgresql":
        return None
    told: datetime = session.execute(select(func.clock_timestamp())).scalar_one()
    return told.astimezone(UTC)
