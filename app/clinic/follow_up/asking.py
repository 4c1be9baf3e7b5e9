"""Asking on the telephone what the mail would have asked, and keeping the answer."""

from flask import abort, current_app, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from app import trail
from app.asking.again import AgainForm, form_again
from app.clinic import blueprint
from app.clinic.history import SAW
from app.clinic.in_words import name_of
from app.clinic.opened import find
from app.database import writing
from app.follow_up.answering import Kept, keep, note_asked
from app.follow_up.finding import Found, by_case
from app.follow_up.judging import questions_for
from app.records import Submission
from app.settings import settings_of
from app.staff.guard import ALL_STAFF, open_to, staff


@blueprint.get("/cases/<public_id>/follow-up")
@open_to(ALL_STAFF)
def ask_again(public_id: str) -> ResponseReturnValue:
    with writing() as session:
        found = _open_question(session, public_id)
        if found:
            trail.record(session, SAW, public_id)
    if found is None:
        return _to_case(public_id)
    form = form_again(questions_for(found.case))(formdata=None)
    return _shown(found.case, form, {})


@blueprint.post("/cases/<public_id>/follow-up")
@open_to(ALL_STAFF)
def keep_answer(public_id: str) -> ResponseReturnValue:
    with writing() as session:
        find(session, public_id)
        found = by_case(session, public_id) or abort(409)
        form = form_again(questions_for(found.case))()
        faults = form.faults()
        if faults:
            trail.record(session, SAW, public_id)
            return _shown(found.case, form, faults), 400
        kept = keep(session, found.case.id, form.told(), settings_of(current_app), staff())
    if kept == Kept.BEFORE:
        # Answered meanwhile: what was ticked now must not vanish without a word.
        abort(409)
    return _to_case(public_id)


@blueprint.post("/cases/<public_id>/follow-up/asked")
@open_to(ALL_STAFF)
def asked_again(public_id: str) -> ResponseReturnValue:
    """They will answer on our page; nobody has to ring them for it again."""
    with writing() as session:
        found = _open_question(session, public_id)
        if found:
            note_asked(session, found.case.id, staff())
    return _to_case(public_id)


def _open_question(session: Session, public_id: str) -> Found | None:
    """None where they did not agree, or it is not due, or it was answered."""
    find(session, public_id)
    found = by_case(session, public_id)
    return found if found and not found.follow_up.answered_at else None


def _shown(case: Submission, form: AgainForm, faults: dict[str, str]) -> str:
    return render_template(
        "clinic/follow_up/ask.html",
        case=case,
        name=name_of(case.name),
        form=form,
        faults=faults,
        given=form.as_given(),
    )


def _to_case(public_id: str) -> ResponseReturnValue:
    return redirect(url_for("clinic.case", public_id=public_id), 303)
