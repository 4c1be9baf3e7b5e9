"""The description for programs (OpenAPI 3.1), drawn from the addresses and from the questions."""

import re
from collections.abc import Iterator
from typing import Any

from flask import Flask, current_app, jsonify
from flask.typing import ResponseReturnValue

from app.api import blueprint
from app.api.described import JSON, PROBLEM, Operation, described, operation_of
from app.api.limited import TOLD_IN, is_limited
from app.api.shapes import SHAPES
from app.api.shapes.grammar import Shape, named
from app.api.webhooks import webhooks_written
from rules import QUESTIONNAIRE_VERSION

Written = dict[str, Any]
VERSION = "1"
KEY = "key"
PUBLIC_ID = {"type": "string", "pattern": "^[A-Za-z0-9_-]{22}$"}
WRONG = {
    400: "The body cannot be read at all.",
    401: "There is no key, or none that is good.",
    403: "The key does not open this.",
    404: "There is no such case, or no more.",
    409: "The case was saved since, or does not stand where this could be done.",
    411: "The body has no stated length.",
    413: "It is larger than we take in.",
    415: "It is of another type than we take.",
    422: "It can be read, and something in it is wrong. Every fault is named.",
    429: "There were too many calls. Try again after the seconds in Retry-After.",
    503: "We cannot answer just now. Try again after the seconds in Retry-After.",
}


@blueprint.get("/api/v1/openapi.json")
@described(
    Operation(
        summary="This description",
        words="OpenAPI 3.1, drawn from the same declarations that answer.",
        answers={200: "Description"},
    )
)
def openapi() -> ResponseReturnValue:
    return jsonify(description(current_app))


def description(app: Flask) -> Written:
    paths: dict[str, Written] = {}
    for method, path, operation in operations(app):
        paths.setdefault(path, {})[method.lower()] = _written(method, path, operation)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "First Step",
            "version": VERSION,
            "summary": "A foot-pain check for runners that says who to see, how soon, and why.",
            "description": "It compares answers with published patterns and warning signs. It does "
            f"not diagnose. Questionnaire version {QUESTIONNAIRE_VERSION}.",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": "/"}],
        "paths": paths,
        "webhooks": webhooks_written(),
        "components": {
            "schemas": {**shapes_of(app), "Description": {"type": "object"}},
            "securitySchemes": {
                KEY: {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "The key of a program. The clinic’s owner makes it.",
                }
            },
        },
    }


def shapes_of(app: Flask) -> dict[str, Shape]:
    """Ours, and those of the rooms that stand on us."""
    others: dict[str, Shape] = app.extensions.get("shapes", {})
    return SHAPES | others


def operations(app: Flask) -> Iterator[tuple[str, str, Operation]]:
    """Each method and address that says what it is, in the order of the addresses."""
    for rule in sorted(app.url_map.iter_rules(), key=lambda rule: rule.rule):
        operation = operation_of(app.view_functions[rule.endpoint])
        if operation:
            path = re.sub(r"<(?:[^:<>]*:)?(\w+)>", r"{\1}", rule.rule)
            for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
                yield method, path, operation


def _written(method: str, path: str, operation: Operation) -> Written:
    answers = {
        str(status): _answer("OK" if status < 400 else WRONG[status], JSON, shape)
        for status, shape in operation.answers.items()
    }
    wrong = problems_of(path, operation)
    problems = {str(each): _answer(WRONG[each], PROBLEM, "Problem") for each in wrong}
    written: Written = {
        "operationId": re.sub(r"\W+", "_", f"{method.lower()}{path}").strip("_"),
        "summary": operation.summary,
        "responses": answers | problems,
    }
    if operation.words:
        written["description"] = operation.words
    asked = _asked(path, operation)
    if asked:
        written["parameters"] = asked
    if operation.scope:
        written["security"] = [{KEY: [operation.scope]}]
    if is_limited(path):
        for answer in written["responses"].values():
            answer["headers"] = {name: {"schema": named("Header")} for name in TOLD_IN}
    return written | _body(operation)


def problems_of(path: str, operation: Operation) -> list[int]:
    """Those that the view names, and those that what stands before it may answer."""
    by_key = (401, 403) if operation.scope else ()
    by_limit = (429,) if is_limited(path) else ()
    return sorted({*operation.problems, *by_key, *by_limit})


def _asked(path: str, operation: Operation) -> list[Written]:
    of_path = [
        {"name": name, "in": "path", "required": True, "schema": PUBLIC_ID}
        for name in re.findall(r"{(\w+)}", path)
    ]
    return of_path + [
        {"name": it.name, "in": "query", "description": it.words, "schema": dict(it.shape)}
        for it in operation.asked
    ]


def _body(operation: Operation) -> Written:
    body = operation.body
    if body is None:
        return {}
    content: Written = {"schema": named(body.shape)}
    if body.example is not None:
        content["example"] = body.example
    return {"requestBody": {"required": True, "content": {body.content: content}}}


def _answer(words: str, content: str, shape: str) -> Written:
    return {"description": words, "content": {content: {"schema": named(shape)}}}
