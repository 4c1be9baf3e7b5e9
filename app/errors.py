"""What is said when something goes wrong: a page for a person, a problem for a program."""

from typing import Any

from flask import Flask, Response, current_app, g, make_response, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.exceptions import HTTPException

from app.api.answered import WRONG
from app.api.body import Unreadable
from app.api.problems import problem
from app.api.running_load import too_large
from app.cookies import is_clinics
from app.csrf import tells_where_it_is_from
from app.database import OUT_OF_REACH
from app.error_words import FILES_TOO_LARGE, FOR_RUNNERS, FOR_STAFF, NO_ROOM, Words
from app.fhir import operation_outcome
from app.runner.current import is_of_an_older_check, no_visit, older_page, visit
from app.staff.guard import staff_cookie
from app.unsaved import unsaved
from app.watch import is_for_files

SECONDS_TO_WAIT = 30


def init_app(app: Flask) -> None:
    app.log_exception = _logged  # type: ignore[method-assign]
    app.register_error_handler(CSRFError, _forged_or_old)
    app.register_error_handler(HTTPException, _explained)
    app.register_error_handler(Unreadable, _unreadable)
    for each in OUT_OF_REACH:
        app.register_error_handler(each, _out_of_reach)


def _logged(exc_info: Any) -> None:
    """As Flask does it, but that an address cannot break the line or upset a screen."""
    current_app.logger.error(
        "Exception on %r [%s]", request.path, request.method, exc_info=exc_info
    )


def _forged_or_old(error: CSRFError) -> ResponseReturnValue:
    """Without a sign-in, or a visit, the token went with it, so that has simply ended. With a
    visit, a token that does not fit it stood on a page of the check before."""
    if is_clinics(request):
        return _page(400 if staff_cookie().token() else 401)
    if not visit().has_begun:
        return no_visit()
    if is_of_an_older_check() or ("visit" not in request.form and "csrf_token" in request.form):
        return older_page()
    return _page(400)


def _explained(error: HTTPException) -> ResponseReturnValue:
    code = error.code or 500
    if code < 400:
        return error.get_response()
    response = _said(code, error.name)
    for name, value in error.get_headers():
        response.headers.setdefault(name, value)
    return response


def _unreadable(error: Unreadable) -> ResponseReturnValue:
    return problem(error.status, str(error))


def _out_of_reach(error: SQLAlchemyError) -> ResponseReturnValue:
    """The error itself is logged without what its statement was about."""
    current_app.logger.error("The database is out of reach: %s", type(error).__name__)
    # Nothing that the page shows may ask the database again.
    g.pop("staff", None)
    return _may_be_tried_again(_said(503, "Service Unavailable"))


def no_room() -> Response:
    """Of a request that came while there were too many, and that nobody has looked into."""
    return _may_be_tried_again(_said(503, "Service Unavailable", NO_ROOM))


def _may_be_tried_again(response: Response) -> Response:
    response.headers["Retry-After"] = str(SECONDS_TO_WAIT)
    return response


def _said(code: int, name: str, words: Words | None = None) -> Response:
    """`words` are for people, where there are other ones than those of the code."""
    if f"{request.path}/".startswith("/fhir/"):
        return operation_outcome(code, name)
    if not request.path.startswith("/api/"):
        return _page(code, words)
    if code == 413 and is_for_files():
        return too_large()
    return problem(code, WRONG.get(code, ""))


def _page(code: int, words: Words | None = None) -> Response:
    if code == 413 and is_for_files():
        words = FILES_TOO_LARGE
    if is_clinics(request):
        return _clinics_page(code, words or _words(FOR_STAFF, code))
    said = words or _words(FOR_RUNNERS, code)
    page = render_template("error.html", code=code, title=said.title, words=said.sentences)
    return make_response(page, code)


def _clinics_page(code: int, said: Words) -> Response:
    left = unsaved()
    page = render_template("staff/error.html", code=code, said=said, unsaved=left)
    response = make_response(page, code)
    if left.carried:
        # It goes on by a post that nobody has a token for, so the browser may say where it is from.
        tells_where_it_is_from(response)
    return response


def _words(words: dict[int, Words], code: int) -> Words:
    return words.get(code) or words[500 if code >= 500 else 400]
