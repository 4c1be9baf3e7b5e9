"""A visit: one runner's answers so far, in an encrypted cookie of their own browser.

The cookie is written only when something is posted, so looking at a page never costs a new one,
and it stops being readable half an hour after the last post.
"""

import json
import secrets
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from cryptography.fernet import InvalidToken
from flask import Flask, Request, Response
from flask.sessions import SessionInterface, SessionMixin

from app.locks import lock_for
from rules import Unit

LASTS = timedelta(minutes=30)


class Visit(dict[str, Any], SessionMixin):
    """What the cookie holds. `modified` is set by hand: only a post may write it again."""

    modified = False

    def begin(self, unit: Unit) -> None:
        """A new check, in the unit that the clinic prefers; the one before it is gone."""
        self.clear()
        self |= {"id": _new_id(), "answers": {}, "unit": unit.value}
        self.modified = True

    def end(self) -> None:
        self.clear()
        self.modified = True

    def keep(self, answers: dict[str, object], unit: Unit) -> None:
        """Distances are kept as they were typed, in the unit they were typed in. What changes after
        it was sent is another check, so that it can be sent as well."""
        if self.pop("sent", None):
            self["id"] = _new_id()
        self |= {"answers": answers, "unit": unit.value}
        self.modified = True

    def note_sent(self, reference: str, *, differs: bool) -> None:
        self["sent"] = {"reference": reference, "differs": differs}
        self.modified = True

    def forget_sent(self, reference: str) -> None:
        """What was sent is deleted, so this visit may send again."""
        if self.sent.get("reference") == reference:
            del self["sent"]
            self.modified = True

    @property
    def sent(self) -> dict[str, Any]:
        """The reference, and whether an earlier sending had held something else; or nothing."""
        noted: dict[str, Any] = self.get("sent", {})
        return noted

    @property
    def has_begun(self) -> bool:
        return "id" in self


class VisitCookie(SessionInterface):
    """Keeps a visit in the browser, encrypted and authenticated."""

    def __init__(self, keys: Sequence[str], *, secure: bool) -> None:
        self._locks = lock_for("visit", keys)
        self._secure = secure
        # The prefix makes browsers refuse the cookie from anywhere but this very host over https.
        self._name = "__Host-visit" if secure else "visit"

    def open_session(self, app: Flask, request: Request) -> Visit:
        sealed = request.cookies.get(self._name, "")
        try:
            opened = self._locks.decrypt(sealed, ttl=int(LASTS.total_seconds()))
            return Visit(json.loads(opened))
        except (InvalidToken, ValueError):
            return Visit()

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        if not session.modified:
            return
        if not session:
            response.delete_cookie(
                self._name, secure=self._secure, httponly=True, samesite="Lax", path="/"
            )
            return
        opened = json.dumps(dict(session), separators=(",", ":")).encode()
        response.set_cookie(
            self._name,
            self._locks.encrypt(opened).decode(),
            max_age=LASTS,
            secure=self._secure,
            httponly=True,
            samesite="Lax",
            path="/",
        )


def _new_id() -> str:
    return secrets.token_urlsafe(9)
