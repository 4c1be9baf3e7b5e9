"""Whether the app is up, and whether somebody works the queue."""

from app.api.shapes.assessment import URGENCIES
from app.api.shapes.grammar import Shape, count, text

HEALTH: Shape = {
    "type": "object",
    "required": ["status"],
    "properties": {
        "status": text("“ok”, or what is wrong."),
        "overdue": {
            "type": "object",
            "description": "How many cases are past what was promised, by urgency.",
            "properties": {code: count() for code in URGENCIES},
            "additionalProperties": False,
        },
    },
    "additionalProperties": False,
}
