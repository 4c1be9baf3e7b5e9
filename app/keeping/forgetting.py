"""Retention: what is older than the clinic said goes by itself, and leaves a trace that it went."""

from datetime import timedelta

from sqlalchemy import CursorResult, Delete, delete, or_, select
from sqlalchemy.orm import Session

from app import clock
from app.database import Database
from app.keeping.chores import DELETING, note_done
from app.keeping.journal import overwrite_journal
from app.records import (
    Delivery,
    Limit,
    OneTimeLink,
    StaffSession,
    Submission,
    delete_cases,
)
from app.regularly import do_for_ever
from app.settings import Settings
from app.trail import record

# Small, so that a receptionist who saves meanwhile hardly waits.
AT_ONCE = 500
EVERY = timedelta(hours=1)
# No limit looks back further than this.
TRIES_COUNT_FOR = timedelta(days=1)
# Whatever a webhook was not told by then, nobody sends again.
UNTOLD_FOR = timedelta(days=30)
# As the audit trail names it, with the number of cases.
BY_RETENTION = "deleted by retention"
_LATER = "What is past its time could not be deleted now. It is tried again in an hour."


def delete_old(database: Database, settings: Settings) -> int:
    """Deletes what has had its time; how many cases that were."""
    deleted = 0
    while now_deleted := _delete_some(database, settings):
        deleted += now_deleted
    _delete_expired(database, settings)
    overwrite_journal(database)
    return deleted


def delete_old_hourly(database: Database, settings: Settings) -> None:
    """Never returns."""
    do_for_ever(lambda: delete_old(database, settings), EVERY, database, _LATER)


def _delete_some(database: Database, settings: Settings) -> int:
    """The trace is in the same transaction, so nothing ever goes without one."""
    with database.writing() as session:
        old = (
            select(Submission.id)
            .where(Submission.sent_at < clock.now() - settings.retention)
            .order_by(Submission.sent_at, Submission.id)
            .limit(AT_ONCE)
        )
        deleted = len(delete_cases(session, Submission.id.in_(old)))
        if deleted:
            record(session, BY_RETENTION, detail=str(deleted))
    return deleted


def _delete_expired(database: Database, settings: Settings) -> None:
    now = clock.now()
    with database.writing() as session:
        is_over = or_(
            StaffSession.seen_at <= now - timedelta(minutes=settings.idle_minutes),
            StaffSession.began_at <= now - timedelta(hours=settings.session_hours),
        )
        _count(session, delete(StaffSession).where(is_over))
        _count(session, delete(OneTimeLink).where(OneTimeLink.expires_at <= now))
        _count(session, delete(Limit).where(Limit.since <= now - TRIES_COUNT_FOR))
        _count(session, delete(Delivery).where(Delivery.made_at <= now - UNTOLD_FOR))
        note_done(session, DELETING)


def _count(session: Session, what: Delete) -> int:
    result = session.execute(what, execution_options={"synchronize_session": False})
    return result.rowcount if isinstance(result, CursorResult) else 0
