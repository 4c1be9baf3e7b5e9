"""Finding a case by its reference, by the end of a phone number, or by a name: from its beginning,
and from its surname, which is what callers give.

What is searched for is a person, so it is posted and never stands in an address.
"""

from dataclasses import dataclass

from flask import current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import false
from sqlalchemy.orm import Session

from app import trail
from app.clinic import blueprint
from app.clinic.filters import Filters
from app.clinic.keyset import BY_NAME, BY_SURNAME, Order
from app.clinic.lines import CASES
from app.clinic.pages import Page, counted, in_words, page_of
from app.database import writing
from app.likeness import Condition, at_home, beginning, digits_backwards, folded
from app.records import Submission
from app.references import read_reference
from app.settings import settings_of
from app.staff.guard import ALL_STAFF, open_to
from app.typed import printable, tidied

FEWEST_DIGITS = 4
LONGEST = 120
SURNAME = "surname"
_PHONE_SIGNS = set("+-()./ ")
_CASES = CASES.add_columns(Submission.surname_first)


@dataclass(frozen=True)
class Found:
    """`by` says what was looked at where it was the surname, and `also` how many more cases a
    search by the surname finds, in words."""

    page: Page
    by: str = ""
    also: str = ""


@blueprint.get("/search")
@open_to(ALL_STAFF)
def search_again() -> ResponseReturnValue:
    """What was searched for is not in the address, so there is nothing to show again."""
    return redirect(url_for("clinic.queue"), 303)


@blueprint.post("/search")
@open_to(ALL_STAFF)
def search() -> ResponseReturnValue:
    typed = printable(tidied(request.form.get("q")))[:LONGEST]
    found = None
    if folded(typed):
        with writing() as session:
            asked = request.form
            found = _found(session, typed, asked.get("after", ""), asked.get("by", ""))
            # A list of people was looked at. What was typed is one of them, so it is not noted.
            trail.record(session, "searched", detail=found.page.count)
    return render_template("clinic/search.html", typed=typed, found=found, filters=Filters())


def _found(session: Session, typed: str, after: str, by: str) -> Found:
    exact = _one_by_reference(session, typed)
    if exact:
        return Found(exact)
    phone = _phone_in(typed)
    if phone:
        return Found(_page(session, beginning(Submission.phone_backwards, phone), BY_NAME, after))
    of_name, of_surname = beginning(Submission.name_folded, folded(typed)), _of_surname(typed)
    if by != SURNAME:
        page = _page(session, of_name, BY_NAME, after)
        if page.lines or after:
            return Found(page, also=_how_many(session, of_surname))
    return Found(_page(session, of_surname, BY_SURNAME, after), by=SURNAME)


def _one_by_reference(session: Session, typed: str) -> Page | None:
    reference = read_reference(typed)
    if not reference:
        return None
    page = _page(session, (Submission.reference == reference,), BY_NAME, "")
    return page if page.lines else None


def _phone_in(typed: str) -> str:
    """As phones are searched for, or nothing where it is not one."""
    digits = digits_backwards(typed)
    if len(digits) < FEWEST_DIGITS or not set(typed) <= _PHONE_SIGNS | set(digits):
        return ""
    is_whole = typed.startswith("+") or digits.endswith("0")
    return at_home(digits) if is_whole else digits


def _of_surname(typed: str) -> Condition:
    """“Specimen, Charlie” is how a list writes what a caller says without the comma."""
    surname = " ".join(folded(typed).replace(",", " ").split())
    return beginning(Submission.surname_first, surname) if surname else (false(),)


def _page(session: Session, condition: Condition, order: Order, after: str) -> Page:
    settings = settings_of(current_app)
    return page_of(session, _CASES.where(*condition), order, after, settings)


def _how_many(session: Session, of_surname: Condition) -> str:
    """In words, or empty where there are none."""
    found = counted(session, _CASES.where(*of_surname), BY_SURNAME)
    return in_words(found) if found else ""
