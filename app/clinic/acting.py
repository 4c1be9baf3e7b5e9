"""Saving what was done. Whoever saves a page that has grown old sees both, and loses nothing."""

from dataclasses import dataclass

from flask import abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm.exc import StaleDataError

from app import trail
from app.clinic import blueprint
from app.clinic.case import Trouble, shown
from app.clinic.filters import Filters
from app.clinic.history import SAW, Entry
from app.clinic.in_words import name_of
from app.clinic.opened import Opened, find, open_case
from app.clinic.saving import Refused, Unsure, is_saved_already, save
from app.clinic.standing import standing_of
from app.clinic.steps import STEP, Step
from app.clinic.sure import ask_first
from app.clinic.typed import Typed
from app.database import reading, writing
from app.staff.guard import ALL_STAFF, note_not_let_in, open_to, staff


@dataclass(frozen=True)
class Meanwhile:
    """What others saved after the page was opened that is now being saved."""

    opened: Opened
    since: list[Entry]
    standing: list[str]
    why_not: str


@blueprint.post("/cases/<public_id>/<name>")
@open_to(ALL_STAFF)
def act(public_id: str, name: str) -> ResponseReturnValue:
    step = STEP.get(name) or abort(404)
    form = step.form(request.form)
    is_whole = form.validate()
    if staff().role not in step.whom:
        note_not_let_in()
        return shown(public_id, Trouble(step.not_theirs, _as_a_note(step, form))), 403
    if request.form.get("sure") == "no":
        return shown(public_id, Trouble(form=form))
    try:
        return _save(public_id, step, form) if is_whole else _mend(public_id, step, form)
    except StaleDataError:
        return _stale(public_id, step, form)
    except Unsure as unsure:
        return ask_first(public_id, step, form, str(unsure)), 409
    except Refused as refused:
        return shown(public_id, Trouble(str(refused), _as_a_note(step, form))), 409


def _save(public_id: str, step: Step, form: Typed) -> ResponseReturnValue:
    """Raises StaleDataError where somebody saved since the page was opened, even just now."""
    with writing() as session:
        save(
            session,
            find(session, public_id),
            step,
            staff(),
            form.said,
            seen=request.form.get("version", ""),
            is_sure=request.form.get("sure") == "yes",
        )
    return _done(public_id, step)


def _mend(public_id: str, step: Step, form: Typed) -> ResponseReturnValue:
    """What is not finished can wait; that somebody else saved cannot."""
    with reading() as session:
        if request.form.get("version") != str(find(session, public_id).version):
            raise StaleDataError
    return shown(public_id, Trouble(form=form, wrong=form, step=step)), 400


def _stale(public_id: str, step: Step, form: Typed) -> ResponseReturnValue:
    meanwhile = _meanwhile(public_id, step, form)
    if is_saved_already(meanwhile.since, step, staff(), form.said):
        return _done(public_id, step)
    case = meanwhile.opened.case
    page = render_template(
        "clinic/stale.html",
        step=step,
        tried=step.told(step.named(case), form.said.chosen),
        form=_as_a_note(step, form) if meanwhile.why_not else form,
        meanwhile=meanwhile,
        case=case,
        name=name_of(case.name),
        filters=Filters.of(request.args),
    )
    return page, 409


def _meanwhile(public_id: str, step: Step, form: Typed) -> Meanwhile:
    with writing() as session:
        opened = open_case(session, public_id)
        # This page shows the case and its history, whatever it refuses.
        trail.record(session, SAW, public_id)
    seen = request.form.get("version", "")
    # Every save adds one to the version and one line to the history; both begin at one.
    known = int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 10 else 0
    why_not = step.why_not(opened.case, staff(), form.said)
    return Meanwhile(opened, opened.history[known:], standing_of(opened), why_not)


def _as_a_note(step: Step, form: Typed) -> Typed:
    return Typed(data={"note": step.as_a_note(form.said)})


def _done(public_id: str, step: Step) -> ResponseReturnValue:
    asked = {**Filters.of(request.args).as_asked, "done": step.name}
    return redirect(url_for("clinic.case", public_id=public_id, **asked), 303)
