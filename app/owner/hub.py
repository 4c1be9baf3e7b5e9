"""Where the owner begins."""

from flask import current_app, render_template
from flask.typing import ResponseReturnValue

from app.owner import blueprint
from app.owner.self_check import checks_now, in_words
from app.settings import settings_of
from app.staff.guard import OWNER, open_to


@blueprint.get("/")
@open_to(OWNER)
def hub() -> ResponseReturnValue:
    found = checks_now()
    return render_template(
        "owner/hub.html",
        found=in_words(found),
        worst=found[0].mark,
        settings=settings_of(current_app),
    )
