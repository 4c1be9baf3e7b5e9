"""Saving what was done. Whoever saves a page that has grown old sees both, and loses nothing."""

from dataclasses import dataclass
from datetime import date

from flask import abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm.exc import StaleDataError

from app import trail
from app.clinic import blueprint
from app.clinic.case import Opened, Trouble, find, open_case, shown, standing_of
from app.clinic.filters import Filters
from app.clinic.history import SAW, Entry
from app.clinic.lines import name_of
from app.clinic.steps import STEP, Step
from app.clinic.typed import Typed
from app.database import reading, writing
from app.staff.guard import ALL_STAFF, open_to, staff


class Refused(Exception):
    """The case does not stand where this could be done. The message says so in words."""


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
    try:
        if not form.validate():
            _must_be_fresh(public_id)
            return shown(public_id, Trouble(form=form, wrong=form)), 400
        _save(public_id, step, form)
    except StaleDataError:
        return _stale(public_id, step, form)
    except Refused as refused:
        return shown(public_id, Trouble(str(refused), _as_a_note(step, form))), 409
    return _done(public_id, step)


def _save(public_id: str, step: Step, form: Typed) -> None:
    """Raises StaleDataError where somebody saved since the page was opened, even just now."""
    with writing() as session:
        case = find(session, public_id)
        if request.form.get("version") != str(case.version):
            raise StaleDataError
        why_not = step.why_not(case, staff())
        if why_not:
            raise Refused(why_not)
        step.take(session, case, staff(), *step.to_keep(*_typed(form)))


def _must_be_fresh(public_id: str) -> None:
    with reading() as session:
        if request.form.get("version") != str(find(session, public_id).version):
            raise StaleDataError


def _stale(public_id: str, step: Step, form: Typed) -> ResponseReturnValue:
    meanwhile = _meanwhile(public_id, step)
    if _is_saved_already(meanwhile.since, step, form):
        return _done(public_id, step)
    page = render_template(
        "clinic/stale.html",
        step=step,
        form=_as_a_note(step, form) if meanwhile.why_not else form,
        meanwhile=meanwhile,
        case=meanwhile.opened.case,
        name=name_of(meanwhile.opened.case.name),
        filters=Filters.of(request.args),
    )
    return page, 409


def _meanwhile(public_id: str, step: Step) -> Meanwhile:
    with writing() as session:
        opened = open_case(session, public_id)
        # This page shows the case and its history, whatever it refuses.
        trail.record(session, SAW, public_id)
    seen = request.form.get("version", "")
    # Every save adds one to the version and one line to the history; both begin at one.
    known = int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 10 else 0
    return Meanwhile(
        opened, opened.history[known:], standing_of(opened), step.why_not(opened.case, staff())
    )


def _is_saved_already(since: list[Entry], step: Step, form: Typed) -> bool:
    """A button that was pressed twice: the only thing since is this very save."""
    note, day = step.to_keep(*_typed(form))
    return [(each.staff_id, each.name, each.note, each.day) for each in since] == [
        (staff().id, step.name, note, day)
    ]


def _typed(form: Typed) -> tuple[str, date | None]:
    return form.note.data or "", form.day.data


def _as_a_note(step: Step, form: Typed) -> Typed:
    return Typed(data={"note": step.as_a_note(*_typed(form))})


def _done(public_id: str, step: Step) -> ResponseReturnValue:
    asked = {**Filters.of(request.args).as_asked, "done": step.name}
    return redirect(url_for("clinic.case", public_id=public_id, **asked), 303)
