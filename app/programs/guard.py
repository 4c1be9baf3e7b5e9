"""Which token opens what (RFC 6750). A view whose description names no scope is closed to all."""

from contextlib import suppress
from typing import cast

from flask import Response, current_app, g, request
from flask.typing import ResponseReturnValue

from app.api.problems import problem
from app.database import OUT_OF_REACH, reading, writing
from app.records import Integration, Scope
from app.staff import programs
from app.staff.guard import note_not_let_in

_WHO = "Send the key of your program: “Authorization: Bearer …”. The clinic’s owner makes it."
_NOT_THIS = "The key of your program does not open this. The clinic’s owner decides what it may."


def know_who_calls() -> None:
    """Whose token it is. What is done from here on is done, and counted, in the program's name."""
    token = _token()
    if token is None:
        return
    with reading() as session:
        found = programs.holder(session, token)
    if found is None:
        return
    g.staff, g.integration = found
    g.counted_as = g.staff.login
    if programs.is_worth_noting(g.integration):
        # Where nothing can be written, it can still be read.
        with suppress(*OUT_OF_REACH), writing() as session:
            programs.note_use(session, g.integration)


def guard() -> ResponseReturnValue | None:
    """Runs before every view."""
    scope = getattr(current_app.view_functions[request.endpoint or ""], "open_to", None)
    if "integration" not in g:
        return _refused(401, _WHO, 'Bearer error="invalid_token"' if _token() else "Bearer")
    if scope is None or not may(scope):
        note_not_let_in()
        asks = f'Bearer error="insufficient_scope", scope="{scope or ""}"'
        return _refused(403, _NOT_THIS, asks)
    return None


def may(scope: Scope) -> bool:
    """Whether the token of this call also opens that."""
    return cast(Integration, g.integration).opens(scope)


def knows_urgency() -> bool:
    """How urgent somebody is says something of their health, so it is not for whoever only reads
    who waits. Whoever acts on a case must know it."""
    return may(Scope.READ_ANSWERS) or may(Scope.WRITE)


def _token() -> str | None:
    sent = request.authorization
    return sent.token if sent and sent.type == "bearer" else None


def _refused(status: int, detail: str, asks: str) -> Response:
    response = problem(status, detail)
    response.headers["WWW-Authenticate"] = asks
    return response
