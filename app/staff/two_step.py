"""Setting up an authenticator app, and switching it off."""

from flask import abort, current_app, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from app import trail
from app.database import writing
from app.records import Staff
from app.settings import settings_of
from app.staff import blueprint, passwords, roster, totp, tries
from app.staff.forms import ConfirmForm, SwitchOffForm, refuse
from app.staff.guard import ALL_STAFF, open_to, staff

NOT_YOURS = "This is not your password."
NOT_CURRENT = "This code is not right. Wait for the next one in your app, and type that."


@blueprint.get("/account/two-step")
@open_to(ALL_STAFF)
def two_step() -> ResponseReturnValue:
    if staff().uses_totp:
        return _shown_on(SwitchOffForm(formdata=None))
    return _shown_off(ConfirmForm(formdata=None), totp.new_secret())


@blueprint.post("/account/two-step")
@open_to(ALL_STAFF)
def confirm_two_step() -> ResponseReturnValue:
    form = ConfirmForm()
    secret = totp.taken_up(staff(), form.offer.data or "")
    if staff().uses_totp or not secret:
        # Set up in another window, or the page lay about for too long: begin again from the page.
        return redirect(url_for("staff.two_step"), 303)
    if not form.validate():
        return _shown_off(form, secret), 400
    if not tries.may_try(staff().login):
        return tries.too_many()
    if not _switched_on(form, secret):
        return _shown_off(form, secret), 400
    return redirect(url_for("staff.own_account", done="two-step-on"), 303)


@blueprint.post("/account/two-step/off")
@open_to(ALL_STAFF)
def switch_off_two_step() -> ResponseReturnValue:
    if is_required():
        abort(403)
    form = SwitchOffForm()
    if not form.validate():
        return _shown_on(form), 400
    if not tries.may_try(staff().login):
        return tries.too_many()
    if not passwords.is_right(staff().password_hash, form.password.data):
        refuse(form.password, NOT_YOURS)
        return _shown_on(form), 400
    with writing() as session:
        _locked_self(session).totp_sealed = ""
        tries.forget(session, staff().login)
        trail.record(session, "two-step off", staff().login)
    return redirect(url_for("staff.own_account", done="two-step-off"), 303)


def is_required() -> bool:
    return settings_of(current_app).totp_required == "yes"


def _switched_on(form: ConfirmForm, secret: str) -> bool:
    step = totp.step_of(secret, form.code.data)
    if step is None:
        refuse(form.code, NOT_CURRENT)
    if not passwords.is_right(staff().password_hash, form.password.data):
        refuse(form.password, NOT_YOURS)
    if step is None or form.errors:
        return False
    with writing() as session:
        person = _locked_self(session)
        # The code that confirmed it is used up as well.
        person.totp_sealed, person.totp_last = totp.sealed(secret), step
        tries.forget(session, person.login)
        trail.record(session, "two-step on", person.login)
    return True


def _locked_self(session: Session) -> Staff:
    person = roster.locked(session, staff().id)
    return person or abort(401)


def _shown_on(form: SwitchOffForm) -> str:
    return render_template("staff/two_step_on.html", form=form, is_required=is_required())


def _shown_off(form: ConfirmForm, secret: str) -> str:
    address = totp.address_for_app(staff(), secret)
    return render_template(
        "staff/two_step_off.html",
        form=form,
        offer=totp.offered(staff(), secret),
        picture=totp.picture(address),
        # In fours, as it is easier to type.
        secret=" ".join(secret[n : n + 4] for n in range(0, len(secret), 4)),
        must=is_required(),
    )
