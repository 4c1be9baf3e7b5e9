"""The description for people: the same declarations, as a page."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from flask import current_app, render_template
from flask.typing import ResponseReturnValue

from app.api import blueprint
from app.api.answered import WRONG, problems_of
from app.api.described import Operation
from app.api.openapi import operations, shapes_of
from app.api.shapes.grammar import Shape
from app.api.shapes.webhook import TOLD_OF, WEBHOOK_MESSAGE
from app.api.webhooks import ANSWERS, HEADERS, WORDS
from rules import QUESTIONS


@dataclass(frozen=True)
class Member:
    """One name in a shape. `path` says where: `[]` after a list, a dot before a member."""

    path: str
    kind: str
    words: str


@blueprint.get("/api")
def page() -> ResponseReturnValue:
    return render_template(
        "api/page.html",
        operations=[_shown(*each) for each in operations(current_app)],
        webhook={"words": WORDS, "told_of": TOLD_OF, "headers": HEADERS, "answers": ANSWERS},
        message=once(members(WEBHOOK_MESSAGE)),
        told_once=[(name, once(members(shape))) for name, shape in _inside_others()],
        questions=QUESTIONS,
    )


def _inside_others() -> Iterator[tuple[str, Shape]]:
    """The shapes that stand only inside of others. The answers are told with their questions, and a
    message with its webhooks."""
    told = {"Answers", "WebhookMessage"}
    for _, _, operation in operations(current_app):
        told |= {*operation.answers.values(), operation.body.shape if operation.body else ""}
    for name, shape in shapes_of(current_app).items():
        if name not in told:
            yield name, shape


def _shown(method: str, path: str, operation: Operation) -> dict[str, Any]:
    body, shapes = operation.body, shapes_of(current_app)
    return {
        "name": f"{method.lower()}{path}".replace("/", "-").replace(".", "-"),
        "method": method,
        "path": path,
        "operation": operation,
        "example": json.dumps(body.example) if body and body.example else "",
        "sent": once(members(shapes[body.shape])) if body else (),
        "answers": [
            (status, shape, once(members(shapes.get(shape, {}))))
            for status, shape in operation.answers.items()
        ],
        "problems": [(status, WRONG[status]) for status in problems_of(path, operation)],
    }


def members(shape: Shape, path: str = "") -> Iterator[Member]:
    """Every name in a shape, in order, each with where it stands."""
    for inner in shape.get("anyOf", ()):
        yield from members(inner, path)
    if "items" in shape:
        yield from members(shape["items"], f"{path}[]")
    for name, member in shape.get("properties", {}).items():
        below = f"{path}.{name}" if path else name
        yield Member(below, kind_of(member), member.get("description", ""))
        yield from members(member, below)


def once(found: Iterable[Member]) -> list[Member]:
    """Where an object comes in several shapes, a name that stands in more than one is told once."""
    told: dict[str, Member] = {}
    for each in found:
        known = told.setdefault(each.path, each)
        if each.kind not in known.kind:
            told[each.path] = replace(known, kind=f"{known.kind}, {each.kind}")
    return list(told.values())


def kind_of(shape: Shape) -> str:
    """In words, as in "list of text" or "km, mi or null"."""
    if "$ref" in shape:
        return str(shape["$ref"].rpartition("/")[2])
    if "anyOf" in shape:
        return " or ".join(dict.fromkeys(kind_of(inner) for inner in shape["anyOf"]))
    if "enum" in shape:
        return ", ".join(shape["enum"])
    if "items" in shape:
        return f"list of {kind_of(shape['items'])}"
    return _plain(shape)


_WORDS = {"string": "text", "boolean": "true or false", "integer": "whole number"}


def _plain(shape: Shape) -> str:
    if shape.get("format") == "date":
        return "day (YYYY-MM-DD)"
    kinds = shape.get("type", "anything")
    listed: list[str] = kinds if isinstance(kinds, list) else [kinds]
    return " or ".join(_WORDS.get(kind, kind) for kind in listed)
