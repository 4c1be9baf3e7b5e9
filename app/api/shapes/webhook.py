"""What a webhook is told of a case."""

from app.api.shapes.grammar import moment, one_of, text, whole
from app.records import Happened

TOLD_OF = {
    Happened.RECEIVED: "A case is new",
    Happened.CHANGED: "A case was saved",
    Happened.DELETED: "A case is deleted",
}
WEBHOOK_MESSAGE = whole(
    type=one_of(TOLD_OF, "What happened."),
    timestamp=moment("When it happened."),
    data=whole(
        public_id=text("What the address of the case ends with."),
        version={"type": "integer", "minimum": 1, "description": "Of the case, as it was saved."},
    ),
)
