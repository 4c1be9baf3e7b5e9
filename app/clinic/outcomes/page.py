"""The page that compares what the rules said with what a physio found."""

from dataclasses import dataclass
from datetime import datetime

from flask import render_template, request
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from app import trail
from app.clinic import blueprint
from app.clinic.outcomes.chart import chart_of
from app.clinic.outcomes.compared import Compared, compare
from app.clinic.outcomes.missed import MOST_LISTED, Missed, missed
from app.clinic.outcomes.months import Month, begins, count_months, count_since, last_months
from app.clinic.outcomes.recorded import MOST_COUNTED, newest_since, recorded
from app.clinic.outcomes.share import FEWEST
from app.clinic.outcomes.tally import tally
from app.database import reading, writing
from app.staff.guard import CLINICAL, open_to
from app.times import today, zone
from rules import OutcomeKind, Urgency

SAW = "saw the outcomes"
YEAR, ALL = "year", "all"
PERIODS = {YEAR: "The last 12 months", ALL: "All that is kept"}


@dataclass(frozen=True)
class Counted:
    """Everything on the page that is counted."""

    months: list[Month]
    compared: Compared
    missed: list[Missed]
    sent: int
    # Where there are too many to count all, only those sent since then are.
    cut_at: datetime | None


@blueprint.get("/outcomes")
@open_to(CLINICAL)
def outcomes() -> ResponseReturnValue:
    asked = request.args.get("period", "")
    period = asked if asked in PERIODS else YEAR
    # In a transaction of its own: counting takes long, and must keep nobody from writing.
    with writing() as session:
        trail.record(session, SAW)
    with reading() as session:
        counted = _count(session, is_all=period == ALL)
    return render_template(
        "clinic/outcomes.html",
        period=period,
        periods=PERIODS,
        counted=counted,
        compared=counted.compared,
        chart=chart_of(counted.months),
        kinds=list(OutcomeKind),
        urgencies=sorted(Urgency, reverse=True),
        fewest=FEWEST,
        most_listed=MOST_LISTED,
        zone=zone().key,
    )


def _count(session: Session, *, is_all: bool) -> Counted:
    firsts = last_months(today())
    asked = None if is_all else begins(firsts[0], zone())
    cut_at = newest_since(session, asked, MOST_COUNTED)
    since = cut_at or asked
    compared = compare(tally(recorded(session, since)))
    return Counted(
        count_months(session, firsts, zone()),
        compared,
        missed(session, since) if compared.routine.for_a_doctor.part else [],
        count_since(session, since),
        cut_at,
    )
