"""Asking on the telephone what the mail would have asked, and keeping the answer."""

from flask import Response, abort, current_app, make_response, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from app import trail
from app.asking.again import AgainForm, form_again
from app.clinic import blueprint
from app.clinic.case import Trouble, shown
from app.clinic.history import SAW
from app.clinic.in_words import name_of
from app.clinic.opened import find
from app.clinic.reading import label_of
from app.clinic.typed import Typed
from app.csrf import came_from_our_own_page, csrf, tells_where_it_is_from
from app.database import writing
from app.follow_up.answering import Kept, keep, note_asked
from app.follow_up.finding import Found, by_case
from app.follow_up.judging import questions_for
from app.follow_up.told import HOW, HowItIs
from app.records import Submission
from app.settings import settings_of
from app.staff.guard import ALL_STAFF, open_to, staff

BEFORE = "They had answered already, and that answer counts. To add this one, save it as a note."
TOO_LATE = "The question is no longer open. To keep what they said, save it as a note."


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
        case = find(session, public_id)
        form = form_again(questions_for(case))()
        is_open = by_case(session, public_id) is not None
        faults = form.faults() if is_open else {}
        if faults:
            trail.record(session, SAW, public_id)
            return _shown(case, form, faults), 400
        told = form.told()
        kept = Kept.GONE
        if is_open:
            kept = keep(session, case.id, told, settings_of(current_app), staff())
    if kept in (Kept.KEPT, Kept.KNOWN):
        return _to_case(public_id)
    said = BEFORE if kept == Kept.BEFORE else TOO_LATE
    return shown(public_id, Trouble(said, Typed(data={"note": _as_a_note(told)}))), 409


# Whoever was signed out has no token, and must not lose what they heard for it.
@blueprint.post("/cases/<public_id>/follow-up/again")
@csrf.exempt
@open_to(ALL_STAFF)
def answer_again(public_id: str) -> ResponseReturnValue:
    """The page as it was posted, after that came to nothing. It saves nothing."""
    if not came_from_our_own_page():
        abort(403)
    with writing() as session:
        case = find(session, public_id)
        trail.record(session, SAW, public_id)
    return _shown(case, form_again(questions_for(case))(), {}, is_back=True)


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


def _as_a_note(told: HowItIs) -> str:
    ticked = [label_of(id, code) for id, codes in told.signs.items() for code in codes]
    how = HOW[told.how].lower() if told.how in HOW else "not told"
    return "\n".join([f"Asked on the phone how it is now: {how}.", *ticked])


def _shown(
    case: Submission, form: AgainForm, faults: dict[str, str], *, is_back: bool = False
) -> Response:
    page = render_template(
        "clinic/follow_up/ask.html",
        case=case,
        name=name_of(case.name),
        form=form,
        faults=faults,
        given=form.as_given(),
        is_back=is_back,
    )
    # A post of this page may have to prove where it came from, when its token is worth nothing.
    return tells_where_it_is_from(make_response(page))


def _to_case(public_id: str) -> ResponseReturnValue:
    return redirect(url_for("clinic.case", public_id=public_id), 303)
