"""Before the app: so many requests at once are worked on, so many wait, and the rest are told.

Who waits holds a thread of the server and nothing else, and what they send is taken in before
their turn comes: a slow phone keeps nobody from the work. Who finds the room full is told at once,
without a look at who they are, so that being asked too much costs us little.
"""

import threading
from collections.abc import Callable, Iterable
from functools import cache
from io import BytesIO
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import Flask, Response

# In each worker. More work at once makes all of it slower: the threads share one interpreter.
DESKS = 16
SEATS = 256
SECONDS_TO_WAIT = 10
# Whatever is larger may take minutes to come, and needs no desk: files have a line of their own,
# and at any other address it is refused unread.
MOST_BYTES_AHEAD = 64 * 1024
# Nothing is looked up for these, so they are answered in any case.
_NEVER_WAIT = ("/healthz", "/static/")

Told = Callable[[str], Response]


class WaitingRoom:
    """Around an app. `full` says, for a path, what is told to whom there is no room for."""

    def __init__(self, app: WSGIApplication, full: Told) -> None:
        self._app, self._full = app, full
        self._seats = threading.Semaphore(SEATS)
        self._desks = threading.Semaphore(DESKS)

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        if _never_waits(environ):
            return self._app(environ, start)
        if not self._seats.acquire(blocking=False):
            return self._full(environ["PATH_INFO"])(environ, start)
        try:
            if not _has_taken_in(environ):
                return self._app(environ, start)
            return self._worked_on(environ, start)
        finally:
            self._seats.release()

    def _worked_on(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        if not self._desks.acquire(timeout=SECONDS_TO_WAIT):
            return self._full(environ["PATH_INFO"])(environ, start)
        try:
            return self._app(environ, start)
        finally:
            self._desks.release()


def _never_waits(environ: WSGIEnvironment) -> bool:
    asks_the_database = environ.get("QUERY_STRING", "") != ""
    return environ["PATH_INFO"].startswith(_NEVER_WAIT) and not asks_the_database


def _has_taken_in(environ: WSGIEnvironment) -> bool:
    length = environ.get("CONTENT_LENGTH") or "0"
    if not length.isdecimal() or int(length) > MOST_BYTES_AHEAD:
        return False
    environ["wsgi.input"] = BytesIO(environ["wsgi.input"].read(int(length)))
    return True


def init_app(app: Flask, told: Callable[[], Response]) -> None:
    """`told` makes the answer within a request for the path, and it is made only once."""

    @cache
    def full(kind: str) -> Response:
        with app.test_request_context(kind):
            return app.process_response(told())

    def full_at(path: str) -> Response:
        return full(next((kind for kind in _KINDS if path.startswith(kind)), "/"))

    room = WaitingRoom(app.wsgi_app, full_at)
    app.wsgi_app = room  # type: ignore[assignment, method-assign]


# A runner is told one thing, staff another, and programs in their own way.
_KINDS = ("/clinic/", "/api/", "/fhir/")
