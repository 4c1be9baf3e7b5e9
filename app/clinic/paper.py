"""What leaves the screen: the slip of a case, today's list, and text to paste elsewhere."""

from dataclasses import dataclass

from flask import render_template
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from app import clock, trail
from app.clinic import blueprint
from app.clinic.filters import TODAY, Filters
from app.clinic.in_words import fit_of, how_many, name_of, reason_of
from app.clinic.keyset import BY_NAME
from app.clinic.opened import open_case
from app.clinic.so_far import told_on_paper, was_heard
from app.clinic.standing import told_of
from app.database import writing
from app.records import Submission
from app.references import in_halves
from app.staff.guard import ALL_STAFF, open_to, staff
from app.times import in_full, today, with_weekday
from app.typed import printable
from rules import Desk

SAW_SLIP, SAW_TODAY = "saw slip", "saw today"


@dataclass(frozen=True)
class Expected:
    """Somebody who comes today, in one line."""

    case: Submission
    name: str
    reference: str
    reason: str
    fit: str


@blueprint.get("/cases/<public_id>/slip")
@open_to(ALL_STAFF)
def slip(public_id: str) -> ResponseReturnValue:
    with writing() as session:
        opened = open_case(session, public_id)
        trail.record(session, SAW_SLIP, public_id)
    case = opened.case
    return render_template(
        "clinic/slip.html",
        case=case,
        name=name_of(case.name),
        reference=in_halves(case.reference),
        desk=told_of(opened)["reading"].desk,
        heard=was_heard(opened.history),
        done=told_on_paper(opened.history),
        reason=reason_of(case.judgement),
        printed=clock.now(),
    )


@blueprint.get("/today")
@open_to(ALL_STAFF)
def todays_list() -> ResponseReturnValue:
    now = clock.now()
    booked = Filters(TODAY).narrow(select(Submission), staff().id, now)
    with writing() as session:
        cases = session.scalars(BY_NAME.sort(booked)).all()
        trail.record(session, SAW_TODAY, detail=how_many(len(cases)))
    return render_template(
        "clinic/today.html",
        expected=[_expected(case) for case in cases],
        counted=how_many(len(cases)),
        day=today(),
        printed=now,
    )


@blueprint.app_template_filter()
def diary_line(case: Submission, desk: Desk) -> str:
    """One line for the practice's diary, without a word of health."""
    told = (
        desk.slot,
        name_of(case.name),
        f"born {in_full(case.date_of_birth)}",
        case.phone,
        f"reference {in_halves(case.reference)}",
        f"booked for {with_weekday(case.booked_for)}" if case.booked_for else "",
    )
    return printable(" · ".join(" ".join(each.split()) for each in told if each))


def _expected(case: Submission) -> Expected:
    return Expected(
        case,
        name_of(case.name),
        in_halves(case.reference),
        reason_of(case.judgement),
        fit_of(case.judgement),
    )
