"""A case as other software reads it."""

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.programs.guard import knows_urgency
from app.programs.shapes import PRESSING
from app.records import Event, Staff, Submission
from rules import Urgency

Written = dict[str, Any]
_URGENCIES = {each.code for each in Urgency}


def found_written(session: Session, case: Submission) -> Written:
    has_it = session.get(Staff, case.taken_by_id) if case.taken_by_id else None
    return submission_written(case, has_it.name if has_it else None)


def submission_written(case: Submission, taken_by: str | None) -> Written:
    """What the key of this call opens of it."""
    return {
        "public_id": case.public_id,
        "reference": case.reference,
        "version": case.version,
        "state": case.state,
        **(_pressing(case) if knows_urgency() else dict.fromkeys(PRESSING)),
        "sent_at": case.sent_at.isoformat(),
        "changed_at": case.changed_at.isoformat(),
        "reached": case.reached or None,
        "booked_for": _iso(case.booked_for),
        "taken_by": taken_by,
        "asked_by": case.asked_by,
        "name": case.name,
        "date_of_birth": case.date_of_birth.isoformat(),
        "phone": case.phone,
        "email": case.email,
        "parent_name": case.parent_name,
        "ring_when": case.ring_when,
    }


def _pressing(case: Submission) -> Written:
    """When somebody is promised to act says how urgent it is, too."""
    judged = case.judgement.get("urgency")
    return {
        "urgency": case.urgency.code,
        # Rules of another day may have had other names.
        "judged": judged if judged in _URGENCIES else None,
        "due_at": case.due_at.isoformat(),
        "acted_at": _iso(case.acted_at),
    }


def answers_written(case: Submission) -> Written:
    return {
        "answers": case.answers,
        "unit": case.unit,
        "note": case.note,
        "judgement": case.judgement,
        "turned_out": case.turned_out,
        "questionnaire_version": case.questionnaire_version,
        "ruleset_version": case.ruleset_version,
    }


def history_written(session: Session, case: Submission) -> list[Written]:
    """By stable names, where our pages have words."""
    found = session.execute(
        select(Event, Staff.name)
        .outerjoin(Staff, Staff.id == Event.staff_id)
        .where(Event.submission_id == case.id)
        .order_by(Event.id)
    )
    return [
        {
            "at": event.at.isoformat(),
            "by": name,
            "what": event.what,
            "note": event.note,
            "day": _iso(event.day),
            "before": event.before,
            "after": event.after,
        }
        for event, name in found
    ]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
