"""What the checks look at, gathered once; each check by itself only reads it."""

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from app import clock
from app.keeping import DELETING, DRILL_FAILED, DRILL_PASSED, MADE_BACKUP, last_done
from app.overdue import MOST_COUNTED, alarming, is_overdue
from app.records import Audit, Delivery, Hook, Mail, Notice, Role, Staff, Submission, Waiting
from app.settings import Settings
from rules import Source, past_review

MAY_WAIT = timedelta(hours=1)
# Later than that nobody is asked any more.
LATELY = timedelta(days=30)


@dataclass(frozen=True)
class Asked:
    """How the page that shows the checks was asked for; a command is not asked for by a browser."""

    is_secure: bool


@dataclass(frozen=True)
class Facts:
    """`urgent_overdue` and `overdue` are one more than MOST_COUNTED at most. `mail_given_up` is of
    the last weeks, and `mail_late` what waits for longer than it should. Webhooks stand here by
    their names."""

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
    notice_is_late: bool
    hooks_late: tuple[str, ...]
    hooks_off: tuple[str, ...]
    hook_messages_given_up: int
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
        mail_given_up=_count(session, Mail, Mail.gave_up_at > now - LATELY),
        mail_late=_count(session, Mail, *_is_late(Mail, now)),
        notice_is_late=bool(settings.notice_to and _count(session, Notice, _is_untold(now))),
        hooks_late=_hooks(session, Hook.gave_up_at.is_(None), _has_late(now)),
        hooks_off=_hooks(session, Hook.gave_up_at.is_not(None)),
        hook_messages_given_up=_count(session, Delivery, Delivery.gave_up_at.is_not(None)),
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


def _count(session: Session, kind: type[Waiting], *which: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count()).select_from(kind).where(*which)) or 0


def _is_late(kind: type[Waiting], now: datetime) -> tuple[ColumnElement[bool], ...]:
    return kind.gave_up_at.is_(None), kind.made_at < now - MAY_WAIT


def _is_untold(now: datetime) -> ColumnElement[bool]:
    """Of one that was given up nobody knows either, until the next case begins it anew."""
    return or_(Notice.gave_up_at.is_not(None), Notice.made_at < now - MAY_WAIT)


def _hooks(session: Session, *which: ColumnElement[bool]) -> tuple[str, ...]:
    return tuple(session.scalars(select(Hook.name).where(*which).order_by(Hook.name)))


def _has_late(now: datetime) -> ColumnElement[bool]:
    late = select(Delivery.id).where(Delivery.hook_id == Hook.id, *_is_late(Delivery, now))
    return late.exists()


def _clock_of(session: Session) -> datetime | None:
    """A database on another machine has a clock of its own."""
    if session.get_bind().dialect.name != "postgresql":
        return None
    told: datetime = session.execute(select(func.clock_timestamp())).scalar_one()
    return told.astimezone(UTC)
