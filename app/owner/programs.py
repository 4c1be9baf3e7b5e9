"""Other software that is let in: made, shown once, shut out."""

from flask import abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.exc import IntegrityError

from app.database import reading, writing
from app.owner import blueprint
from app.owner.forms import SCOPES, ProgramForm
from app.staff import programs as let
from app.staff.forms import refuse
from app.staff.guard import OWNER, open_to

TAKEN = "A program had this name already. Choose another, so that the audit trail stays clear."


@blueprint.get("/programs")
@open_to(OWNER)
def programs() -> ResponseReturnValue:
    return _list(ProgramForm(formdata=None))


@blueprint.post("/programs")
@open_to(OWNER)
def let_program_in() -> ResponseReturnValue:
    form = ProgramForm()
    if not form.validate():
        return _list(form), 400
    try:
        with writing() as session:
            token = let.let_in(session, form.name.data, form.scopes)
    except IntegrityError:
        refuse(form.name, TAKEN)
        return _list(form), 400
    return render_template("owner/program_token.html", name=form.name.data, token=token)


@blueprint.post("/programs/<int(max=2147483647):id>/shut-out")
@open_to(OWNER)
def shut_program_out(id: int) -> ResponseReturnValue:
    with writing() as session:
        if not let.shut_out(session, id):
            abort(404)
    return redirect(url_for("owner.programs", done=1), 303)


def _list(form: ProgramForm) -> str:
    with reading() as session:
        found = let.everyone(session)
    is_done = bool(request.args.get("done"))
    return render_template(
        "owner/programs.html", form=form, programs=found, words=SCOPES, done=is_done
    )
