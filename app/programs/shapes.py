"""What other software reads of a case, and what it sends."""

from app.api.shapes.assessment import URGENCIES
from app.api.shapes.grammar import (
    Shape,
    day,
    listed,
    moment,
    named,
    one_of,
    or_null,
    text,
    whole,
    yes_or_no,
)
from app.clinic.steps import ALL
from app.clinic.typed import LONGEST_NOTE, Booking, Changing, Closing, Note, Typed
from app.records import Reached, Role, State

# What reception may do, a program may do.
STEPS = {step.name: step for step in ALL if Role.RECEPTIONIST in step.whom}
_VERSION: Shape = {"type": "integer", "minimum": 1}
_NOTE: Shape = {
    "type": "string",
    "maxLength": LONGEST_NOTE,
    "description": "What happened. Needed with note, not_needed and raised.",
}

# Null for a key that only reads who waits.
PRESSING: dict[str, Shape] = {
    "urgency": or_null(one_of(URGENCIES), "As it stands now."),
    "judged": or_null(one_of(URGENCIES), "What the rules said."),
    "due_at": or_null(moment(), "When somebody is promised to have acted."),
    "acted_at": or_null(moment(), "When somebody first did."),
}
_SUBMISSION = whole(
    public_id=text("What its address ends with."),
    reference=text("What is read over the telephone."),
    version={**_VERSION, "description": "How often it was saved. It is sent back with a step."},
    state=one_of(State),
    **PRESSING,
    sent_at=moment(),
    changed_at=moment(),
    reached=or_null(one_of(each for each in Reached if each)),
    booked_for=or_null(day()),
    taken_by=or_null(text(), "Who has it."),
    asked_by=one_of(("runner", "reception"), "Who filled it in."),
    name=text(),
    date_of_birth=day(),
    phone=text("Empty where it was not given, as are the next two."),
    email=text(),
    parent_name=text(),
    ring_when=text(),
)
_ANSWERS = whole(
    answers={"type": "object", "description": "By question id, as they were stored."},
    unit=one_of(("km", "mi"), "In which distances were typed; they are stored in kilometres."),
    note=text("For the physio."),
    judgement={"type": "object", "description": "What the rules found, by stable names."},
    turned_out=text("What a physio recorded, by its stable name; empty until then."),
    questionnaire_version=text(),
    ruleset_version=text(),
)
_DONE = whole(
    at=moment(),
    by=or_null(text(), "Who of the clinic, or which program; null for the runner."),
    what=text("The name of the step; the first is “sent”."),
    note=text(),
    day=or_null(day(), "The day of the appointment."),
    before=text("The stable name of what it changed, such as the urgency; empty for most."),
    after=text(),
)
# What goes beside each kind of step, and is needed there.
_BESIDE: dict[type[Typed], dict[str, Shape]] = {
    Typed: {},
    Note: {"note": _NOTE},
    Closing: {"note": _NOTE},
    Booking: {"day": day("Of the appointment, with booked.")},
    Changing: {"note": _NOTE, "urgency": one_of(URGENCIES, "The new one, with raised.")},
}


def _request(form: type[Typed], beside: dict[str, Shape]) -> Shape:
    return {
        "type": "object",
        "required": ["step", "version", *beside],
        "properties": {
            "step": one_of(name for name, step in STEPS.items() if step.form is form),
            "version": {**_VERSION, "description": "Of the case, as you read it."},
            "note": _NOTE,
            **beside,
            "sure": yes_or_no("True closes a pressing case although nobody has spoken to them."),
        },
        "additionalProperties": False,
    }


SHAPES: dict[str, Shape] = {
    "Submission": _SUBMISSION,
    "SubmissionAnswers": _ANSWERS,
    "Done": _DONE,
    "Bundle": {"type": "object", "description": "A FHIR R4 Bundle of the type “collection”."},
    "SubmissionList": whole(
        submissions=listed(named("Submission")),
        next=or_null(text(), "Ask with it as “after” for the next page; null on the last."),
    ),
    "SubmissionInFull": whole(
        submission=named("Submission"),
        answers=or_null(named("SubmissionAnswers"), "Null without the scope read_answers."),
        history=or_null(
            listed(named("Done")), "What was done, the oldest first. Null without it, too."
        ),
    ),
    "StepRequest": {"anyOf": [_request(*each) for each in _BESIDE.items()]},
}
