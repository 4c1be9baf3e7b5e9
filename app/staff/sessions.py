"""Signed-in browsers. The browser holds a random token, the database its digest and two clocks."""

import hashlib
import secrets
from datetime import timedelta

from sqlalchemy import ColumnElement, and_, delete, func, not_, select, update
from sqlalchemy.orm import Session

from app import clock
from app.records import Staff, StaffSession
from app.settings import Settings

# The last click is noted no more often than this, so that reading pages is not all writing.
NOTED_EVERY = timedelta(minutes=1)
# Two machines may differ by as much. A click that lies further ahead was noted by a clock that was
# wrong, and nobody can say how long ago it was.
CLOCKS_DIFFER = timedelta(minutes=5)


def digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def begin(session: Session, staff: Staff) -> str:
    """The token for the browser of somebody who has just proved who they are."""
    token = secrets.token_urlsafe(32)
    now = clock.now()
    session.add(
        StaffSession(token_digest=digest(token), staff_id=staff.id, began_at=now, seen_at=now)
    )
    return token


def find(session: Session, token: str, settings: Settings) -> tuple[Staff, StaffSession] | None:
    """Who is signed in, unless the session or the person's leave has ended."""
    found = session.execute(
        select(Staff, StaffSession)
        .join(StaffSession, StaffSession.staff_id == Staff.id)
        .where(
            StaffSession.token_digest == digest(token),
            _goes_on(settings),
            Staff.disabled_at.is_(None),
        )
    ).one_or_none()
    return (found[0], found[1]) if found else None


def is_worth_noting(signed_in: StaffSession) -> bool:
    return clock.now() - signed_in.seen_at > NOTED_EVERY


def note_click(session: Session, token: str) -> None:
    session.execute(
        update(StaffSession)
        .where(StaffSession.token_digest == digest(token))
        .values(seen_at=clock.now())
    )


def end(session: Session, token: str) -> None:
    session.execute(delete(StaffSession).where(StaffSession.token_digest == digest(token)))


def end_all(session: Session, staff_id: int, *, but_for: str = "") -> None:
    """Every session of one person, except the one with this token."""
    session.execute(
        delete(StaffSession).where(
            StaffSession.staff_id == staff_id, StaffSession.token_digest != digest(but_for)
        )
    )


def count(session: Session, staff_id: int, settings: Settings) -> int:
    """In how many browsers one person is signed in."""
    of_theirs = StaffSession.staff_id == staff_id
    counted = select(func.count()).select_from(StaffSession).where(of_theirs, _goes_on(settings))
    return session.scalar(counted) or 0


def forget_ended(session: Session, staff_id: int, settings: Settings) -> None:
    """What ended by itself is swept up when the person signs in again."""
    session.execute(
        delete(StaffSession).where(StaffSession.staff_id == staff_id, not_(_goes_on(settings)))
    )


def _goes_on(settings: Settings) -> ColumnElement[bool]:
    now = clock.now()
    return and_(
        StaffSession.seen_at > now - timedelta(minutes=settings.idle_minutes),
        StaffSession.seen_at < now + CLOCKS_DIFFER,
        StaffSession.began_at > now - timedelta(hours=settings.session_hours),
    )
