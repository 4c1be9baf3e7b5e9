"""A caller, plainly made up, and a receptionist who takes the call."""

from collections.abc import Mapping
from typing import Any

from flask import Flask
from sqlalchemy import select
from werkzeug.test import TestResponse

from app.database import database_of
from app.records import Submission
from tests.app.alex import ALEX
from tests.app.judge import SORE_HEEL, hidden_of
from tests.clinic.cast import Receptionist

CALLER = "/clinic/caller"
# Somebody who has an ordinary sore heel, with all that they say.
ALEX_ON_THE_PHONE = SORE_HEEL | ALEX
# What stands on the page by itself, and is no answer.
UNIT = {"unit": "km"}


def save(
    kim: Receptionist, said: Mapping[str, Any], on: TestResponse | None = None
) -> TestResponse:
    """Opens the page, unless it was opened before, fills it in and presses the button."""
    hidden = hidden_of(on or kim.get(CALLER))
    return kim.post(CALLER, {**hidden, **said, "then": "save"})


def go_on(kim: Receptionist, said: Mapping[str, Any]) -> TestResponse:
    """Without a script: asks for what the answers have opened."""
    return kim.post(CALLER, {**hidden_of(kim.get(CALLER)), **said, "then": "go_on"})


def kept(app: Flask) -> list[Submission]:
    with database_of(app).reading() as session:
        return list(session.scalars(select(Submission).order_by(Submission.id)))
