"""Signing in and out."""

from flask import abort, current_app, g, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from app import trail
from app.csrf import csrf
from app.database import reading, writing
from app.records import Staff
from app.settings import settings_of
from app.staff import blueprint, passwords, roster, sessions, totp, tries
from app.staff.cookie import PREFIX
from app.staff.forms import SignInForm
from app.staff.guard import ALL_STAFF, ANYBODY, came_from_our_own_page, open_to, staff_cookie

NOT_RIGHT = "The name, the password or the code is not right."


@blueprint.get("/sign-in")
@open_to(ANYBODY)
def sign_in() -> ResponseReturnValue:
    return _shown(SignInForm(formdata=None))


# Nobody has a token before they sign in, so this one post is guarded by where it comes from.
@blueprint.post("/sign-in")
@csrf.exempt
@open_to(ANYBODY)
def prove() -> ResponseReturnValue:
    if not came_from_our_own_page():
        abort(403)
    form = SignInForm()
    login = roster.folded_login(form.login.data or "")
    if not tries.may_try(login):
        return tries.too_many()
    token = _token_for(login, form.password.data or "", form.code.data or "")
    if token is None:
        return _shown(form, NOT_RIGHT), 401
    return enter(token, safe(request.form.get("then", "")))


@blueprint.post("/sign-out")
@open_to(ALL_STAFF)
def sign_out() -> ResponseReturnValue:
    with writing() as session:
        sessions.end(session, staff_cookie().token())
        trail.record(session, "signed out")
    response = make_response(redirect(url_for("staff.sign_in"), 303))
    staff_cookie().take_away(response)
    return response


def begin(session: Session, person: Staff) -> str:
    """The token of a new sign-in. Whoever used this browser before is signed out of it."""
    g.staff = person
    sessions.end(session, staff_cookie().token())
    sessions.forget_ended(session, person.id, settings_of(current_app))
    how = "with a code from their app" if person.uses_totp else ""
    trail.record(session, "signed in", person.login, how)
    return sessions.begin(session, person)


def enter(token: str, to: str) -> ResponseReturnValue:
    response = make_response(redirect(to, 303))
    staff_cookie().put(response, token)
    return response


def safe(then: str) -> str:
    """Where they were going, if that is a page of ours, else the queue."""
    is_plain = then.isprintable() and "\\" not in then and "//" not in then
    if is_plain and then.startswith(f"{PREFIX}/"):
        return then
    return url_for("clinic.queue")


def _token_for(login: str, password: str, code: str) -> str | None:
    """The same work and the same answer, whatever it was that is wrong."""
    with reading() as session:
        person = roster.by_login(session, login)
    may_enter = person is not None and person.disabled_at is None
    is_right = passwords.is_right(person.password_hash if person else "", password)
    if person and may_enter and is_right:
        token = _admitted(person, password, code)
        if token:
            return token
    with writing() as session:
        login_or_nothing = person.login if person else ""
        trail.record(session, "sign-in refused", login_or_nothing, otherwise=trail.STRANGER)
    return None


def _admitted(known: Staff, password: str, code: str) -> str | None:
    step = totp.step_for(known, code) if known.uses_totp else None
    if known.uses_totp and step is None:
        return None
    with writing() as session:
        person = roster.locked(session, known.id)
        # What was proved a moment ago must still be what is asked for.
        if person is None or person.disabled_at or _proof_asked(person) != _proof_asked(known):
            return None
        if step is not None and not totp.use_up(session, person, step):
            return None
        if passwords.is_outdated(person.password_hash):
            person.password_hash = passwords.hashed(password)
        tries.forget(session, person.login)
        return begin(session, person)


def _proof_asked(person: Staff) -> tuple[str, str]:
    return person.password_hash, person.totp_sealed


def _shown(form: SignInForm, wrong: str = "") -> str:
    then = request.values.get("then", "")
    return render_template("staff/sign_in.html", form=form, wrong=wrong, then=then)
