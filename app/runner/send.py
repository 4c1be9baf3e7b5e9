"""Sending a finished check to the clinic: only when the runner asks, and only once."""

from typing import Any

from flask import current_app, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from app import clock
from app.asking.contact import ContactForm
from app.database import OUT_OF_REACH, database_of, reading
from app.limits import AN_HOUR, address
from app.records import Submission
from app.references import in_halves
from app.runner import blueprint
from app.runner.current import finished_answers, needs_visit, to_first_missing, visit
from app.sending import Sent, TooOften, send
from app.settings import settings_of
from rules import Answers, assess, tell

SECONDS_TO_WAIT = 30


@blueprint.route("/check/send", methods=["GET", "POST"])
@needs_visit
def send_to_clinic() -> ResponseReturnValue:
    answers = finished_answers()
    if answers is None:
        return to_first_missing()
    if still_sent():
        return redirect(url_for("runner.sent"), 303)
    form = ContactForm(is_child=_says_child(answers))
    return _taken(form, answers) if form.is_submitted() else _shown(form, answers)


def _taken(form: ContactForm, answers: Answers) -> ResponseReturnValue:
    if not form.validate():
        visit().modified = True
        return _shown(form, answers), 400
    try:
        sent = _send(answers, form)
    except OUT_OF_REACH:
        return _not_sent(form, answers, 503, SECONDS_TO_WAIT)
    except TooOften:
        return _not_sent(form, answers, 429, int(AN_HOUR.total_seconds()))
    visit().note_sent(sent.submission.reference, differs=sent.differs)
    return redirect(url_for("runner.sent"), 303)


@blueprint.get("/check/sent")
@needs_visit
def sent() -> ResponseReturnValue:
    answers = finished_answers()
    noted = still_sent()
    if answers is None or not noted:
        return redirect(url_for("runner.result"), 303)
    settings = settings_of(current_app)
    return render_template(
        "runner/sent.html",
        told=tell(assess(answers), current_app.extensions["services"].named),
        reference=in_halves(noted["reference"]),
        differs=noted["differs"],
        is_open=settings.hours.is_open(clock.now()),
    )


def _send(answers: Answers, form: ContactForm) -> Sent:
    return send(
        database_of(current_app),
        settings_of(current_app),
        visit_id=visit()["id"],
        answers=answers,
        contact=form.contact(),
        asked_by="runner",
        at=clock.now(),
        from_address=address(),
    )


def still_sent() -> dict[str, Any]:
    """What this visit sent, unless it was deleted since, here or in another browser."""
    noted = visit().sent
    if not noted:
        return {}
    try:
        with reading() as session:
            found = session.scalar(
                select(Submission.id).where(Submission.reference == noted["reference"])
            )
    except OUT_OF_REACH:
        return noted
    return noted if found else {}


def _not_sent(form: ContactForm, answers: Answers, code: int, wait: int) -> ResponseReturnValue:
    """Nothing is lost: the half hour of the answers begins anew, and the form stands as it was."""
    visit().modified = True
    return _shown(form, answers, failed=code), code, {"Retry-After": str(wait)}


def _shown(form: ContactForm, answers: Answers, *, failed: int = 0) -> str:
    return render_template(
        "runner/send.html",
        form=form,
        failed=failed,
        visit_id=visit()["id"],
        told=tell(assess(answers), current_app.extensions["services"].named),
    )


def _says_child(answers: Answers) -> bool:
    return any(fact.code == "under_16" for fact in answers.facts)
