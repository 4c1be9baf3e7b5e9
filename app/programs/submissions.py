"""Reading the queue, and one case of it. Every look leaves a line in the audit trail."""

from typing import Any

from flask import jsonify, request
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from app import clock, trail
from app.api.described import Asked, Operation, described
from app.api.problems import Written, problem
from app.clinic.filters import OPEN, Filters
from app.clinic.history import SAW
from app.clinic.keyset import PAGE
from app.clinic.opened import find
from app.database import writing
from app.programs import blueprint
from app.programs.guard import may, open_by
from app.programs.written import answers_written, submission_written
from app.records import Scope, Staff, State, Submission
from app.staff.guard import staff
from rules import Urgency

_STATES = (OPEN, *State)
_URGENCIES = tuple(each.code for each in reversed(Urgency))
_NOT_LISTED = "Nothing was listed. Mend each fault and ask again."
_LINE: tuple[Any, ...] = (Submission, Staff.name)
_CASES = select(*_LINE).outerjoin(Staff, Staff.id == Submission.taken_by_id)


@blueprint.get("")
@open_by(Scope.READ)
@described(
    Operation(
        summary="The queue",
        words="Open cases: the most urgent first, then the oldest. Closed ones: the newest change "
        f"first. {PAGE} at a time.",
        asked=(
            Asked("state", "Open ones if it is left out.", {"enum": list(_STATES)}),
            Asked("urgency", "Only this one.", {"enum": list(_URGENCIES)}),
            Asked("after", "“next” of the page before.", {"type": "string"}),
        ),
        answers={200: "SubmissionList"},
        problems=(422, 503),
        scope=Scope.READ,
    )
)
def listed() -> ResponseReturnValue:
    filters = Filters.of(request.args)
    faults = _faults(filters)
    if faults:
        return problem(422, "Unprocessable Content", _NOT_LISTED, faults)
    narrowed = filters.narrow(_CASES, staff().id, clock.now())
    with writing() as session:
        rows: list[Any] = list(session.execute(filters.order.page(narrowed, filters.after)))
        shown = rows[:PAGE]
        trail.record(session, "listed cases", detail=str(len(shown)))
    last = filters.order.place_of(shown[-1].Submission) if len(rows) > PAGE else None
    return jsonify({"submissions": [submission_written(*row) for row in shown], "next": last})


@blueprint.get("/<public_id>")
@open_by(Scope.READ)
@described(
    Operation(
        summary="One case",
        words="With answers, note and findings where the key has the scope read_answers.",
        answers={200: "SubmissionInFull"},
        problems=(404, 503),
        scope=Scope.READ,
    )
)
def one(public_id: str) -> ResponseReturnValue:
    in_full = may(Scope.READ_ANSWERS)
    with writing() as session:
        case = find(session, public_id)
        has_it = session.get(Staff, case.taken_by_id) if case.taken_by_id else None
        trail.record(session, SAW, public_id, "with answers" if in_full else "")
        return jsonify(
            {
                "submission": submission_written(case, has_it.name if has_it else None),
                "answers": answers_written(case) if in_full else None,
            }
        )


def _faults(filters: Filters) -> list[Written]:
    """A page that does not know a filter shows the whole queue; a program would not notice."""
    asked, faults = request.args, []
    if asked.get("state", OPEN) not in _STATES:
        faults.append(_wrong("state", f"Give one of {', '.join(_STATES)}, or leave it out."))
    if asked.get("urgency", _URGENCIES[0]) not in _URGENCIES:
        faults.append(_wrong("urgency", f"Give one of {', '.join(_URGENCIES)}, or leave it out."))
    if filters.after and not filters.order.knows(filters.after):
        faults.append(_wrong("after", "Give “next” of the page before, with the same filters."))
    return faults


def _wrong(field: str, message: str) -> Written:
    return {"field": field, "code": "wrong_value", "message": message}
