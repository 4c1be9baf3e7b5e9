"""Holds every row that is kept against what must be true of it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database import Database
from app.records import Audit, Event, FollowUp, Mail, Staff, StaffSession, Submission
from app.staff.roster import acts_as_owner
from tests.bad_input.case_rules import CASES, Case, Row, Rules
from tests.bad_input.row_rules import EVENTS, OTHERS, STAFF

_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def broken(database: Database, since: datetime = _LONG_AGO) -> list[str]:
    """Every rule that a row breaks, as "submission 3 is open where its state is: not so". Of cases
    only those that changed `since`, and what was added to the trail and to histories since then."""
    with database.reading() as session:
        return [
            *_of(Submission, CASES, ((case.it.id, case) for case in _cases(session, since))),
            *_of(Event, EVENTS, _rows(session, Event, Event.at >= since)),
            *_of(Staff, STAFF, _rows(session, Staff)),
            *(
                fault
                for record, rules in OTHERS.items()
                for fault in _of(record, rules, _rows(session, record, *_new(record, since)))
            ),
            *_of_the_clinic(session),
        ]


def _of_the_clinic(session: Session) -> Iterator[str]:
    people = list(session.scalars(select(Staff)))
    if not any(acts_as_owner(person) for person in people):
        yield "no owner can sign in"
    gone = {person.id for person in people if person.disabled_at}
    signed_in = {each.staff_id for each in session.scalars(select(StaffSession))}
    if signed_in & gone:
        yield f"staff {signed_in & gone} are disabled and signed in"


def _cases(session: Session, since: datetime) -> Iterator[Case]:
    for it in session.scalars(select(Submission).where(Submission.changed_at >= since)):
        mine = Event.submission_id == it.id
        yield Case(
            it,
            list(session.scalars(select(Event).where(mine).order_by(Event.id))),
            list(session.scalars(select(Audit.did).where(Audit.subject == it.public_id))),
            session.scalar(select(FollowUp).where(FollowUp.submission_id == it.id)),
            session.scalar(select(Mail).where(Mail.submission_id == it.id)),
        )


def _rows(session: Session, record: Any, *which: Any) -> Iterator[tuple[int | str, Any]]:
    (key,) = record.__mapper__.primary_key
    for row in session.scalars(select(record).where(*which)):
        yield getattr(row, key.name), row


def _new(record: Any, since: datetime) -> tuple[Any, ...]:
    return (Audit.at >= since,) if record is Audit else ()


def _of(record: Any, rules: Rules[Row], rows: Any) -> Iterator[str]:
    for key, row in rows:
        for sentence, holds in rules.items():
            if not _is_so(holds, row):
                yield f"{record.__tablename__} {key} {sentence}: not so"


def _is_so(holds: Callable[[Row], object], row: Row) -> bool:
    """What cannot even be asked is not so."""
    try:
        return bool(holds(row))
    except Exception:
        return False
