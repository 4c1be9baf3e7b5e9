"""One case: who to ring, what to book, what to say, and why."""

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from flask import abort, current_app, render_template, request
from flask.typing import ResponseReturnValue
from sqlalchemy import select
from sqlalchemy.orm import Session
from wtforms import Form

from app import trail
from app.clinic import blueprint
from app.clinic.alike import alike_to
from app.clinic.filters import Filters
from app.clinic.follow_up_panel import panel_of
from app.clinic.history import SAW, Entry, also_looking, history_of
from app.clinic.lines import ASKED_BY, name_of
from app.clinic.minute import minute_of
from app.clinic.reading import contradiction, read_case
from app.clinic.said import Said
from app.clinic.so_far import closed_by, is_on_the_line
from app.clinic.steps import ALL, ANEW, STEP, Step
from app.clinic.typed import FARTHEST_AHEAD, Typed
from app.clinic.urgencies import MOST_URGENT_FIRST, PRESSING, changed_from, word_of
from app.clinic.waiting import STATE, wait_of
from app.database import writing
from app.records import Staff, Submission
from app.references import in_halves
from app.sending import RING_WHEN
from app.services import services_of
from app.settings import settings_of
from app.staff.guard import ALL_STAFF, CLINICAL, open_to, staff
from app.times import today, with_weekday, zone
from app.typed import age_on
from rules import OUTCOME

# Nothing else could be one, and a database need not be asked with what it cannot take.
_PUBLIC_ID = re.compile(r"[\w-]{22}", re.ASCII)
# The first line of every history; where the reception wrote it, they took a call.
CALLED = "sent"
RING_NOW = {
    "any": "Now",
    "morning": "Now (they asked for the morning)",
    "afternoon": "Now (they asked for the afternoon)",
    "evening": "Now (they asked for the evening)",
}
WRITE_NOW = "none given. Write to them, and tell a physio at once"


@dataclass(frozen=True)
class Opened:
    """A case as it was when it was opened, with everything around it."""

    case: Submission
    taken_by: str | None
    history: list[Entry]
    others: list[str]


@dataclass(frozen=True)
class Trouble:
    """What stopped a save: a sentence, the form with what was typed, and the step."""

    refused: str = ""
    form: Typed | None = None
    wrong: Form | None = None
    step: Step | None = None


@blueprint.get("/cases/<public_id>")
@open_to(ALL_STAFF)
def case(public_id: str) -> ResponseReturnValue:
    return shown(public_id, Trouble(), request.args.get("done", ""))


def shown(public_id: str, trouble: Trouble, done: str = "") -> str:
    """The page. Whoever opens it leaves a line in the audit trail."""
    with writing() as session:
        opened = open_case(session, public_id)
        alike = alike_to(session, opened.case)
        trail.record(session, SAW, public_id)
    case = opened.case
    return render_template(
        "clinic/case.html",
        opened=opened,
        case=case,
        done=_confirmed(done, opened),
        filters=Filters.of(request.args),
        trouble=trouble,
        form=trouble.form or Typed(),
        alike=alike,
        **_offered(case),
        **in_words(opened),
    )


def _offered(case: Submission) -> dict[str, Any]:
    """What the one who looks may do with it now, and choose from for it."""
    me, nothing = staff(), Said()
    may = {
        step.name for step in ALL if me.role in step.whom and not step.why_not(case, me, nothing)
    }
    return {
        "offered": may,
        "higher": [each for each in MOST_URGENT_FIRST if each > case.urgency],
        "lower": [each for each in MOST_URGENT_FIRST if each < case.urgency],
        "first_day": today().isoformat(),
        "last_day": (today() + FARTHEST_AHEAD).isoformat(),
    }


def open_case(session: Session, public_id: str) -> Opened:
    """The case of an address; there is no page for one that is not there."""
    found = find(session, public_id)
    taken_by = session.get(Staff, found.taken_by_id) if found.taken_by_id else None
    return Opened(
        found,
        taken_by.name if taken_by else None,
        history_of(session, found, staff()),
        also_looking(session, found, staff()),
    )


def find(session: Session, public_id: str) -> Submission:
    if not _PUBLIC_ID.fullmatch(public_id):
        abort(404)
    found = session.scalar(select(Submission).where(Submission.public_id == public_id))
    return found or abort(404)


def _confirmed(done: str, opened: Opened) -> str:
    """Empty unless it was just done, and by whoever looks: an address that was kept, or handed to a
    colleague, still tells of a step long past."""
    newest = opened.history[-1]
    if (newest.name, newest.staff_id) != (done, staff().id):
        return ""
    if done == CALLED:
        return f"The call is saved. The reference is {in_halves(opened.case.reference)}."
    return STEP[done].confirmed if done in STEP else ""


def in_words(opened: Opened) -> dict[str, Any]:
    case, follow_up = opened.case, panel_of(opened.case)
    is_pressing = case.is_open and case.urgency in PRESSING
    is_talking = is_on_the_line(opened.history, staff())
    reading = read_case(
        case,
        services_of(current_app).named,
        is_on_the_line=is_talking,
        came_back=bool(follow_up and follow_up.is_news),
    )
    return {
        "name": name_of(case.name),
        "reading": reading,
        "minute": [] if _acts_for_the_desk(case) else minute_of(case, reading),
        "contradiction": contradiction(case, zone()),
        "age": age_on(today(), case.date_of_birth),
        "tel": "".join(sign for sign in case.phone if sign in "+0123456789"),
        "mailto": quote(case.email, safe="@"),
        "no_phone": WRITE_NOW if is_pressing else "none given",
        "ring_when": (RING_NOW if is_pressing and not is_talking else RING_WHEN).get(
            case.ring_when, case.ring_when
        ),
        "calls_first": is_pressing,
        "asked_by": ASKED_BY.get(case.asked_by, case.asked_by),
        "reference": in_halves(case.reference),
        "standing": standing_of(opened),
        "changed": _last_change(opened),
        "judged": word_of(str(case.judgement.get("urgency", ""))),
        "turned_out": OUTCOME[case.turned_out].label if case.turned_out in OUTCOME else "",
        "follow_up": follow_up,
    }


def _acts_for_the_desk(case: Submission) -> bool:
    """Whoever books it needs what to do and say first; all others want to know what it is."""
    return case.is_open and staff().role not in CLINICAL


def _last_change(opened: Opened) -> Entry | None:
    """Of the urgency, by whoever may change it."""
    changes = [each for each in opened.history if each.name in ("raised", "lowered")]
    return changes[-1] if changes else None


def _with(opened: Opened) -> str:
    return f"With {opened.taken_by}" if opened.taken_by else ""


def standing_of(opened: Opened) -> list[str]:
    """Where the case stands, who has it and how long it took; nothing of it twice."""
    case = opened.case
    judged = str(case.judgement.get("urgency", ""))
    is_anew = any(each.name in ANEW for each in opened.history[1:])
    wait = wait_of(case, case.urgency, settings_of(current_app), is_anew=is_anew)
    state = STATE[case.state]
    with_whom = closed_by(opened.history) if not case.is_open else _with(opened)
    if case.booked_for:
        told = [f"Booked for {with_weekday(case.booked_for)}", with_whom, wait.beside]
    elif wait.words.startswith(state):
        told = [wait.words, with_whom, wait.beside]
    else:
        told = [state, with_whom, wait.words, wait.beside]
    return list(filter(None, (changed_from(judged, case.urgency), *told)))
