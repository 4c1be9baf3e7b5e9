"""Doing something with a case, by the same steps as on our pages."""

from flask import jsonify
from flask.typing import ResponseReturnValue
from sqlalchemy.orm.exc import StaleDataError
from werkzeug.datastructures import MultiDict

from app import trail
from app.api.body import sent_object
from app.api.described import Body, Operation, described
from app.api.problems import Written, fault, problem
from app.clinic.history import SAW, history_of
from app.clinic.opened import find
from app.clinic.saving import Refused, Unsure, is_saved_already, save
from app.clinic.steps import Step
from app.clinic.typed import Typed
from app.database import writing
from app.programs import blueprint
from app.programs.faults import WrongFields
from app.programs.read import Told, read_step
from app.programs.shapes import STEPS
from app.programs.written import found_written
from app.records import Scope
from app.staff.guard import staff

_NOT_SAVED = "Nothing was saved. Mend each fault and send it again."
_STALE = "Somebody saved this case since you read it. Read it again, then decide."
_SURE = "Send “sure”: true to close it all the same."


@blueprint.post("/<public_id>/steps")
@described(
    Operation(
        summary="Something done with a case",
        words="The version must be the one you read: if somebody saved since, nothing is saved and "
        "the status is 409, as it is where the case does not stand where this could be done. If no "
        "answer came, send the same again: it is done once.",
        body=Body("StepRequest", example={"step": "booked", "version": 1, "day": "2026-12-01"}),
        answers={200: "Submission"},
        problems=(400, 404, 409, 411, 413, 415, 422, 503),
        scope=Scope.WRITE,
    )
)
def do_step(public_id: str) -> ResponseReturnValue:
    try:
        told = read_step(sent_object())
        step = STEPS[told.step]
        return jsonify(_saved(public_id, step, told, _form(step, told)))
    except WrongFields as wrong:
        return problem(422, _NOT_SAVED, wrong.faults)
    except (StaleDataError, Refused, Unsure) as wrong:
        return problem(409, "Nothing was saved.", [_conflict(wrong)])


def _form(step: Step, told: Told) -> Typed:
    """The form of the same button on our pages. Raises WrongFields."""
    form = step.form(MultiDict(told.typed))
    if not form.validate():
        raise WrongFields(
            [fault(name, "wrong_value", errors[0]) for name, errors in form.errors.items() if name]
        )
    return form


def _saved(public_id: str, step: Step, told: Told, form: Typed) -> Written:
    with writing() as session:
        case, seen = find(session, public_id), told.version
        since = history_of(session, case, staff())[seen:]
        if is_saved_already(since, step, staff(), form.said):
            trail.record(session, SAW, public_id)
        else:
            save(session, case, step, staff(), form.said, seen=str(seen), is_sure=told.is_sure)
        return found_written(session, case)


def _conflict(wrong: Exception) -> Written:
    if isinstance(wrong, StaleDataError):
        return fault("version", "stale", _STALE)
    if isinstance(wrong, Unsure):
        return fault("sure", "not_sure", f"{wrong} {_SURE}")
    return fault("step", "not_possible", str(wrong))
