"""One case: who to ring, what to book, what to say, and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from flask import abort, current_app, render_template, request
from flask.typing import ResponseReturnValue
from sqlalchemy import select
from sqlalchemy.orm import Session
from wtforms import Form

from app import trail
from app.clinic import blueprint
from app.clinic.filters import Filters
from app.clinic.history import SAW, Entry, also_looking, history_of
from app.clinic.lines import ASKED_BY
from app.clinic.reading import age_on, contradiction, read_case
from app.clinic.steps import ALL, STEP
from app.clinic.times import today, zone
from app.clinic.typed import FARTHEST_AHEAD, Booking, Call, Closing
from app.clinic.waiting import wait_of
from app.database import writing
from app.records import Staff, State, Submission
from app.references import in_halves
from app.sending import RING_WHEN
from app.services import services_of
from app.settings import settings_of
from app.staff.guard import ALL_STAFF, open_to, staff

STATE = {
    State.WAITING: "Waiting",
    State.IN_HAND: "In hand",
    State.BOOKED: "Booked",
    State.NOT_NEEDED: "Not needed",
}


@dataclass(frozen=True)
class Opened:
    """A case as it was when it was opened, with everything around it."""

    case: Submission
    taken_by: str | None
    history: list[Entry]
    others: list[str]


@dataclass(frozen=True)
class Trouble:
    """What stopped a save: a sentence, and the form with what was typed."""

    refused: str = ""
    forms: Mapping[str, Form] = field(default_factory=dict)
    wrong: Form | None = None


@blueprint.get("/cases/<public_id>")
@open_to(ALL_STAFF)
def case(public_id: str) -> ResponseReturnValue:
    done = STEP.get(request.args.get("done", ""))
    return shown(public_id, Trouble(), done=done.confirmed if done else "")


def shown(public_id: str, trouble: Trouble, *, done: str = "") -> str:
    """The page. Whoever opens it leaves a line in the audit trail."""
    with writing() as session:
        opened = open_case(session, public_id)
        trail.record(session, SAW, public_id)
    case, filters = opened.case, Filters.of(request.args)
    return render_template(
        "clinic/case.html",
        opened=opened,
        case=case,
        done=done,
        filters=filters,
        trouble=trouble,
        forms={"call": Call(), "booking": Booking(), "closing": Closing(), **trouble.forms},
        offered={step.name for step in ALL if not step.why_not(case, staff())},
        first_day=today().isoformat(),
        last_day=(today() + FARTHEST_AHEAD).isoformat(),
        **_in_words(case),
    )


def open_case(session: Session, public_id: str) -> Opened:
    """The case of an address; there is no page for one that is not there."""
    found = find(session, public_id)
    taken_by = session.get(Staff, found.taken_by_id) if found.taken_by_id else None
    return Opened(
        found,
        taken_by.name if taken_by else None,
        history_of(session, found),
        also_looking(session, found, staff()),
    )


def find(session: Session, public_id: str) -> Submission:
    found = session.scalar(select(Submission).where(Submission.public_id == public_id))
    return found or abort(404)


def _in_words(case: Submission) -> dict[str, Any]:
    settings = settings_of(current_app)
    return {
        "reading": read_case(case, services_of(current_app).named),
        "contradiction": contradiction(case, zone()),
        "age": age_on(today(), case.date_of_birth),
        "tel": "".join(sign for sign in case.phone if sign in "+0123456789"),
        "ring_when": RING_WHEN.get(case.ring_when, case.ring_when),
        "asked_by": ASKED_BY.get(case.asked_by, case.asked_by),
        "reference": in_halves(case.reference),
        "state": STATE[State(case.state)],
        "wait": wait_of(case, case.urgency, settings),
    }
