"""What is wrong with a request, and how to mend it (RFC 9457)."""

from app.api.shapes.grammar import Shape, listed, text, whole

_WHERE = {
    "question": "The id of the question.",
    "field": "The name of the field.",
    "file": "The name of the file; empty where it is about all of them.",
}


def _fault() -> Shape:
    code, message = text("A stable name."), text("What is wrong, and how to mend it.")
    kinds = [
        whole(**{where: text(words)}, code=code, message=message) for where, words in _WHERE.items()
    ]
    return {"anyOf": kinds}


PROBLEM: Shape = {
    "type": "object",
    "required": ["type", "title", "status"],
    "properties": {
        "type": text(),
        "title": text(),
        "status": {"type": "integer", "minimum": 400, "maximum": 599},
        "detail": text(),
        "errors": listed(_fault(), "One for each thing that is wrong."),
    },
    "additionalProperties": False,
}
