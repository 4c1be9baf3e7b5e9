"""The self-check as a page."""

from collections import Counter

from flask import current_app, render_template, request
from flask.typing import ResponseReturnValue

from app.command_line import as_typed
from app.database import reading
from app.owner import blueprint
from app.self_check import Asked, Checked, Mark, checked, gather
from app.settings import settings_of
from app.staff.guard import OWNER, open_to


@blueprint.get("/self-check")
@open_to(OWNER)
def self_check() -> ResponseReturnValue:
    found = checks_now()
    return render_template(
        "owner/self_check.html", found=found, told=in_words(found), command=as_typed("self-check")
    )


def checks_now() -> list[Checked]:
    with reading() as session:
        facts = gather(session, settings_of(current_app), Asked(request.is_secure))
    return checked(facts)


def in_words(found: list[Checked]) -> str:
    """How many came to which mark, as in "1 wrong, 4 to look at, 14 fine"."""
    counted = Counter(each.mark for each in found)
    words = {Mark.WRONG: "wrong", Mark.LOOK: "to look at", Mark.FINE: "fine"}
    return ", ".join(f"{counted[mark]} {said}" for mark, said in words.items() if counted[mark])
