"""What the other side answers to a message, and what that means: no more of it is read than we go
by."""

import re
from dataclasses import dataclass
from datetime import UTC, timedelta
from email.utils import parsedate_to_datetime
from http.client import HTTPException, parse_headers
from io import BufferedReader

from app import clock
from app.hooks.untold import Untold
from app.post.outbox import LONGEST_WAIT

GONE = 410
# It is not the message that they do not like: they have too much to do, or are away.
_NOT_NOW = (429, 502, 503, 504)
# The only 1xx that is a last word: from then on they would speak something else than HTTP.
_SWITCHED = 101
_FIRST_LINE = re.compile(rb"HTTP/1\.[01] ([1-9][0-9]{2})(?: [^\r\n]*)?\r?\n")


@dataclass(frozen=True)
class Answer:
    status: int
    retry_after: str = ""


def read_answer(file: BufferedReader) -> Answer:
    """The last one: those before it only say that they are at work (RFC 9110, 15.2), of which the
    standard library knows one. Raises OSError or HTTPException."""
    while True:
        line = file.readline()
        if not line:
            raise ConnectionError
        found = _FIRST_LINE.fullmatch(line)
        if not found:
            raise HTTPException
        status = int(found[1])
        if _is_taken(status):
            return Answer(status)
        headers = parse_headers(file)
        if status >= 200 or status == _SWITCHED:
            return Answer(status, headers.get("Retry-After", ""))


def judge(answer: Answer) -> None:
    """Raises Untold unless they said that they took it."""
    status = answer.status
    if _is_taken(status):
        return
    if 300 <= status < 400:
        raise Untold(f"It leads elsewhere ({status}), which we do not follow.", is_of_one=True)
    why = f"It answered with status {status}."
    if status == GONE:
        raise Untold(why, is_gone=True)
    if status in _NOT_NOW:
        raise Untold(why, wait=_asked_to_wait(answer.retry_after))
    raise Untold(why, is_of_one=True)


def _is_taken(status: int) -> bool:
    return 200 <= status < 300


def _asked_to_wait(told: str) -> timedelta | None:
    """In seconds, or until a time (RFC 9110, 10.2.3)."""
    try:
        if told.isascii() and told.isdecimal():
            return min(timedelta(seconds=int(told[:9])), LONGEST_WAIT)
        until = parsedate_to_datetime(told)
        until = until if until.tzinfo else until.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
    return min(until - clock.now(), LONGEST_WAIT)
