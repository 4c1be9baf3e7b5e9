"""The mails that ask a runner how the foot is."""

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from app import clock, trail
from app.post.carriage import Carriage
from app.post.letter import Written
from app.post.outbox import note
from app.records import FollowUp, Mail, Submission
from app.settings import Settings


def withdraw(session: Session, case_id: int) -> None:
    """What it would ask has been answered."""
    session.execute(delete(Mail).where(Mail.submission_id == case_id))


def _written(mail: Mail, settings: Settings) -> Written:
    return Written(f"mail {mail.id}", mail.to, mail.subject, mail.body, mail.made_at)


def _sent(session: Session, mail: Mail) -> None:
    """Only now have they been asked. The question before its mail, as whoever answers it does, so
    that neither waits for the other."""
    asked = FollowUp.submission_id == mail.submission_id, FollowUp.asked_at.is_(None)
    session.execute(update(FollowUp).where(*asked).values(asked_at=clock.now()))
    session.execute(delete(Mail).where(Mail.id == mail.id))
    trail.record(session, "mail sent", _case_of(session, mail))


def _given_up(session: Session, mail: Mail, why_not: str) -> None:
    """The case's page then says so. The link in it opens on, in case that it arrived, but it need
    not lie here for others to read."""
    note(session, mail, body="")
    trail.record(session, "mail given up", _case_of(session, mail), why_not)


def _case_of(session: Session, mail: Mail) -> str:
    """Its public id, or nothing where the case has been deleted meanwhile."""
    found = select(Submission.public_id).where(Submission.id == mail.submission_id)
    return session.scalar(found) or ""


QUESTIONS = Carriage(Mail, _written, _sent, _given_up)
