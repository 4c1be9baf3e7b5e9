"""Who may do what. Every view of the clinic says so, and one that does not is closed to all."""

from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar, cast
from urllib.parse import quote

from flask import Response, abort, current_app, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from app import trail
from app.csrf import came_from_our_own_page as came_from_our_own_page
from app.csrf import tells_where_it_is_from
from app.database import OUT_OF_REACH, reading, writing
from app.records import Role, Staff
from app.settings import settings_of
from app.staff import sessions
from app.staff.cookie import StaffCookie

View = TypeVar("View", bound=Callable[..., ResponseReturnValue])
ANYBODY = "anybody"
NOBODY: frozenset[Role] = frozenset()
ALL_STAFF = frozenset(Role)
CLINICAL = frozenset({Role.PHYSIO, Role.OWNER})
OWNER = frozenset({Role.OWNER})
# Pages that somebody may use who must still set up their authenticator app.
BEFORE_TOTP = {"staff.two_step", "staff.confirm_two_step", "staff.sign_out"}


def open_to(whom: frozenset[Role] | str, *, polls: bool = False) -> Callable[[View], View]:
    """Marks a view. One that `polls` is asked by a script, and keeps no session alive."""

    def mark(view: View) -> View:
        view.open_to = whom  # type: ignore[attr-defined]
        view.polls = polls  # type: ignore[attr-defined]
        return view

    return mark


def guard() -> ResponseReturnValue | None:
    """Runs before every view of the clinic's pages."""
    view = current_app.view_functions[request.endpoint or ""]
    whom = getattr(view, "open_to", NOBODY)
    if whom == ANYBODY:
        return None
    polls = getattr(view, "polls", False)
    found = _find(polls=polls)
    if found is None:
        return _to_sign_in(polls=polls)
    g.staff = found
    if found.role not in whom:
        note_not_let_in()
        abort(403)
    must = settings_of(current_app).totp_required == "yes" and not found.uses_totp
    if must and request.endpoint not in BEFORE_TOTP:
        return redirect(url_for("staff.two_step"), 303)
    return None


def note_not_let_in() -> None:
    """That somebody we know asked for what is not open to them, the address in plain letters. They
    are refused whether or not it can be noted."""
    with suppress(*OUT_OF_REACH), writing() as session:
        trail.record(session, "not let in", detail=quote(request.path))


def staff() -> Staff:
    """Who is signed in, in a view that is not open to anybody."""
    return cast(Staff, g.staff)


def staff_cookie() -> StaffCookie:
    return cast(StaffCookie, current_app.extensions["staff_cookie"])


def _find(*, polls: bool) -> Staff | None:
    token = staff_cookie().token()
    if not token:
        return None
    with reading() as session:
        found = sessions.find(session, token, settings_of(current_app))
    if found and not polls and sessions.is_worth_noting(found[1]):
        # Where nothing can be written, pages can still be read; the session only ends sooner.
        with suppress(*OUT_OF_REACH), writing() as session:
            sessions.note_click(session, token)
    return found[0] if found else None


def _to_sign_in(*, polls: bool) -> ResponseReturnValue:
    """A post would be lost on the way, and a script could not read the form: they are told."""
    if polls or request.method not in ("GET", "HEAD"):
        abort(401)
    return redirect(url_for("staff.sign_in", then=request.full_path.rstrip("?")), 303)


def tell_origin(response: Response) -> Response:
    """Where no referrer may be sent, a browser also hides where a post comes from. On the pages
    that came_from_our_own_page guards, it may tell us, and nobody else."""
    view = current_app.view_functions.get(request.endpoint or "")
    if getattr(view, "open_to", NOBODY) == ANYBODY:
        tells_where_it_is_from(response)
    return response


def on_every_page() -> dict[str, object]:
    """What the frame of the clinic's pages shows; the queue says for itself what is overdue."""
    return {"staff": g.get("staff"), "overdue": ""}
