"""The few words in which a shape is declared.

What we answer is declared whole: every name is always there, and no other. So a test that holds an
answer against its shape finds a name that was added or dropped without saying so.
"""

from collections.abc import Iterable
from typing import Any

Shape = dict[str, Any]


def whole(**members: Shape) -> Shape:
    """An object with exactly these members."""
    return {
        "type": "object",
        "properties": members,
        "required": list(members),
        "additionalProperties": False,
    }


def listed(of: Shape, words: str = "") -> Shape:
    return _said({"type": "array", "items": of}, words)


def text(words: str = "") -> Shape:
    return _said({"type": "string"}, words)


def day(words: str = "") -> Shape:
    return _said({"type": "string", "format": "date"}, words)


def moment(words: str = "") -> Shape:
    return _said({"type": "string", "format": "date-time"}, words)


def number(words: str = "") -> Shape:
    return _said({"type": "number"}, words)


def count(words: str = "") -> Shape:
    return _said({"type": "integer", "minimum": 0}, words)


def yes_or_no(words: str = "") -> Shape:
    return _said({"type": "boolean"}, words)


def one_of(codes: Iterable[str], words: str = "") -> Shape:
    return _said({"type": "string", "enum": list(codes)}, words)


def or_null(shape: Shape, words: str = "") -> Shape:
    return _said({"anyOf": [shape, {"type": "null"}]}, words)


def named(shape: str, words: str = "") -> Shape:
    """A shape that stands in the description under its own name."""
    return _said({"$ref": f"#/components/schemas/{shape}"}, words)


def _said(shape: Shape, words: str) -> Shape:
    return shape | {"description": words} if words else shape
