"""A case as its pages tell it: whom to reach and how, where it stands, and what changed."""

from typing import Any
from urllib.parse import quote

from flask import current_app

from app.clinic.follow_up.panel import panel_of
from app.clinic.history import Entry
from app.clinic.in_words import ASKED_BY, name_of
from app.clinic.minute import minute_of
from app.clinic.opened import Opened
from app.clinic.reading import contradiction, read_case
from app.clinic.so_far import closed_by, is_on_the_line
from app.clinic.steps import LOWERED, RAISED
from app.clinic.urgencies import changed_from, word_of
from app.clinic.waiting import STATE, wait_of
from app.load_chart import chart_of
from app.records import Submission
from app.references import in_halves
from app.sending import RING_WHEN
from app.services import services_of
from app.settings import settings_of
from app.staff.guard import CLINICAL, staff
from app.times import today, with_weekday, zone
from app.typed import age_on
from rules import OUTCOME

RING_NOW = {
    "any": "Now",
    "morning": "Now (they asked for the morning)",
    "afternoon": "Now (they asked for the afternoon)",
    "evening": "Now (they asked for the evening)",
}
WRITE_NOW = "none given. Write to them, and tell a physio at once"


def told_of(opened: Opened) -> dict[str, Any]:
    case, follow_up = opened.case, panel_of(opened.case)
    is_talking = is_on_the_line(opened.history, staff())
    reading = read_case(
        case,
        services_of(current_app).named,
        is_on_the_line=is_talking,
        came_back=bool(follow_up and follow_up.is_news),
    )
    rings_first = case.is_open and reading.desk.rings_first
    ring_when = RING_NOW if rings_first and not is_talking else RING_WHEN
    return {
        "name": name_of(case.name),
        "reading": reading,
        "chart": chart_of(reading.told),
        "minute": [] if _acts_for_the_desk(case) else minute_of(case, reading),
        "contradiction": contradiction(case, zone()),
        "age": age_on(today(), case.date_of_birth),
        "tel": "".join(sign for sign in case.phone if sign in "+0123456789"),
        "mailto": quote(case.email, safe="@"),
        "no_phone": WRITE_NOW if rings_first else "none given",
        "ring_when": ring_when.get(case.ring_when, case.ring_when),
        "calls_first": rings_first,
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
    changes = [each for each in opened.history if each.name in (RAISED, LOWERED)]
    return changes[-1] if changes else None


def _with(opened: Opened) -> str:
    return f"With {opened.taken_by}" if opened.taken_by else ""


def standing_of(opened: Opened) -> list[str]:
    """Where the case stands, who has it and how long it took; nothing of it twice."""
    case = opened.case
    judged = str(case.judgement.get("urgency", ""))
    wait = wait_of(case, case.urgency, settings_of(current_app))
    state = STATE[case.state]
    with_whom = _with(opened) if case.is_open else closed_by(opened.history)
    if case.booked_for:
        told = [f"Booked for {with_weekday(case.booked_for)}", with_whom, wait.beside]
    elif wait.words.startswith(state):
        told = [wait.words, with_whom, wait.beside]
    else:
        told = [state, with_whom, wait.words, wait.beside]
    return list(filter(None, (changed_from(judged, case.urgency), *told, wait.call)))
