"""What an address may answer, well or with a problem, as the description says it."""

from typing import Any

from app.api.described import PROBLEM, Operation
from app.api.limited import TOLD_IN, is_limited
from app.api.shapes.grammar import named, text

Written = dict[str, Any]
WRONG = {
    400: "The body cannot be read at all.",
    401: "There is no key, or none that is good.",
    403: "The key does not open this.",
    404: "There is nothing at this address, or no more.",
    405: "This address does not take that method. It takes those in Allow.",
    409: "The case was saved since, or does not stand where this could be done.",
    411: "The body has no stated length. Say it in Content-Length.",
    413: "It is larger than we take in. Send less.",
    415: "It is of another type than we take.",
    422: "It can be read, and something in it is wrong. Every fault is named.",
    429: "There were too many calls. Try again after the seconds in Retry-After.",
    500: "Something went wrong on our side. It is in our log.",
    503: "We cannot answer just now. Try again after the seconds in Retry-After.",
}
_HEADERS = {
    "RateLimit-Policy": "How many calls (q) may be made in how many seconds (w).",
    "RateLimit": "How many of them are left (r), and in how many seconds (t) all are there again.",
    "Retry-After": "In how many seconds to try again.",
    "WWW-Authenticate": "What is wrong with the key, or missing (RFC 6750).",
}
_OF = {401: "WWW-Authenticate", 403: "WWW-Authenticate", 429: "Retry-After", 503: "Retry-After"}


def responses(path: str, operation: Operation) -> dict[str, Written]:
    """By status."""
    found = {
        str(status): _answer(
            "OK" if status == 200 else "Something is not as it should be.", operation.content, shape
        )
        for status, shape in operation.answers.items()
    }
    for status in problems_of(path, operation):
        found[str(status)] = _answer(WRONG[status], PROBLEM, "Problem")
        if status in _OF:
            found[str(status)]["headers"] = _headers(_OF[status])
    if is_limited(path):
        for answer in found.values():
            answer["headers"] = _headers(*TOLD_IN) | answer.get("headers", {})
    return found


def problems_of(path: str, operation: Operation) -> list[int]:
    """Those that the view names, and those that what stands before it may answer."""
    by_key = (401, 403) if operation.scope else ()
    by_limit = (429,) if is_limited(path) else ()
    return sorted({*operation.problems, *by_key, *by_limit})


def _answer(words: str, content: str, shape: str) -> Written:
    return {"description": words, "content": {content: {"schema": named(shape)}}}


def _headers(*names: str) -> Written:
    return {name: {"description": _HEADERS[name], "schema": text()} for name in names}
