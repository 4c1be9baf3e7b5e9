"""Asks by mail whoever is due and gave an address: once, with a link that only they have."""

import hashlib
import secrets
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app import clock, trail
from app.database import Database
from app.follow_up.words import BODY, SUBJECT
from app.records import FollowUp, Mail, Submission
from app.settings import Settings

# From when it is due; later than that the question makes no sense any more.
OPEN_FOR = timedelta(days=30)


def digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def ask_one(database: Database, settings: Settings) -> bool:
    """Whether there was somebody to ask. The mail is in the outbox when it says that they were."""
    with database.reading() as session:
        found = _next(session)
    if found is None:
        return False
    with database.writing() as session:
        # The case first, as whoever deletes it does, so that neither waits for the other.
        kept = select(Submission.id).where(Submission.id == found.submission_id)
        if session.scalar(kept.with_for_update(read=True, key_share=True)) is not None:
            _ask(session, found.id, settings)
    return True


def _next(session: Session) -> FollowUp | None:
    now = clock.now()
    return session.scalar(
        select(FollowUp)
        .join(Submission, Submission.id == FollowUp.submission_id)
        .where(
            FollowUp.asked_at.is_(None),
            FollowUp.answered_at.is_(None),
            FollowUp.due_at <= now,
            FollowUp.due_at > now - OPEN_FOR,
            Submission.email != "",
        )
        .order_by(FollowUp.due_at, FollowUp.id)
        .limit(1)
    )


def _ask(session: Session, id: int, settings: Settings) -> None:
    """Of two who ask at once, only one finds it not asked yet."""
    now, token = clock.now(), secrets.token_urlsafe(16)
    asked = session.execute(
        update(FollowUp)
        .where(FollowUp.id == id, FollowUp.asked_at.is_(None), FollowUp.answered_at.is_(None))
        .values(asked_at=now, token_digest=digest(token))
        .returning(FollowUp.submission_id, FollowUp.due_at)
    ).one_or_none()
    if asked is None:
        return
    case = session.get_one(Submission, asked.submission_id)
    session.add(
        Mail(
            submission_id=case.id,
            made_at=now,
            to=case.email,
            subject=SUBJECT.format(clinic=_clinic(settings))[:200],
            body=_body(settings, token, asked.due_at + OPEN_FOR),
            next_try_at=now,
        )
    )
    trail.record(session, "follow-up: mailed", case.public_id)


def _body(settings: Settings, token: str, until: datetime) -> str:
    last = until.astimezone(ZoneInfo(settings.time_zone))
    return BODY.format(
        clinic=_clinic(settings),
        link=f"{settings.public_url}/how-is-it/{token}",
        last_day=f"{last.day} {last:%B %Y}",
        phone=f"\n{settings.clinic_phone}" if settings.clinic_phone else "",
    )


def _clinic(settings: Settings) -> str:
    return " ".join(settings.clinic_name.split()) or "the clinic"
