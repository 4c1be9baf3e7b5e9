"""One-time links: with one, a person chooses a password. Only the digest of its token is kept."""

import secrets
from datetime import timedelta

from flask import current_app
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app import clock, trail
from app.records import OneTimeLink, Staff
from app.staff.sessions import digest

LASTS = timedelta(hours=24)


def make(session: Session, staff: Staff) -> str:
    """A link's token. It stays good beside others until one of them is used."""
    now = clock.now()
    token = secrets.token_urlsafe(32)
    session.execute(delete(OneTimeLink).where(OneTimeLink.expires_at <= now))
    session.add(OneTimeLink(token_digest=digest(token), staff_id=staff.id, expires_at=now + LASTS))
    trail.record(session, "link made", staff.login)
    return token


def withdraw(session: Session, staff: Staff) -> None:
    session.execute(delete(OneTimeLink).where(OneTimeLink.staff_id == staff.id))


def holder(session: Session, token: str) -> Staff | None:
    """Whom the link is for, while it is good and they are not disabled."""
    return session.scalar(
        select(Staff)
        .join(OneTimeLink, OneTimeLink.staff_id == Staff.id)
        .where(
            OneTimeLink.token_digest == digest(token),
            OneTimeLink.expires_at > clock.now(),
            Staff.disabled_at.is_(None),
        )
    )


def use_up(session: Session, token: str) -> bool:
    """Of two who use one link at the same moment, only one does."""
    used = session.execute(
        delete(OneTimeLink)
        .where(OneTimeLink.token_digest == digest(token), OneTimeLink.expires_at > clock.now())
        .returning(OneTimeLink.id)
    )
    return used.scalar_one_or_none() is not None


def address_of(token: str, origin: str) -> str:
    """The whole address, to hand to a person. `origin` is where the pages are reached."""
    path = current_app.url_map.bind("").build("staff.join", {"token": token})
    return f"{origin.rstrip('/')}{path}"
