"""The people of a made-up clinic, and how they come to be signed in without typing a password."""

from datetime import datetime
from functools import cache
from typing import Any

from flask import Flask
from werkzeug.test import TestResponse

from app import clock
from app.database import database_of
from app.records import Role, Staff
from app.staff import passwords, roster, sessions
from tests.app.judge import Judge, hidden_of

PASSWORD = "heron lantern copper nine"  # noqa: S105
ANOTHER = "walnut ferry quiet stamps"
QUEUE = "/clinic/"


@cache
def hashed(password: str) -> str:
    """Hashing is slow on purpose, so once for each is enough."""
    return passwords.hashed(password)


def hire(
    app: Flask, login: str, role: Role = Role.RECEPTIONIST, *, password: str = PASSWORD
) -> Staff:
    with app.app_context(), database_of(app).writing() as session:
        person = roster.add(session, login, login.title(), role)
        person.password_hash = hashed(password) if password else ""
    return person


def person(app: Flask, login: str) -> Staff:
    with database_of(app).reading() as session:
        found = roster.by_login(session, login)
    assert found
    return found


class Colleague(Judge):
    """A browser that a member of staff is signed in with; every page of theirs is judged."""

    def __init__(self, app: Flask, who: Staff | None = None) -> None:
        super().__init__(app)
        if who:
            with database_of(app).writing() as session:
                self.client.set_cookie("staff", sessions.begin(session, who))

    def send(self, path: str, **fields: Any) -> TestResponse:
        """Posts with the token that the pages of this browser carry; not redirected."""
        fields.setdefault("csrf_token", hidden_of(self.get("/clinic/account")).get("csrf_token"))
        return self._judged(self.client.post(path, data=fields))

    def sign_in(self, login: str, password: str = PASSWORD, **more: Any) -> TestResponse:
        sent = {"login": login, "password": password, **more}
        return self._judged(self.client.post("/clinic/sign-in", data=sent))

    def is_let_in(self) -> bool:
        return self.client.get("/clinic/account").status_code == 200


class Clock:
    """Says what time it is until it is told to go on."""

    def __init__(self) -> None:
        self.at: datetime = clock.now()

    def __call__(self) -> datetime:
        return self.at
