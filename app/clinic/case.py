"""The page of one case: who to ring, what to book, what to say, and why."""

from dataclasses import dataclass
from typing import Any

from flask import render_template, request
from flask.typing import ResponseReturnValue
from wtforms import Form

from app import trail
from app.clinic import blueprint
from app.clinic.alike import alike_to
from app.clinic.filters import Filters
from app.clinic.history import SAW
from app.clinic.opened import Opened, open_case
from app.clinic.said import Said
from app.clinic.standing import told_of
from app.clinic.steps import ALL, SENT, STEP, Step
from app.clinic.typed import FARTHEST_AHEAD, Typed
from app.clinic.urgencies import MOST_URGENT_FIRST
from app.database import writing
from app.records import Submission
from app.references import in_halves
from app.staff.guard import ALL_STAFF, open_to, staff
from app.times import today


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
        **told_of(opened),
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


def _confirmed(done: str, opened: Opened) -> str:
    """Empty unless it was just done, and by whoever looks: an address that was kept, or handed to a
    colleague, still tells of a step long past."""
    newest = opened.history[-1]
    if (newest.name, newest.staff_id) != (done, staff().id):
        return ""
    if done == SENT:
        # The first line of the history: they took the call.
        return f"The call is saved. The reference is {in_halves(opened.case.reference)}."
    return STEP[done].confirmed if done in STEP else ""
