"""The queue: who first, how soon, and who has it."""

from flask import current_app, render_template, request
from flask.typing import ResponseReturnValue

from app import clock
from app.clinic import blueprint
from app.clinic.filters import STATES, TODAY, Filters
from app.clinic.lines import CASES
from app.clinic.pages import Page, counted, page_of
from app.clinic.urgencies import MOST_URGENT_FIRST
from app.database import reading
from app.services import services_of
from app.settings import settings_of
from app.staff.guard import ALL_STAFF, open_to, staff
from app.times import time_now


@blueprint.get("/")
@open_to(ALL_STAFF)
def queue() -> ResponseReturnValue:
    filters = Filters.of(request.args)
    return render_template(
        "clinic/queue.html",
        filters=filters,
        page=_page(filters),
        at=time_now(),
        states={**STATES, TODAY: f"{STATES[TODAY]} ({_how_many_today()})"},
        urgencies=MOST_URGENT_FIRST,
        typed="",
        has_no_country=not services_of(current_app).emergency_tel,
    )


@blueprint.get("/queue/lines")
@open_to(ALL_STAFF, polls=True)
def queue_lines() -> ResponseReturnValue:
    """Only the part of the page that changes, for its script."""
    filters = Filters.of(request.args)
    return render_template("clinic/lines.html", filters=filters, page=_page(filters), at=time_now())


def _page(filters: Filters) -> Page:
    narrowed = filters.narrow(CASES, staff().id, clock.now())
    with reading() as session:
        return page_of(session, narrowed, filters.order, filters.after, settings_of(current_app))


def _how_many_today() -> int:
    """So that a physio sees without a click whether somebody comes."""
    booked = Filters(TODAY)
    with reading() as session:
        return counted(session, booked.narrow(CASES, staff().id, clock.now()), booked.order)
