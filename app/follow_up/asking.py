"""Asks by mail whoever is due and gave an address: once, with a link that only they have."""

import hashlib
import secrets
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Select, select
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
    """Whether there was somebody to ask. The mail is in the outbox when it says that there was;
    they count as asked once it was sent."""
    with database.reading() as session:
        found = session.execute(_due().limit(1)).one_or_none()
    if found is None:
        return False
    with database.writing() as session:
        # The case first, as whoever deletes it does, so that neither waits for the other.
        kept = select(Submission.id).where(Submission.id == found.submission_id)
        if session.scalar(kept.with_for_update(read=True, key_share=True)) is not None:
            _ask(session, found.id, settings)
    return True


def _due() -> Select[int, int]:
    """While a mail of theirs is in the outbox, they are being asked, or cannot be."""
    now = clock.now()
    being_asked = select(Mail.id).where(Mail.submission_id == FollowUp.submission_id).exists()
    return (
        select(FollowUp.id, FollowUp.submission_id)
        .join(Submission, Submission.id == FollowUp.submission_id)
        .where(
            FollowUp.asked_at.is_(None),
            FollowUp.answered_at.is_(None),
            FollowUp.due_at <= now,
            FollowUp.due_at > now - OPEN_FOR,
            Submission.email != "",
            ~being_asked,
        )
        .order_by(FollowUp.due_at, FollowUp.id)
    )


def _ask(session: Session, id: int, settings: Settings) -> None:
    """Of two who ask at once, the second waits for the first, and then finds its mail."""
    asked = session.scalar(select(FollowUp).where(FollowUp.id == id).with_for_update())
    if asked is None or session.execute(_due().where(FollowUp.id == id)).one_or_none() is None:
        return
    now, token = clock.now(), secrets.token_urlsafe(16)
    asked.token_digest = digest(token)
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
