"""Holds an answer of the app against what its own description says of it."""

import re
from typing import Any

from flask import Flask
from jsonschema import Draft202012Validator
from werkzeug.test import TestResponse

from app.api.openapi import description


def hold_against_description(app: Flask, answer: TestResponse) -> None:
    """Raises where the answer's status, type or content is not one that its address declares."""
    told = description(app)
    operation = _path(told, answer.request.path)[answer.request.method.lower()]
    declared = operation["responses"].get(str(answer.status_code))
    assert declared, f"{answer.status} is not in the description of {answer.request.path}"
    assert set(declared["content"]) == {answer.mimetype}
    fits(told, declared["content"][answer.mimetype]["schema"], answer.json)


def fits(told: dict[str, Any], shape: dict[str, Any], found: object) -> None:
    Draft202012Validator({**shape, "components": told["components"]}).validate(found)


def _path(told: dict[str, Any], address: str) -> dict[str, Any]:
    for path, operations in told["paths"].items():
        if re.fullmatch(re.sub(r"{\w+}", "[^/]+", path), address):
            return dict(operations)
    raise AssertionError(f"{address} is not in the description")
