"""A runner's log for a program: files in, numbers and facts out."""

from collections.abc import Sequence
from datetime import date

from flask import Response, jsonify, request
from flask.typing import ResponseReturnValue

from app import clock
from app.api import blueprint
from app.api.body import read_day
from app.api.described import FORM, Body, Operation, described
from app.api.problems import Written, fault, problem, strays, unknown
from app.api.running_load_written import running_load_written
from app.times import today, zone
from app.watch import (
    EARLIEST,
    TOO_LARGE,
    NotRead,
    Reading,
    chosen_files,
    find,
    takes_files,
    zone_named,
)
from rules import Unit

_NOT_READ = "Nothing was read. Mend each fault and send the files again."
_STATUS = {"too_large": 413, "busy": 503}
SECONDS_TO_WAIT = 30
_FILES = "files"
_MENDED_BY = {
    "began": f"Give the day on which the pain began as YYYY-MM-DD, from {EARLIEST} to today.",
    "unit": "Give km or mi, or leave it out.",
    "time_zone": "Give a name of the tz database, such as Europe/London, or leave it out.",
}


@blueprint.post("/api/v1/running-load")
@described(
    Operation(
        summary="A runner’s log to running load",
        words="Reads the files of a watch and gives back numbers, the facts they come to, and the "
        "answers as the other address takes them. Nothing is stored. Distances come back in "
        "kilometres.",
        body=Body("RunningLoadRequest", FORM),
        answers={200: "RunningLoad"},
        problems=(400, 411, 413, 415, 422, 503),
    )
)
@takes_files
def running_load() -> ResponseReturnValue:
    if request.mimetype != FORM:
        return problem(415, f"Send the files as {FORM}.")
    told = request.form
    began = _day(told.get("began", ""))
    unit = {each.value: each for each in Unit}.get(told.get("unit", Unit.KM.value))
    runners = zone_named(told["time_zone"]) if told.get("time_zone") else zone()
    read = {"began": began, "unit": unit, "time_zone": runners}
    faults = [fault(name, "wrong_value", _MENDED_BY[name]) for name in read if read[name] is None]
    faults += strays(told, (*_MENDED_BY, _FILES))
    faults += [unknown(name) for name in request.files if name != _FILES]
    if faults or began is None or unit is None or runners is None:
        return problem(422, _NOT_READ, faults)
    try:
        reading = Reading(unit, runners, clock.now())
        found = find(chosen_files(), began, reading, Unit.KM)
    except NotRead as wrong:
        faults = [{"file": f.file, "code": f.code, "message": f.message} for f in wrong.faults]
        return _not_read(faults)
    return jsonify(running_load_written(found, unit))


def too_large() -> Response:
    """Also of a body so large that nothing of it was taken in."""
    return _not_read([{"file": "", "code": "too_large", "message": TOO_LARGE}])


def _not_read(faults: Sequence[Written]) -> Response:
    status = _STATUS.get(faults[0]["code"], 422)
    response = problem(status, _NOT_READ, faults)
    if status == 503:
        response.headers["Retry-After"] = str(SECONDS_TO_WAIT)
    return response


def _day(told: str) -> date | None:
    day = read_day(told)
    return day if day and EARLIEST <= day <= today() else None
