"""The body of a request, read strictly: decimals stay exact, and nothing is guessed."""

import json
import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import NoReturn

from flask import request

from app.api.described import JSON

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


class Unreadable(ValueError):
    """The body is not the JSON we take; the message says why."""

    status = 400


class NotJson(Unreadable):
    """It does not even say that it is."""

    status = 415


def sent_object() -> dict[str, object]:
    """The JSON object that this request carries. Raises Unreadable."""
    if request.mimetype != JSON:
        raise NotJson(f"Send it as {JSON}.")
    if request.content_encoding:
        raise NotJson("Send it unpacked, without Content-Encoding.")
    return read_body(request.get_data())


def read_day(told: str) -> date | None:
    """A day as YYYY-MM-DD, and in no other of the shapes that ISO 8601 has."""
    try:
        return date.fromisoformat(told) if _DAY.fullmatch(told) else None
    except ValueError:
        return None


def read_body(raw: bytes) -> dict[str, object]:
    """The JSON object in the body. Raises Unreadable."""
    try:
        found = json.loads(
            raw.decode("utf-8"),
            parse_float=_decimal,
            parse_int=_whole,
            parse_constant=_no_number,
            object_pairs_hook=_each_name_once,
        )
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as wrong:
        raise Unreadable(f"The body is not valid JSON: {_reason(wrong)}.") from wrong
    if not isinstance(found, dict):
        raise Unreadable('The body should be an object: {"answers": {…}}.')
    return found


def _decimal(typed: str) -> Decimal:
    if len(typed) > 40:
        raise Unreadable("A number in the body is too long.")
    try:
        return Decimal(typed)
    except InvalidOperation:
        raise Unreadable("A number in the body is too large or too small.") from None


def _whole(typed: str) -> int:
    if len(typed) > 40:
        raise Unreadable("A number in the body is too long.")
    return int(typed)


def _no_number(typed: str) -> NoReturn:
    raise Unreadable(f"{typed} is not a number.")


def _each_name_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise Unreadable("A name stands twice in the same object.")
    return found


def _reason(wrong: Exception) -> str:
    if isinstance(wrong, json.JSONDecodeError):
        return f"{wrong.msg} at line {wrong.lineno}, column {wrong.colno}"
    return "it is not UTF-8" if isinstance(wrong, UnicodeDecodeError) else "it is nested too deep"
