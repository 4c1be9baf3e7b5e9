"""The body of a request, read strictly: decimals stay exact, and nothing is guessed."""

import json
from decimal import Decimal, InvalidOperation
from typing import NoReturn


class Unreadable(ValueError):
    """The body is not the JSON we take; the message says why."""


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
