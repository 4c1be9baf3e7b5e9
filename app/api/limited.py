"""How many calls one address may make, or one program with a key, and what every answer says of it.

The fields are those of the IETF's draft "RateLimit header fields for HTTP"
(draft-ietf-httpapi-ratelimit-headers-10, checked 2026-11-29): `q` calls in `w` seconds, of which
`r` are left, and in `t` seconds all of them are there again.
"""

from datetime import datetime, timedelta
from math import ceil

from flask import Response, current_app, g, request
from flask.typing import ResponseReturnValue

from app import clock
from app.api import blueprint
from app.api.problems import problem
from app.database import OUT_OF_REACH, writing
from app.limits import A_MINUTE, Allowed, Used, address
from app.settings import settings_of

TOLD_IN = ("RateLimit-Policy", "RateLimit")
# A silent database takes seconds to be given up, so not every call tries it again.
TRIED_AGAIN_AFTER = timedelta(seconds=10)
_UNCOUNTED_UNTIL = "api_uncounted_until"
_POLICY = '"minute"'
_MEND = "There were too many calls. Wait for the seconds in Retry-After, then go on."


def is_limited(path: str) -> bool:
    """The page for people is not, nor the health address: a monitor is never turned away."""
    return path.startswith("/api/v1/")


@blueprint.before_request
def count_the_call() -> ResponseReturnValue | None:
    if not is_limited(request.path):
        return None
    used = _used()
    g.used = used
    if used is None or used.is_allowed:
        return None
    response = problem(429, _MEND)
    response.headers["Retry-After"] = str(_seconds(used))
    return response


@blueprint.after_request
def tell_what_is_left(response: Response) -> Response:
    used: Used | None = g.get("used")
    if used is not None:
        window = int(A_MINUTE.total_seconds())
        response.headers["RateLimit-Policy"] = f"{_POLICY};q={_allowed().tries};w={window}"
        response.headers["RateLimit"] = f"{_POLICY};r={max(used.left, 0)};t={_seconds(used)}"
    return response


def _allowed() -> Allowed:
    return Allowed("call the api", settings_of(current_app).api_calls_per_minute, A_MINUTE)


def _used() -> Used | None:
    """None where it cannot be counted: what is asked for needs no database, so it is answered."""
    until: datetime | None = current_app.extensions.get(_UNCOUNTED_UNTIL)
    if until and clock.now() < until:
        return None
    try:
        with writing() as session:
            return _allowed().count(session, g.get("counted_as") or address())
    except OUT_OF_REACH as wrong:
        name = type(wrong).__name__
        current_app.logger.warning("A call of the api was answered uncounted: %s", name)
        current_app.extensions[_UNCOUNTED_UNTIL] = clock.now() + TRIED_AGAIN_AFTER
        return None


def _seconds(used: Used) -> int:
    """Rounded up: whoever waits that long is let in."""
    return max(ceil(used.over_in.total_seconds()), 1)
