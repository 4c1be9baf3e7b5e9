"""One person's part: looked at, handed over, erased. A reference is a person's, so it is posted."""

import json
from dataclasses import dataclass

from flask import Response, current_app, render_template
from flask.typing import ResponseReturnValue

from app import keeping, trail
from app.database import database_of, writing
from app.owner import blueprint
from app.owner.forms import EraseForm, PersonForm
from app.records import Submission
from app.staff import passwords, tries
from app.staff.forms import refuse
from app.staff.guard import OWNER, open_to, staff

NOT_YOURS = "This is not your password."
NOT_AS_SEEN = "The cases of this person have changed since this page was opened. Look at it again."


@dataclass(frozen=True)
class Found:
    """The person's cases, and those that may be theirs."""

    cases: tuple[Submission, ...]
    alike: list[Submission]

    @property
    def seen(self) -> str:
        return " ".join(case.public_id for case in self.cases)


@blueprint.get("/person")
@open_to(OWNER)
def person() -> ResponseReturnValue:
    return _asked(PersonForm(formdata=None))


@blueprint.post("/person")
@open_to(OWNER)
def find_person() -> ResponseReturnValue:
    form = PersonForm()
    found = _found(form) if form.validate() else None
    if found is None:
        return _asked(form), 400
    return render_template("owner/person_found.html", found=found, reference=form.reference.data)


@blueprint.post("/person/download")
@open_to(OWNER)
def download_person() -> ResponseReturnValue:
    form = PersonForm()
    if not form.validate():
        return _asked(form), 400
    try:
        exported = keeping.export(database_of(current_app), form.reference.data)
    except keeping.NotDone as wrong:
        refuse(form.reference, str(wrong))
        return _asked(form), 400
    written = json.dumps(exported, ensure_ascii=False, indent=2) + "\n"
    # No name and no reference in what the file is called: it lies about in a folder.
    attached = {"Content-Disposition": "attachment; filename=one-person.json"}
    return Response(written, mimetype="application/json", headers=attached)


@blueprint.post("/person/erase")
@open_to(OWNER)
def confirm_erasing() -> ResponseReturnValue:
    form = PersonForm()
    found = _found(form) if form.validate() else None
    if found is None:
        return _asked(form), 400
    blank = EraseForm(formdata=None, data={"reference": form.reference.data, "seen": found.seen})
    return _confirmed(blank, found)


@blueprint.post("/person/erased")
@open_to(OWNER)
def erase_person() -> ResponseReturnValue:
    """With the owner's password: this cannot be undone, and a page may have been left open."""
    form = EraseForm()
    if form.validate():
        if not tries.may_try(staff().login):
            return tries.too_many()
        if not passwords.is_right(staff().password_hash, form.password.data):
            refuse(form.password, NOT_YOURS)
    if form.errors:
        return _again(form)
    return _erased(form)


def _erased(form: EraseForm) -> ResponseReturnValue:
    with writing() as session:
        tries.forget(session, staff().login)
    database, seen = database_of(current_app), (form.seen.data or "").split()
    try:
        erased = keeping.erase(database, form.reference.data, seen)
    except keeping.NotDone as wrong:
        refuse(form.reference, str(wrong))
        return _asked(form), 409
    except keeping.NotAsSeen:
        refuse(form.agreed, NOT_AS_SEEN)
        return _again(form)
    return render_template("owner/person_erased.html", erased=erased)


def _again(form: EraseForm) -> ResponseReturnValue:
    """The page of the confirmation, with what is wrong and with the cases as they are now."""
    found = _found(form) if form.reference.data else None
    if found is None:
        return _asked(form), 400
    form.seen.data = found.seen
    return _confirmed(form, found), 400


def _found(form: PersonForm) -> Found | None:
    """Everybody whose case is shown is looked at, so each leaves a line."""
    try:
        with writing() as session:
            theirs = keeping.find_person(session, form.reference.data)
            found = Found(theirs.cases, keeping.maybe_theirs(session, theirs))
            for case in (*found.cases, *found.alike):
                trail.record(session, "looked up for a person", case.public_id)
    except keeping.NotDone as wrong:
        refuse(form.reference, str(wrong))
        return None
    return found


def _asked(form: PersonForm) -> str:
    return render_template("owner/person.html", form=form)


def _confirmed(form: EraseForm, found: Found) -> str:
    return render_template("owner/person_erase.html", form=form, found=found)
