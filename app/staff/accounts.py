"""Who works here, for the owner: adding, changing, disabling, and letting in again."""

from collections.abc import Callable

from flask import abort, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.addresses import is_for_this_machine_only
from app.database import reading, writing
from app.records import Staff
from app.settings import settings_of
from app.staff import blueprint, links, roster
from app.staff.forms import LinkForm, NewPersonForm, PersonForm, refuse
from app.staff.guard import OWNER, open_to

TAKEN = "Somebody has this name for signing in already. Choose another."


@blueprint.get("/staff")
@open_to(OWNER)
def accounts() -> ResponseReturnValue:
    return _list(NewPersonForm(formdata=None))


@blueprint.post("/staff")
@open_to(OWNER)
def add_person() -> ResponseReturnValue:
    form = NewPersonForm()
    if not form.validate():
        return _list(form), 400
    try:
        with writing() as session:
            person = roster.add(session, form.login.data, form.name.data, form.chosen_role())
            token = links.make(session, person)
    except IntegrityError:
        refuse(form.login, TAKEN)
        return _list(form), 400
    return _link(person, token)


@blueprint.get("/staff/<int(max=2147483647):id>")
@open_to(OWNER)
def account(id: int) -> ResponseReturnValue:
    person = _person(id)
    return _one(person, PersonForm(formdata=None, obj=person))


@blueprint.post("/staff/<int(max=2147483647):id>")
@open_to(OWNER)
def change_account(id: int) -> ResponseReturnValue:
    form = PersonForm()
    if not form.validate():
        return _one(_person(id), form), 400
    return _changed(
        id,
        lambda session, person: roster.change(session, person, form.name.data, form.chosen_role()),
    )


@blueprint.post("/staff/<int(max=2147483647):id>/disable")
@open_to(OWNER)
def disable_account(id: int) -> ResponseReturnValue:
    return _changed(id, roster.disable)


@blueprint.post("/staff/<int(max=2147483647):id>/enable")
@open_to(OWNER)
def enable_account(id: int) -> ResponseReturnValue:
    return _changed(id, roster.enable)


@blueprint.post("/staff/<int(max=2147483647):id>/link")
@open_to(OWNER)
def make_link(id: int) -> ResponseReturnValue:
    form = LinkForm()
    try:
        with writing() as session:
            person = roster.locked_among_owners(session, id) or abort(404)
            if person.disabled_at:
                abort(409)
            token = roster.reset(session, person, without_two_step=form.without_two_step.data)
    except roster.LastOwner:
        return _last_owner(id)
    return _link(person, token)


def _changed(id: int, change: Callable[[Session, Staff], None]) -> ResponseReturnValue:
    try:
        with writing() as session:
            change(session, roster.locked_among_owners(session, id) or abort(404))
    except roster.LastOwner:
        return _last_owner(id)
    return redirect(url_for("staff.account", id=id, done=1), 303)


def _last_owner(id: int) -> ResponseReturnValue:
    person = _person(id)
    return _one(person, PersonForm(formdata=None, obj=person), is_last_owner=True), 409


def _person(id: int) -> Staff:
    with reading() as session:
        found = session.get(Staff, id)
        return found if found and not found.is_program else abort(404)


def _list(form: NewPersonForm) -> str:
    with reading() as session:
        people, seen = roster.everybody(session), roster.last_seen(session)
    is_required = settings_of(current_app).totp_required == "yes"
    return render_template(
        "staff/accounts.html", form=form, people=people, seen=seen, is_required=is_required
    )


def _one(person: Staff, form: PersonForm, *, is_last_owner: bool = False) -> str:
    return render_template(
        "staff/account.html",
        person=person,
        form=form,
        link_form=LinkForm(formdata=None),
        is_last_owner=is_last_owner,
        done=bool(request.args.get("done")),
    )


def _link(person: Staff, token: str) -> str:
    """Shown this once: only its digest is kept."""
    settings = settings_of(current_app)
    origin = settings.public_url or request.host_url
    return render_template(
        "staff/link.html",
        person=person,
        link=links.address_of(token, origin),
        opens_here_only=is_for_this_machine_only(settings),
    )
