"""Robin, who agreed to be asked, and what becomes of the question."""

import re
from typing import Any

from flask import Flask
from sqlalchemy import select
from werkzeug.test import TestResponse

from app.database import database_of
from app.records import FollowUp, Submission
from tests.app.judge import Judge
from tests.clinic.cast import case
from tests.post.cast import round_of
from tests.post.server import Post

EMAIL = "robin@example.org"
NOTHING: dict[str, Any] = {"emergency_signs": ["none"], "same_day_signs": ["none"]}
BORN = {"birth_day": "17", "birth_month": "5", "birth_year": "1990"}


def agreed(app: Flask, urgency: str = "routine", email: str = EMAIL, **who: Any) -> Submission:
    return case(app, urgency, email=email, agreed_to_follow_up=True, **who)


def asked(app: Flask) -> FollowUp:
    with database_of(app).reading() as session:
        return session.scalars(select(FollowUp)).one()


def mailed_link(app: Flask, post: Post) -> str:
    """The path of the link in the only mail that was sent."""
    round_of(app)
    ((_, mail),) = post.taken
    found = re.search(rb"https://check\.clinic\.example(/how-is-it/[\w-]+)\r\n", mail)
    assert found, mail
    return found[1].decode()


def tell(browser: Judge, link: str, how: str = "same", **signs: Any) -> TestResponse:
    return browser.post(link, {"how": how, **NOTHING, **signs})


def by_reference(browser: Judge, case: Submission, **changes: str) -> TestResponse:
    return browser.post("/follow-up", {"reference": case.reference, **BORN, **changes})
