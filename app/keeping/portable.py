"""A case and all that hangs on it, as JSON can hold it, to hand to the person it is about."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.records import Event, FollowUp, Mail, Submission


def case_as_json(session: Session, case: Submission) -> dict[str, Any]:
    return {
        "reference": case.reference,
        "sent_at": case.sent_at.isoformat(),
        "asked_by": case.asked_by,
        "contact": _contact(case),
        "answers": case.answers,
        "unit": case.unit,
        "questionnaire_version": case.questionnaire_version,
        "ruleset_version": case.ruleset_version,
        "judgement": case.judgement,
        "urgency_now": case.urgency.code,
        "state": case.state,
        "promised_at": _iso(case.promised_at),
        "due_at": case.due_at.isoformat(),
        "acted_at": _iso(case.acted_at),
        "reached": case.reached or None,
        "booked_for": _iso(case.booked_for),
        "turned_out": case.turned_out or None,
        "changed_at": case.changed_at.isoformat(),
        "events": [_event(event) for event in _events(session, case)],
        "agreed_to_follow_up": case.agreed_to_follow_up,
        "follow_up": _follow_up(session, case),
        "mail_waiting": [_mail(mail) for mail in _mails(session, case)],
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


def _events(session: Session, case: Submission) -> list[Event]:
    of_case = select(Event).where(Event.submission_id == case.id)
    return list(session.scalars(of_case.order_by(Event.at, Event.id)))


def _event(event: Event) -> dict[str, str | bool | None]:
    return {
        "at": event.at.isoformat(),
        "what": event.what,
        "note": event.note,
        "day": _iso(event.day),
        "before": event.before or None,
        "after": event.after or None,
        "unheard": event.unheard,
    }


def _follow_up(session: Session, case: Submission) -> dict[str, Any] | None:
    found = session.scalar(select(FollowUp).where(FollowUp.submission_id == case.id))
    if found is None:
        return None
    return {
        "due_at": found.due_at.isoformat(),
        "asked_at": _iso(found.asked_at),
        "answered_at": _iso(found.answered_at),
        "how": found.how or None,
        "signs": found.signs,
    }


def _mails(session: Session, case: Submission) -> list[Mail]:
    of_case = select(Mail).where(Mail.submission_id == case.id)
    return list(session.scalars(of_case.order_by(Mail.id)))


def _mail(mail: Mail) -> dict[str, str | None]:
    """Without its body: the link in it is a key that lets anybody answer."""
    return {"made_at": mail.made_at.isoformat(), "to": mail.to, "subject": mail.subject}


def _iso(moment: date | datetime | None) -> str | None:
    return moment.isoformat() if moment else None
