"""Choosing a password with a one-time link."""

from flask import abort, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from app import trail
from app.csrf import csrf
from app.database import reading, writing
from app.limits import address
from app.records import Staff
from app.staff import blueprint, links, passwords, roster, sessions, tries
from app.staff.forms import JoinForm, refuse
from app.staff.guard import ANYBODY, came_from_our_own_page, open_to
from app.staff.own import weakness_for
from app.staff.sign_in import begin, enter


@blueprint.get("/join/<token>")
@open_to(ANYBODY)
def join(token: str) -> ResponseReturnValue:
    person = _holder(token)
    return _shown(JoinForm(formdata=None), person) if person else _no_such_link()


# Whoever opens the link has no sign-in yet, so this post is guarded by where it comes from; and
# nobody who does not know the link could forge it.
@blueprint.post("/join/<token>")
@csrf.exempt
@open_to(ANYBODY)
def choose_password(token: str) -> ResponseReturnValue:
    if not came_from_our_own_page():
        abort(403)
    person = _holder(token)
    if person is None:
        return _no_such_link()
    form = JoinForm()
    if form.validate() and (weakness := weakness_for(person, form.password.data)):
        refuse(form.password, weakness)
    if form.errors:
        return _shown(form, person), 400
    led_to, begun = _let_in(token, person, passwords.hashed(form.password.data))
    if not led_to:
        return _no_such_link()
    return enter(begun, url_for(led_to)) if begun else redirect(url_for(led_to), 303)


def _holder(token: str) -> Staff | None:
    with reading() as session:
        if tries.WRONG_LINKS.is_used_up(session, address()):
            return None
        return links.holder(session, token)


def _let_in(token: str, known: Staff, fresh: str) -> tuple[str, str]:
    """Where they go and the token of their sign-in; nowhere if the link was used meanwhile."""
    with writing() as session:
        person = roster.locked(session, known.id)
        if person is None or person.disabled_at or not links.use_up(session, token):
            return "", ""
        person.password_hash = fresh
        links.withdraw(session, person)
        sessions.end_all(session, person.id)
        tries.forget(session, person.login)
        g.staff = person
        trail.record(session, "link used", person.login)
        if person.uses_totp:
            # The link stands for the password only. Their app must still say who they are.
            return "staff.sign_in", ""
        return "clinic.queue", begin(session, person)


def _no_such_link() -> ResponseReturnValue:
    """The same page whether it is wrong, used, expired, or asked for too often to be told."""
    with writing() as session:
        is_allowed = tries.WRONG_LINKS.use_up(session, address())
    if not is_allowed:
        return tries.too_many()
    return render_template("staff/no_link.html"), 410


def _shown(form: JoinForm, person: Staff) -> str:
    return render_template("staff/join.html", form=form, person=person)
