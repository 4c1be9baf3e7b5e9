"""Whose answer it is: known by the link in their mail, by a pass, or to reception by the case."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from cryptography.fernet import InvalidToken
from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from app import clock
from app.follow_up.asking import OPEN_FOR, digest
from app.locks import lock_for
from app.records import FollowUp, Submission
from app.settings import Settings

# What somebody is handed who showed that they know the reference and the date of birth.
PASS_LASTS = timedelta(hours=1)
_MAILED = re.compile(r"[\w-]{22}", re.ASCII)
_LONGEST = 300


@dataclass(frozen=True)
class Found:
    case: Submission
    follow_up: FollowUp


def by_link(session: Session, token: str, settings: Settings) -> Found | None:
    """None for a link that is wrong or too old, and for a case that is gone: all alike."""
    if _MAILED.fullmatch(token):
        return _one(session, FollowUp.token_digest == digest(token))
    public_id = _opened(token, settings)
    return by_case(session, public_id) if public_id else None


def by_reference(session: Session, reference: str, born: date | None) -> Found | None:
    return _one(session, Submission.reference == reference, Submission.date_of_birth == born)


def by_case(session: Session, public_id: str) -> Found | None:
    return _one(session, Submission.public_id == public_id)


def pass_for(found: Found, settings: Settings) -> str:
    """Opens the questions of this case for a while, as the link in a mail does."""
    sealed = lock_for("follow-up", settings.secret_key).encrypt(found.case.public_id.encode())
    return sealed.decode()


def _opened(token: str, settings: Settings) -> str:
    if len(token) > _LONGEST:
        return ""
    try:
        opened = lock_for("follow-up", settings.secret_key).decrypt(
            token, ttl=int(PASS_LASTS.total_seconds())
        )
    except (InvalidToken, ValueError):
        return ""
    return opened.decode()


def _one(session: Session, *which: ColumnElement[bool]) -> Found | None:
    """It is open from when it is due; what was answered is still found, to say so."""
    now = clock.now()
    row = session.execute(
        select(Submission, FollowUp)
        .join(FollowUp, FollowUp.submission_id == Submission.id)
        .where(*which, FollowUp.due_at <= now, FollowUp.due_at > now - OPEN_FOR)
    ).one_or_none()
    return Found(row[0], row[1]) if row else None
