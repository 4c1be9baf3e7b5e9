"""One person's part of what is kept: found by any of their references, handed over, erased."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app import clock
from app.database import Database
from app.keeping.journal import overwrite_journal
from app.keeping.not_done import NotDone
from app.records import Event, FollowUp, Submission
from app.references import read_reference
from app.trail import record


@dataclass(frozen=True)
class PersonsCases:
    """Everything that one person sent: the same name, however written, and date of birth."""

    cases: tuple[Submission, ...]

    @property
    def ids(self) -> list[int]:
        return [case.id for case in self.cases]


def find_person(session: Session, typed: str) -> PersonsCases:
    """Raises NotDone where no case has this reference."""
    reference = read_reference(typed)
    if reference is None:
        raise NotDone("That is not a reference. It has ten letters and digits, as in ABCDE FGHJK.")
    one = session.scalar(select(Submission).where(Submission.reference == reference))
    if one is None:
        raise NotDone("No case has this reference.")
    same = (
        Submission.name_folded == one.name_folded,
        Submission.date_of_birth == one.date_of_birth,
    )
    cases = session.scalars(select(Submission).where(*same).order_by(Submission.sent_at))
    return PersonsCases(tuple(cases))


def export(database: Database, typed: str) -> dict[str, Any]:
    """All that is kept of the person, as JSON can hold it."""
    with database.writing() as session:
        person = find_person(session, typed)
        for case in person.cases:
            record(session, "exported for the person", case.public_id)
        exported = [_case(session, case) for case in person.cases]
    return {"exported_at": clock.now().isoformat(), "cases": exported}


def erase(database: Database, typed: str) -> int:
    """Deletes every case of the person, with its events; how many cases that were."""
    with database.writing() as session:
        person = find_person(session, typed)
        for case in person.cases:
            record(session, "erased for the person", case.public_id)
        session.execute(delete(Submission).where(Submission.id.in_(person.ids)))
    overwrite_journal(database)
    return len(person.cases)


def _case(session: Session, case: Submission) -> dict[str, Any]:
    events = session.scalars(
        select(Event).where(Event.submission_id == case.id).order_by(Event.at, Event.id)
    )
    return {
        "reference": case.reference,
        "sent_at": case.sent_at.isoformat(),
        "asked_by": case.asked_by,
        "contact": _contact(case),
        "answers": case.answers,
        "unit": case.unit,
        "judgement": case.judgement,
        "urgency_now": case.urgency.code,
        "state": case.state,
        "due_at": case.due_at.isoformat(),
        "acted_at": _iso(case.acted_at),
        "booked_for": case.booked_for.isoformat() if case.booked_for else None,
        "events": [_event(event) for event in events],
        "agreed_to_follow_up": case.agreed_to_follow_up,
        "follow_up": _follow_up(session, case),
    }


def _follow_up(session: Session, case: Submission) -> dict[str, Any] | None:
    asked = session.scalar(select(FollowUp).where(FollowUp.submission_id == case.id))
    if asked is None:
        return None
    return {
        "due_at": _iso(asked.due_at),
        "asked_at": _iso(asked.asked_at),
        "answered_at": _iso(asked.answered_at),
        "how": asked.how,
        "signs": asked.signs,
    }


def _contact(case: Submission) -> dict[str, str]:
    return {
        "name": case.name,
        "date_of_birth": case.date_of_birth.isoformat(),
        "phone": case.phone,
        "email": case.email,
        "parent_name": case.parent_name,
        "ring_when": case.ring_when,
        "note": case.note,
    }


def _event(event: Event) -> dict[str, str | None]:
    return {
        "at": event.at.isoformat(),
        "what": event.what,
        "note": event.note,
        "day": event.day.isoformat() if event.day else None,
    }


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
