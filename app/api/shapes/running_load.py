"""Files of a watch, and what they come to."""

from app.api.shapes.assessment import SPIKES, WEEK_CHANGES, versions
from app.api.shapes.grammar import (
    Shape,
    count,
    day,
    listed,
    number,
    one_of,
    or_null,
    text,
    whole,
    yes_or_no,
)
from rules import FARTHEST_KM, QUESTIONS, Distance, Unit

_UNITS = tuple(each.value for each in Unit)
_KM = or_null(number(), "Kilometres.")
_RUN = or_null(whole(day=day(), km=number()))
# No longer than any name of the tz database, with room to spare.
_LONGEST_NAME = 100

RUNNING_LOAD_REQUEST: Shape = {
    "type": "object",
    "required": ["began", "files"],
    "properties": {
        "began": day("The day on which the pain began."),
        "files": listed(
            {"type": "string", "contentMediaType": "application/octet-stream"},
            "GPX, TCX or FIT files, lists of runs as CSV, or zips of these.",
        ),
        "unit": one_of(_UNITS, "For lists that do not say theirs; km if it is left out."),
        "time_zone": {
            "type": "string",
            "maxLength": _LONGEST_NAME,
            "examples": ["Europe/London"],
            "description": "The runner's, by its name in the tz database, for files that only "
            "know UTC; the clinic's if it is left out.",
        },
    },
    "additionalProperties": False,
}


def _answers() -> Shape:
    km: Shape = {"type": "number", "minimum": 0, "maximum": int(FARTHEST_KM)}
    distances = {question.id: km for question in QUESTIONS if isinstance(question, Distance)}
    return {
        "type": "object",
        "description": "As POST /api/v1/assessments takes them. What is not known is left out.",
        "properties": {"week_change": one_of(WEEK_CHANGES), **distances},
        "additionalProperties": False,
    }


RUNNING_LOAD = whole(
    **versions(),
    runs=whole(number=count(), first=day(), last=day()),
    covered=or_null(whole(first=day(), last=day()), "The days that the files speak of."),
    unit_assumed=or_null(
        one_of(_UNITS), "In which unit a list was read that does not say its own."
    ),
    left_out=whole(
        by_reason={"type": "object", "additionalProperties": count()},
        sentences=listed(text()),
    ),
    weeks=listed(whole(first=day(), last=day(), km=number(), is_whole=yes_or_no())),
    usual_weeks=count("How many weeks the usual one was drawn from."),
    usual_week_km=_KM,
    recent_week_km=_KM,
    week_change=or_null(one_of(WEEK_CHANGES)),
    longest_recent=_RUN,
    longest_before=_RUN,
    month_before_is_whole=yes_or_no(),
    longest_run=one_of(SPIKES),
    facts=listed(text("Its stable name.")),
    answers=_answers(),
)
