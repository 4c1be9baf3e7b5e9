"""Whom somebody has to ring: it is time to ask them how they are, and no mail can."""

from dataclasses import dataclass
from datetime import datetime

from flask import current_app, render_template
from flask.typing import ResponseReturnValue
from sqlalchemy import Select, and_, exists, select
from sqlalchemy.orm import Session

from app import clock, trail
from app.clinic import blueprint
from app.clinic.in_words import name_of
from app.database import writing
from app.follow_up.asking import OPEN_FOR
from app.records import FollowUp, Mail, Submission
from app.settings import settings_of
from app.staff.guard import ALL_STAFF, open_to
from app.times import in_short, zone

# The longest due come first, and who has been asked makes room for the next.
MOST = 50
_Rows = Select[str, str, str, str, datetime]


@dataclass(frozen=True)
class ToRing:
    public_id: str
    name: str
    phone: str
    email: str
    due_at: datetime
    due: str
    why: str


@blueprint.get("/follow-ups")
@open_to(ALL_STAFF)
def follow_ups() -> ResponseReturnValue:
    with writing() as session:
        found = to_ring(session)
        trail.record(session, "saw follow-ups", detail=f"cases: {min(len(found), MOST)}")
    return render_template(
        "clinic/follow_up/to_ring.html", lines=found[:MOST], more=len(found) > MOST
    )


def to_ring(session: Session) -> list[ToRing]:
    """One more than is shown at most, to know whether there are more."""
    can_mail = bool(settings_of(current_app).smtp_host)
    not_asked = _due().where(FollowUp.asked_at.is_(None))
    if can_mail:
        not_asked = not_asked.where(Submission.email == "")
    has_failed = (Mail.submission_id == Submission.id, Mail.gave_up_at.is_not(None))
    not_asked = not_asked.where(~exists().where(*has_failed))
    given_up = _due().join(Mail, and_(*has_failed))
    lines = [
        *_lines(session, not_asked, "No email address" if can_mail else ""),
        *_lines(session, given_up, "The mail could not be sent"),
    ]
    return sorted(lines, key=lambda line: line.due_at)[: MOST + 1]


def _due() -> _Rows:
    now = clock.now()
    return (
        select(
            Submission.public_id,
            Submission.name,
            Submission.phone,
            Submission.email,
            FollowUp.due_at,
        )
        .join(FollowUp, FollowUp.submission_id == Submission.id)
        .where(
            FollowUp.answered_at.is_(None),
            FollowUp.due_at <= now,
            FollowUp.due_at > now - OPEN_FOR,
        )
        .order_by(FollowUp.due_at, FollowUp.id)
        .limit(MOST + 1)
    )


def _lines(session: Session, which: _Rows, why: str) -> list[ToRing]:
    return [
        ToRing(
            row.public_id,
            name_of(row.name),
            row.phone,
            row.email,
            row.due_at,
            in_short(row.due_at.astimezone(zone()).date()),
            why,
        )
        for row in session.execute(which)
    ]
