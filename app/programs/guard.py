"""Which token opens what. A view that names no scope is closed to all (RFC 6750)."""

from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar, cast

from flask import Response, current_app, g, request
from flask.typing import ResponseReturnValue

from app.api.problems import problem
from app.database import OUT_OF_REACH, reading, writing
from app.records import Integration, Scope
from app.staff import programs
from app.staff.guard import note_not_let_in

View = TypeVar("View", bound=Callable[..., ResponseReturnValue])
_WHO = "Send the key of your program: “Authorization: Bearer …”. The clinic’s owner makes it."
_NOT_THIS = "The key of your program does not open this. The clinic’s owner decides what it may."


def open_by(scope: Scope) -> Callable[[View], View]:
    """Marks a view with the scope that a token must have."""

    def mark(view: View) -> View:
        view.open_to = scope  # type: ignore[attr-defined]
        return view

    return mark


def guard() -> ResponseReturnValue | None:
    """Runs before every view. What is done from here on is done in the program's name."""
    scope = getattr(current_app.view_functions[request.endpoint or ""], "open_to", None)
    token = request.authorization.token if request.authorization else None
    found = _holder(token) if token and request.authorization.type == "bearer" else None  # type: ignore[union-attr]
    if found is None:
        return _refused(401, "Unauthorized", _WHO, "Bearer")
    if scope is None or not found.opens(scope):
        note_not_let_in()
        asks = f'Bearer error="insufficient_scope", scope="{scope or ""}"'
        return _refused(403, "Forbidden", _NOT_THIS, asks)
    return None


def may(scope: Scope) -> bool:
    """Whether the token of this call also opens that."""
    return cast(Integration, g.integration).opens(scope)


def _holder(token: str) -> Integration | None:
    with reading() as session:
        found = programs.holder(session, token)
    if found is None:
        return None
    g.staff, g.integration = found
    if programs.is_worth_noting(g.integration):
        # Where nothing can be written, it can still be read.
        with suppress(*OUT_OF_REACH), writing() as session:
            programs.note_use(session, g.integration)
    return found[1]


def _refused(status: int, title: str, detail: str, asks: str) -> Response:
    response = problem(status, title, detail)
    response.headers["WWW-Authenticate"] = asks
    return response
