"""Finding a case by its reference, by the end of a phone number, or by the beginning of a name.

What is searched for is a person, so it is posted and never stands in an address.
"""

from typing import Any

from flask import current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import Select
from sqlalchemy.orm import Session

from app import trail
from app.clinic import blueprint
from app.clinic.filters import Filters
from app.clinic.keyset import BY_NAME
from app.clinic.lines import CASES
from app.clinic.pages import Page, page_of
from app.database import writing
from app.likeness import at_home, beginning, digits_backwards, folded
from app.records import Submission
from app.references import read_reference
from app.settings import settings_of
from app.staff.guard import ALL_STAFF, open_to
from app.typed import printable, tidied

FEWEST_DIGITS = 4
LONGEST = 120
_PHONE_SIGNS = set("+-()./ ")


@blueprint.get("/search")
@open_to(ALL_STAFF)
def search_again() -> ResponseReturnValue:
    """What was searched for is not in the address, so there is nothing to show again."""
    return redirect(url_for("clinic.queue"), 303)


@blueprint.post("/search")
@open_to(ALL_STAFF)
def search() -> ResponseReturnValue:
    typed = printable(tidied(request.form.get("q")))[:LONGEST]
    page = None
    if folded(typed):
        with writing() as session:
            page = _found(session, typed, request.form.get("after", ""))
            # A list of people was looked at. What was typed is one of them, so it is not noted.
            trail.record(session, "searched", detail=page.count)
    return render_template("clinic/search.html", typed=typed, page=page, filters=Filters())


def _found(session: Session, typed: str, after: str) -> Page:
    settings = settings_of(current_app)
    reference = read_reference(typed)
    if reference:
        exact = CASES.where(Submission.reference == reference)
        page = page_of(session, exact, BY_NAME, "", settings)
        if page.lines:
            return page
    return page_of(session, _beginning(typed), BY_NAME, after, settings)


def _beginning(typed: str) -> Select[Any]:
    digits = digits_backwards(typed)
    if len(digits) >= FEWEST_DIGITS and set(typed) <= _PHONE_SIGNS | set(digits):
        is_whole = typed.startswith("+") or digits.endswith("0")
        known = at_home(digits) if is_whole else digits
        return CASES.where(*beginning(Submission.phone_backwards, known))
    return CASES.where(*beginning(Submission.name_folded, folded(typed)))
