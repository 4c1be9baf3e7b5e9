"""What is said when something goes wrong: a page for a person, a problem for a program."""

from flask import Flask, Response, make_response, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from app.api.problems import problem
from app.runner.current import is_of_an_older_check, no_visit, older_page, visit

_WORDS = {
    403: ("This was not allowed", "The request did not come from our own page."),
    404: ("There is no such page", "The address may be mistyped, or the page has gone."),
    405: ("This page cannot do that", "Please go to the start and try again from there."),
    413: ("That was too much", "What was sent is larger than any of our pages needs."),
}
_OTHERWISE = ("This request could not be used", "Please go back, reload the page and try again.")
_OURS = (
    "Something went wrong on our side",
    "It is not your fault, and your answers up to the page before this one are kept. Please go "
    "back and try again.",
)


def init_app(app: Flask) -> None:
    app.register_error_handler(CSRFError, _forged_or_old)
    app.register_error_handler(HTTPException, _explained)


def _forged_or_old(error: CSRFError) -> ResponseReturnValue:
    """Without a visit the token went with it, so the check has simply ended. With one, a token
    that does not fit it stood on a page of the check before."""
    if not visit().has_begun:
        return no_visit()
    if is_of_an_older_check() or ("visit" not in request.form and "csrf_token" in request.form):
        return older_page()
    return _page(400, *_OTHERWISE)


def _explained(error: HTTPException) -> ResponseReturnValue:
    code = error.code or 500
    if code < 400:
        return error.get_response()
    if request.path.startswith("/api/"):
        response = problem(code, error.name)
    else:
        response = _page(code, *(_OURS if code >= 500 else _WORDS.get(code, _OTHERWISE)))
    for name, value in error.get_headers():
        response.headers.setdefault(name, value)
    return response


def _page(code: int, title: str, words: str) -> Response:
    page = render_template("error.html", code=code, title=title, words=[words])
    return make_response(page, code)
