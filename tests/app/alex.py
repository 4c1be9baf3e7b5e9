"""Alex Example, a fictional person, who sends a finished check to the clinic."""

import re
from typing import Any

from flask import Flask
from sqlalchemy import select

from app.database import database_of
from app.records import Submission
from tests.app.judge import Judge, hidden_of

ALEX: dict[str, Any] = {
    "name": "Alex Example",
    "phone": "020 7946 0123",
    "email": "alex@example.org",
    "birth_day": "27",
    "birth_month": "3",
    "birth_year": "1985",
    "ring_when": "morning",
    "note": "It hurts on stairs.",
    "consent": "yes",
}


def send(browser: Judge, **changes: Any) -> Any:
    page = browser.get("/check/send")
    return browser.post("/check/send", hidden_of(page) | ALEX | changes)


def reference_on(page: Any) -> str:
    found = re.search(r'id="reference">([^<]+)<', page.text)
    assert found, page.text
    return found[1]


def kept(app: Flask) -> list[Submission]:
    with database_of(app).reading() as session:
        return list(session.scalars(select(Submission)))
