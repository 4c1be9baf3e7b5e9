"""Two kinds of visitor, two cookies: a runner's visit, and a staff member's sign-in."""

from flask import Flask, Request, Response
from flask.sessions import SessionInterface, SessionMixin

from app.settings import Settings
from app.staff.cookie import PREFIX, StaffCookie
from app.visit import VisitCookie


class Cookies(SessionInterface):
    """Neither kind ever sees the other's: the address decides."""

    def __init__(self, visits: VisitCookie, staff: StaffCookie) -> None:
        self._visits, self._staff = visits, staff

    def open_session(self, app: Flask, request: Request) -> SessionMixin:
        if is_clinics(request):
            return self._staff.open(request)
        return self._visits.open_session(app, request)

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        if session.modified:
            self._visits.save_session(app, session, response)


def init_app(app: Flask, settings: Settings) -> None:
    staff = StaffCookie(settings)
    app.extensions["staff_cookie"] = staff
    app.session_interface = Cookies(
        VisitCookie(settings.secret_key, secure=settings.is_https), staff
    )


def is_clinics(request: Request) -> bool:
    return request.path == PREFIX or request.path.startswith(f"{PREFIX}/")
