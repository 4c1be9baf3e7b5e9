"""The description for programs (OpenAPI 3.1), drawn from the addresses and from the questions."""

import re
from collections.abc import Iterator
from typing import Any

from flask import Flask, current_app, jsonify
from flask.typing import ResponseReturnValue

from app.api import blueprint
from app.api.answered import responses
from app.api.described import Operation, described, operation_of
from app.api.shapes import SHAPES
from app.api.shapes.grammar import Shape, named
from app.api.webhooks import webhooks_written
from rules import QUESTIONNAIRE_VERSION

Written = dict[str, Any]
VERSION = "1"
KEY = "key"
PUBLIC_ID = {"type": "string", "pattern": "^[A-Za-z0-9_-]{22}$"}


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
    written: Written = {
        "operationId": re.sub(r"\W+", "_", f"{method.lower()}{path}").strip("_"),
        "summary": operation.summary,
        "responses": responses(path, operation),
    }
    if operation.words:
        written["description"] = operation.words
    asked = _asked(path, operation)
    if asked:
        written["parameters"] = asked
    if operation.scope:
        written["security"] = [{KEY: [operation.scope]}]
    return written | _body(operation)


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
