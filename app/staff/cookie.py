"""The cookie of a signed-in browser, and the forgery guard that hangs on it.

It holds nothing but a random token. It is set when somebody signs in and taken away when they sign
out; no other answer writes it.
"""

import hashlib
from typing import Any

from flask import Request, Response, request
from flask.sessions import SessionMixin

from app.settings import Settings

PREFIX = "/clinic"


class SignedIn(dict[str, Any], SessionMixin):
    """What Flask-WTF needs of a session: the secret that its tokens are made from."""

    modified = False


class StaffCookie:
    """Names the cookie as strictly as the address allows."""

    def __init__(self, settings: Settings) -> None:
        self._secure = settings.is_https
        self.name = "__Host-staff" if self._secure else "staff"

    def open(self, of: Request) -> SignedIn:
        token = of.cookies.get(self.name, "")
        secret = hashlib.sha256(f"csrf\0{token}".encode()).hexdigest()
        return SignedIn({"csrf_token": secret} if token else {})

    def token(self) -> str:
        return request.cookies.get(self.name, "")

    def put(self, response: Response, token: str) -> None:
        response.set_cookie(
            self.name, token, secure=self._secure, httponly=True, samesite="Lax", path="/"
        )

    def take_away(self, response: Response) -> None:
        response.delete_cookie(
            self.name, secure=self._secure, httponly=True, samesite="Lax", path="/"
        )
