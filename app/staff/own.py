"""One's own account: the password, and where one is signed in."""

from flask import current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import trail
from app.database import reading, writing
from app.records import Staff
from app.settings import settings_of
from app.staff import blueprint, passwords, roster, sessions, tries
from app.staff.forms import PasswordForm, refuse
from app.staff.guard import ALL_STAFF, open_to, staff, staff_cookie

NOT_YOURS = "This is not the password that you use now."


@blueprint.get("/account")
@open_to(ALL_STAFF)
def own_account() -> ResponseReturnValue:
    return _shown(PasswordForm(formdata=None))


@blueprint.post("/account/password")
@open_to(ALL_STAFF)
def change_password() -> ResponseReturnValue:
    form = PasswordForm()
    if not form.validate():
        return _shown(form), 400
    if not tries.may_try(staff().login):
        return tries.too_many()
    if not passwords.is_right(staff().password_hash, form.old.data):
        refuse(form.old, NOT_YOURS)
    elif weakness := weakness_for(staff(), form.new.data):
        refuse(form.new, weakness)
    if form.errors or not _changed(form):
        return _shown(form), 400
    return redirect(url_for("staff.own_account", done="password"), 303)


@blueprint.post("/account/sign-out-elsewhere")
@open_to(ALL_STAFF)
def sign_out_elsewhere() -> ResponseReturnValue:
    with writing() as session:
        sessions.end_all(session, staff().id, but_for=staff_cookie().token())
        trail.record(session, "signed out elsewhere", staff().login)
    return redirect(url_for("staff.own_account", done="elsewhere"), 303)


def weakness_for(person: Staff, password: str) -> str:
    clinic = settings_of(current_app).clinic_name
    return passwords.weakness(password, (person.login, person.name, clinic, "First Step"))


def _changed(form: PasswordForm) -> bool:
    """Unless somebody else changed it since it was compared."""
    fresh = passwords.hashed(form.new.data)
    with writing() as session:
        person = roster.locked(session, staff().id)
        if person is None or person.password_hash != staff().password_hash:
            refuse(form.old, NOT_YOURS)
            return False
        person.password_hash = fresh
        sessions.end_all(session, person.id, but_for=staff_cookie().token())
        tries.forget(session, person.login)
        trail.record(session, "password changed", person.login)
    return True


def _shown(form: PasswordForm) -> str:
    settings = settings_of(current_app)
    with reading() as session:
        places = sessions.count(session, staff().id, settings)
    return render_template(
        "staff/own_account.html", form=form, places=places, done=request.args.get("done", "")
    )
