"""Reading the queue, and one case of it. Every look leaves a line in the audit trail."""

from typing import Any

from flask import jsonify, request
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from app import clock, trail
from app.api.described import Operation, described
from app.api.problems import problem
from app.clinic.history import SAW
from app.clinic.keyset import PAGE
from app.clinic.opened import find
from app.database import writing
from app.programs import blueprint
from app.programs.asked import ASKED, read_filters
from app.programs.faults import WrongFields
from app.programs.guard import knows_urgency, may
from app.programs.written import answers_written, found_written, history_written, submission_written
from app.records import Scope, Staff, Submission
from app.staff.guard import staff

_NOT_LISTED = "Nothing was listed. Mend each fault and ask again."
_LINE: tuple[Any, ...] = (Submission, Staff.name)
_CASES = select(*_LINE).outerjoin(Staff, Staff.id == Submission.taken_by_id)


@blueprint.get("")
@described(
    Operation(
        summary="The queue",
        words="Open cases: the most urgent first, then the oldest. Closed ones: the newest change "
        "first. How urgent a case is, and the promise that is made of it, is only for keys that "
        "may read answers or save what was done; for others it is null, and the oldest come first. "
        f"{PAGE} at a time.",
        asked=ASKED,
        answers={200: "SubmissionList"},
        problems=(422, 503),
        scope=Scope.READ,
    )
)
def listed() -> ResponseReturnValue:
    try:
        filters = read_filters(request.args, knows_urgency=knows_urgency())
    except WrongFields as wrong:
        return problem(422, _NOT_LISTED, wrong.faults)
    narrowed = filters.narrow(_CASES, staff().id, clock.now())
    with writing() as session:
        rows: list[Any] = list(session.execute(filters.order.page(narrowed, filters.after)))
        shown = rows[:PAGE]
        trail.record(session, "listed cases", detail=str(len(shown)))
    last = filters.order.place_of(shown[-1].Submission) if len(rows) > PAGE else None
    return jsonify({"submissions": [submission_written(*row) for row in shown], "next": last})


@blueprint.get("/<public_id>")
@described(
    Operation(
        summary="One case",
        words="With answers, findings, outcome and history where the key has the scope "
        "read_answers.",
        answers={200: "SubmissionInFull"},
        problems=(404, 503),
        scope=Scope.READ,
    )
)
def one(public_id: str) -> ResponseReturnValue:
    in_full = may(Scope.READ_ANSWERS)
    with writing() as session:
        case = find(session, public_id)
        trail.record(session, SAW, public_id, "with answers" if in_full else "")
        return jsonify(
            {
                "submission": found_written(session, case),
                "answers": answers_written(case) if in_full else None,
                "history": history_written(session, case) if in_full else None,
            }
        )
