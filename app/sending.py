"""A finished check becomes a case: judged here, kept once, and told apart from its retries."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app import trail
from app.database import Database
from app.likeness import digits_backwards, folded, folded_email, surname_first
from app.limits import AN_HOUR, Allowed
from app.post import announce
from app.promises import due_at
from app.records import Event, FollowUp, Reached, Staff, Submission, rank_of
from app.references import new_reference
from app.settings import Settings
from rules import Answers, Judgement, assess, store

TIMES_TO_TRY = 3
TOOK_A_CALL = "took a phone call"
RING_WHEN = {
    "any": "Any time",
    "morning": "In the morning",
    "afternoon": "In the afternoon",
    "evening": "In the evening",
}


@dataclass(frozen=True)
class Contact:
    """Who is asking to be rung. One of phone and email is given; the others may be empty."""

    name: str
    date_of_birth: date
    phone: str
    email: str
    ring_when: str
    note: str = ""
    parent_name: str = ""
    agreed_to_follow_up: bool = False


@dataclass(frozen=True)
class Sent:
    """The case, and whether this very check had made it before with other answers or details."""

    submission: Submission
    differs: bool = False


class TooOften(Exception):
    """So many were sent from one address that something else is at work than sore feet."""


def send(
    database: Database,
    settings: Settings,
    *,
    visit_id: str,
    answers: Answers,
    contact: Contact,
    asked_by: str,
    at: datetime,
    from_address: str = "",
    by: Staff | None = None,
) -> Sent:
    """Kept durably before it returns. The same visit makes one case, however often it is sent.
    Where one of the staff asked, the history and the audit trail say who, in the same transaction.
    Raises TooOften where an address has sent more than anybody would who does not mean harm."""
    allowed = Allowed("send from an address", settings.sends_per_hour, AN_HOUR)
    for _ in range(TIMES_TO_TRY):
        new = _submission(settings, visit_id, answers, contact, asked_by, at)
        try:
            with database.writing() as session:
                earlier = session.scalar(
                    select(Submission).where(Submission.visit_digest == new.visit_digest)
                )
                if earlier:
                    return Sent(earlier, _content(earlier) != _content(new))
                if from_address and not allowed.use_up(session, from_address):
                    raise TooOften
                _keep(session, new, settings, by)
            return Sent(new)
        except IntegrityError:
            # Sent twice at the same moment, or a reference that was drawn before: look again.
            continue
    raise RuntimeError("No free reference was found.")


def _keep(session: Session, new: Submission, settings: Settings, by: Staff | None) -> None:
    session.add(new)
    session.flush()
    session.add(
        Event(submission_id=new.id, at=new.sent_at, what="sent", staff_id=by.id if by else None)
    )
    if by:
        trail.record(session, TOOK_A_CALL, new.public_id)
    if new.asked_by == "runner":
        announce(session, settings)
    if new.agreed_to_follow_up:
        due = new.sent_at + timedelta(days=settings.follow_up_days)
        session.add(FollowUp(submission_id=new.id, due_at=due))


def _submission(
    settings: Settings,
    visit_id: str,
    answers: Answers,
    contact: Contact,
    asked_by: str,
    at: datetime,
) -> Submission:
    assessment = assess(answers)
    judgement = Judgement.of(assessment)
    name_folded = folded(contact.name)
    return Submission(
        reference=new_reference(),
        visit_digest=hashlib.sha256(visit_id.encode()).hexdigest(),
        asked_by=asked_by,
        sent_at=at,
        changed_at=at,
        name=contact.name,
        name_folded=name_folded[:240],
        surname_first=surname_first(name_folded)[:240],
        phone=contact.phone,
        phone_backwards=digits_backwards(contact.phone),
        email=contact.email,
        email_folded=folded_email(contact.email)[:254],
        date_of_birth=contact.date_of_birth,
        parent_name=contact.parent_name,
        ring_when=contact.ring_when,
        note=contact.note,
        agreed_to_follow_up=contact.agreed_to_follow_up,
        answers=store(answers),
        unit=answers.unit.value,
        judgement=judgement.as_stored(),
        questionnaire_version=judgement.questionnaire_version,
        ruleset_version=judgement.ruleset_version,
        rank=rank_of(assessment.urgency),
        promised_at=at,
        due_at=due_at(at, assessment.urgency, settings),
        reached=Reached.ANSWERED if asked_by == "reception" else Reached.NOT_YET,
    )


def _content(submission: Submission) -> tuple[object, ...]:
    s = submission
    who = (s.name, s.date_of_birth, s.phone, s.email, s.parent_name)
    return (*who, s.ring_when, s.note, s.agreed_to_follow_up, s.answers, s.unit)
