"""“Delete what I sent”: by the reference and the date of birth, and by nothing less."""

from contextlib import suppress

from flask import abort, current_app, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from app import trail
from app.csrf import came_from_our_own_page, csrf
from app.database import OUT_OF_REACH, database_of, writing
from app.keeping import BY_RUNNER, overwrite_journal
from app.records import Submission, delete_cases
from app.runner import blueprint
from app.runner.by_reference import ReferenceForm, may_try
from app.runner.current import visit

NOT_FOUND = "We found nothing with this reference and date of birth. Check both, and try again."
TOO_OFTEN = "That was tried too often. Wait an hour, or ring the clinic and ask them to delete it."
NOT_NOW = "We could not do it just now. Nothing was deleted. Please try again in a minute."


@blueprint.route("/delete", methods=["GET", "POST"])
@csrf.exempt
def delete_sent() -> ResponseReturnValue:
    form = ReferenceForm()
    if not form.is_submitted():
        return _shown(form)
    if not came_from_our_own_page(tells_origin=False):
        abort(403)
    try:
        said, code = _delete(form)
    except OUT_OF_REACH:
        said, code = NOT_NOW, 503
    if said:
        form.reference.errors = [said]
        return _shown(form), code
    return redirect(url_for("runner.deleted"), 303)


@blueprint.get("/deleted")
def deleted() -> ResponseReturnValue:
    return render_template("runner/deleted.html")


def _delete(form: ReferenceForm) -> tuple[str, int]:
    """What to say, and the status; nothing to say where it was deleted. A reference that does not
    exist and a date that does not match are told alike, after the same work."""
    reference, born = form.typed
    with writing() as session:
        if not may_try(session, reference):
            return TOO_OFTEN, 429
        gone = delete_cases(
            session, Submission.reference == reference, Submission.date_of_birth == born
        )
        if not gone:
            return NOT_FOUND, 400
        trail.record(session, BY_RUNNER, *gone)
    visit().forget_sent(reference)
    # It is deleted already; what the journal still remembers goes within the hour in any case.
    with suppress(*OUT_OF_REACH):
        overwrite_journal(database_of(current_app))
    return "", 303


def _shown(form: ReferenceForm) -> str:
    return render_template("runner/delete.html", form=form)
