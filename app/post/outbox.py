"""The mails that have still to be sent. Any number of processes may send from it.

A mail is lent to one of them for a while: its next try is put off before the server is spoken to,
and no transaction stays open meanwhile. Who is killed in between leaves the mail to be tried again;
if the server had taken it already, it goes out twice. It never goes lost.
"""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, delete, or_, select, update
from sqlalchemy.orm import Session

from app import clock, trail
from app.records import FollowUp, Mail, Submission

# Longer than handing over one mail can last.
LENT_FOR = timedelta(minutes=15)
# Before the second try, the third and so on; the last of them before each one after.
WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 240))
GIVES_UP_AFTER = timedelta(days=3)


def borrow(session: Session) -> Mail | None:
    """The mail that is due longest. Of two who ask at once, each gets another, or nothing."""
    now = clock.now()
    is_due = _is_due(now)
    first = (
        select(Mail.id)
        .where(is_due)
        .order_by(Mail.next_try_at, Mail.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    return session.scalar(
        update(Mail)
        .where(Mail.id == first.scalar_subquery(), is_due)
        .values(next_try_at=now + LENT_FOR, tries=Mail.tries + 1)
        .returning(Mail)
        .execution_options(synchronize_session=False)
    )


def note_sent(session: Session, mail: Mail) -> None:
    """Only now have they been asked. The question before its mail, as whoever answers it does, so
    that neither waits for the other."""
    asked = FollowUp.submission_id == mail.submission_id, FollowUp.asked_at.is_(None)
    session.execute(update(FollowUp).where(*asked).values(asked_at=clock.now()))
    session.execute(delete(Mail).where(Mail.id == mail.id))
    trail.record(session, "mail sent", _case_of(session, mail))


def note_failed(session: Session, mail: Mail, why_not: str, *, for_good: bool) -> None:
    """Tried again later, or given up; the case's page then says so."""
    now = clock.now()
    gives_up = for_good or now - mail.made_at >= GIVES_UP_AFTER
    wait = WAITS[min(mail.tries, len(WAITS)) - 1]
    session.execute(
        update(Mail)
        .where(Mail.id == mail.id)
        .values(next_try_at=now + wait, why_not=why_not[:120], gave_up_at=now if gives_up else None)
    )
    if gives_up:
        trail.record(session, "mail given up", _case_of(session, mail), why_not)


def withdraw(session: Session, case_id: int) -> None:
    """What it would ask has been answered."""
    session.execute(delete(Mail).where(Mail.submission_id == case_id))


def is_waiting(session: Session, at: datetime) -> bool:
    return session.scalar(select(Mail.id).where(_is_due(at)).limit(1)) is not None


def _is_due(at: datetime) -> ColumnElement[bool]:
    """No try is put off for longer than the last of the waits: what seems to be was put off by a
    clock that has been set back since."""
    is_time = or_(Mail.next_try_at <= at, Mail.next_try_at > at + WAITS[-1])
    return and_(Mail.gave_up_at.is_(None), is_time)


def _case_of(session: Session, mail: Mail) -> str:
    """Its public id, or nothing where the case has been deleted meanwhile."""
    found = select(Submission.public_id).where(Submission.id == mail.submission_id)
    return session.scalar(found) or ""
