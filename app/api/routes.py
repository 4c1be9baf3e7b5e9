"""What a program may ask."""

from dataclasses import asdict

from flask import current_app, jsonify, request
from flask.typing import ResponseReturnValue

from app import clock
from app.api import blueprint
from app.api.body import Unreadable, sent_object
from app.api.described import Asked, Body, Operation, described
from app.api.problems import problem
from app.api.written import assessment_written, questionnaire_written
from app.database import OUT_OF_REACH, reading
from app.overdue import counts
from app.services import services_of
from rules import Fault, Faults, assess, read

# Each name that we do not know is looked for among those that we do, which takes its time.
MOST_ANSWERS = 100
_NOT_ASSESSED = "Nothing was assessed. Mend each fault and send the answers again."
_EXAMPLE = {"answers": {"age_band": "18_44", "emergency_signs": ["cold_pale_foot"]}}


@blueprint.post("/api/v1/assessments")
@described(
    Operation(
        summary="Answers to assessment",
        words="Takes answers by their codes and gives back the whole assessment: how soon, who "
        "first, every reason with its source, and advice. Nothing is stored. An emergency may "
        "leave out what comes after it.",
        body=Body("AssessmentRequest", example=_EXAMPLE),
        answers={200: "Assessment"},
        problems=(400, 411, 413, 415, 422),
    )
)
def assessments() -> ResponseReturnValue:
    """{"answers": {…codes…}} to the whole assessment. Distances are in kilometres."""
    try:
        answers = read(_answers_in(sent_object()))
    except Faults as wrong:
        return problem(422, _NOT_ASSESSED, [asdict(each) for each in wrong.faults])
    return jsonify(assessment_written(assess(answers), services_of(current_app).named))


@blueprint.get("/api/v1/questionnaire")
@described(
    Operation(
        summary="Every question",
        words="The questions in their order, with the codes of their answers and when each is "
        "asked.",
        answers={200: "Questionnaire"},
    )
)
def questionnaire() -> ResponseReturnValue:
    return jsonify(questionnaire_written())


@blueprint.get("/healthz")
@described(
    Operation(
        summary="Whether the app is up",
        words="With queue=1 it also says whether the clinic works its queue as it promised; if "
        "not, the status is 503.",
        asked=(Asked("queue", "1 asks about the queue as well.", {"type": "string"}),),
        answers={200: "Health", 503: "Health"},
    )
)
def healthz() -> ResponseReturnValue:
    """Whether the app is up; with ?queue=1, whether somebody works the queue as promised."""
    if request.args.get("queue") == "1":
        return _queue_health()
    return jsonify({"status": "ok"})


def _queue_health() -> ResponseReturnValue:
    try:
        with reading() as session:
            overdue = counts(session, clock.now())
    except OUT_OF_REACH:
        return jsonify({"status": "database out of reach"}), 503
    if any(overdue.values()):
        return jsonify({"status": "overdue", "overdue": overdue}), 503
    return jsonify({"status": "ok", "overdue": overdue})


def _answers_in(body: dict[str, object]) -> dict[str, object]:
    answers = body.get("answers")
    if not isinstance(answers, dict):
        raise Unreadable('The body should hold the answers: {"answers": {…}}.')
    if len(answers) > MOST_ANSWERS:
        raise Unreadable(f"Send at most {MOST_ANSWERS} answers. Nobody is asked so much.")
    extra = sorted(set(body) - {"answers"})
    if extra:
        message = "Only “answers” is taken here. Leave this out."
        raise Faults(tuple(Fault(name[:60], "unknown_member", message) for name in extra))
    return answers
