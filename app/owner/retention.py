"""What is kept and for how long, and what was deleted."""

from flask import current_app, render_template
from flask.typing import ResponseReturnValue

from app.database import reading
from app.keeping import kept_now, was_deleted
from app.owner import blueprint
from app.settings import settings_of
from app.staff.guard import OWNER, open_to
from app.times import zone


@blueprint.get("/retention")
@open_to(OWNER)
def retention() -> ResponseReturnValue:
    settings = settings_of(current_app)
    with reading() as session:
        kept = kept_now(session, settings)
        gone = was_deleted(session, zone())
    return render_template("owner/retention.html", settings=settings, kept=kept, gone=gone)
