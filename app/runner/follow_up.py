"""“How is your foot now?”: by the link in a mail, or by the reference and the date of birth."""

from flask import abort, current_app, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.asking.again import AgainForm, form_again
from app.csrf import came_from_our_own_page, csrf
from app.database import OUT_OF_REACH, reading, writing
from app.follow_up.answering import Kept, keep
from app.follow_up.finding import Found, by_link, by_reference, pass_for
from app.follow_up.judging import judged_again, questions_for
from app.follow_up.told import HowItIs
from app.runner import blueprint
from app.runner.by_reference import ReferenceForm, may_try
from app.services import services_of
from app.settings import settings_of
from rules import calls_back, tell

NOT_FOUND = (
    "We found no open question with this reference and date of birth. Check both, and try again."
)
TOO_OFTEN = "That was tried too often. Wait an hour, or ring the clinic."
# What became of an answer where the database could not be reached.
NOT_SAVED = "not_now"
NOT_NOW = "We could not look just now. Please try again in a minute."


@blueprint.route("/follow-up", methods=["GET", "POST"])
@csrf.exempt
def follow_up() -> ResponseReturnValue:
    form = ReferenceForm()
    if not form.is_submitted():
        return render_template("runner/follow_up.html", form=form)
    _only_from_our_own_page()
    try:
        token, said, code = _let_in(form)
    except OUT_OF_REACH:
        token, said, code = "", NOT_NOW, 503
    if said:
        form.reference.errors = [said]
        return render_template("runner/follow_up.html", form=form), code
    return redirect(url_for("runner.how_is_it", token=token), 303)


@blueprint.get("/how-is-it/<token>")
def how_is_it(token: str) -> ResponseReturnValue:
    found = _found(token)
    if found is None:
        return _no_question()
    return _shown(found, form_again(questions_for(found.case))(formdata=None), {})


@blueprint.post("/how-is-it/<token>")
@csrf.exempt
def say_how_it_is(token: str) -> ResponseReturnValue:
    _only_from_our_own_page()
    found = _found(token)
    if found is None:
        return _no_question()
    form = form_again(questions_for(found.case))()
    faults = form.faults()
    if faults:
        return _shown(found, form, faults), 400
    return _result(found, form.told())


def _only_from_our_own_page() -> None:
    """Nobody here has a token: their visit is weeks ago. They know a secret, and it is asked."""
    if not came_from_our_own_page(tells_origin=False):
        abort(403)


def _let_in(form: ReferenceForm) -> tuple[str, str, int]:
    """A pass; or what to say, the same for what is wrong, not there, not due and not agreed to."""
    reference, born = form.typed
    with writing() as session:
        if not may_try(session, reference):
            return "", TOO_OFTEN, 429
        found = by_reference(session, reference, born)
    if found is None:
        return "", NOT_FOUND, 400
    return pass_for(found, settings_of(current_app)), "", 303


def _found(token: str) -> Found | None:
    with reading() as session:
        return by_link(session, token, settings_of(current_app))


def _result(found: Found, told: HowItIs) -> ResponseReturnValue:
    """What to do now, from what has just been ticked, whether it could be kept or not: nobody who
    ticks a warning sign is only told that they were here before."""
    settings = settings_of(current_app)
    kept = _kept(found, told)
    assessment = judged_again(found.case, told)
    page = render_template(
        "runner/how_it_is.html",
        told=tell(assessment, services_of(current_app).named),
        how=told.how,
        is_called_back=calls_back(told.how, told.signs),
        kept=kept,
        urgency=max(found.case.urgency, assessment.urgency),
        is_open=settings.hours.is_open(clock.now()),
    )
    return page, 503 if kept == NOT_SAVED else 200


def _kept(found: Found, told: HowItIs) -> str:
    try:
        with writing() as session:
            kept = keep(session, found.case.id, told, settings_of(current_app))
    except OUT_OF_REACH:
        return NOT_SAVED
    is_the_same = (found.follow_up.how, found.follow_up.signs) == (told.how, told.signs)
    # Pressed twice.
    return Kept.KEPT if kept == Kept.BEFORE and is_the_same else kept


def _shown(found: Found, form: AgainForm, faults: dict[str, str]) -> str:
    return render_template(
        "runner/how_is_it.html",
        form=form,
        faults=faults,
        has_answered=found.follow_up.answered_at is not None,
        given=form.as_given(),
        already_emergency=bool(faults) and form.is_emergency,
    )


def _no_question() -> ResponseReturnValue:
    return render_template("runner/no_question.html"), 410
