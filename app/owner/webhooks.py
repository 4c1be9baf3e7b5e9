"""Other software that is told: made, tried, switched off and on, removed."""

from collections.abc import Callable

from flask import abort, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.database import reading, writing
from app.hooks import owned
from app.owner import blueprint
from app.owner.hook_form import HookForm
from app.records import Hook
from app.settings import settings_of
from app.staff.forms import refuse
from app.staff.guard import OWNER, open_to

TAKEN = "A webhook has this name already. Choose another."
# What is done with one of them, and what is said afterwards.
DEEDS: dict[str, tuple[Callable[[Session, Hook], None], str]] = {
    "test": (owned.test, "A test is on its way. Look at this page again in some seconds."),
    "again": (owned.send_again, "What was given up is sent again."),
    "off": (owned.switch_off, "The webhook is switched off."),
    "on": (owned.switch_on, "The webhook is switched on. What it was not told yet goes out now."),
    "remove": (owned.remove, "The webhook is removed."),
}


@blueprint.get("/webhooks")
@open_to(OWNER)
def webhooks() -> ResponseReturnValue:
    return _list(HookForm(formdata=None))


@blueprint.post("/webhooks")
@open_to(OWNER)
def make_webhook() -> ResponseReturnValue:
    form = HookForm()
    if not form.validate():
        return _list(form), 400
    name = form.name.data
    try:
        with writing() as session:
            secret = owned.add(session, settings_of(current_app), name, form.url.data)
    except IntegrityError:
        refuse(form.name, TAKEN)
        return _list(form), 400
    return render_template("owner/webhook_secret.html", name=name, secret=secret, is_new=True)


@blueprint.post("/webhooks/<int(max=2147483647):id>/secret")
@open_to(OWNER)
def change_webhook_secret(id: int) -> ResponseReturnValue:
    with writing() as session:
        hook = _found(session, id)
        secret = owned.change_secret(session, settings_of(current_app), hook)
    return render_template("owner/webhook_secret.html", name=hook.name, secret=secret, is_new=False)


@blueprint.post("/webhooks/<int(max=2147483647):id>/<name>")
@open_to(OWNER)
def do_with_webhook(id: int, name: str) -> ResponseReturnValue:
    do, _ = DEEDS.get(name) or abort(404)
    with writing() as session:
        do(session, _found(session, id))
    return redirect(url_for("owner.webhooks", done=name), 303)


def _found(session: Session, id: int) -> Hook:
    one = select(Hook).where(Hook.id == id).with_for_update(key_share=True)
    return session.scalar(one) or abort(404)


def _list(form: HookForm) -> str:
    with reading() as session:
        found = owned.everyone(session)
    _, done = DEEDS.get(request.args.get("done", ""), (None, ""))
    return render_template("owner/webhooks.html", form=form, hooks=found, done=done)
