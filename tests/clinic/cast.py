"""The people of these tests, all of them plainly made up, and the cases they sent."""

import itertools
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from flask import Flask
from sqlalchemy import select
from werkzeug.test import TestResponse

from app.database import database_of
from app.records import Role, Staff, Submission
from app.sending import Contact, send
from app.settings import settings_of
from app.staff import sessions
from tests.app.judge import Judge, hidden_of
from tests.rules.cast import runner

# A Tuesday, while the clinic is open.
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
SOMEBODY = Contact("Robin Sample", date(1990, 5, 17), "020 7946 0018", "", "morning")
AS_URGENT_AS: dict[str, dict[str, Any]] = {
    "emergency": {"emergency_signs": ["cold_pale_foot"]},
    "same_day": {"same_day_signs": ["hot_red_swollen"]},
    "priority": {"slow_signs": ["swelling_no_injury"]},
    "routine": {},
}
_visits = itertools.count()


def case(
    app: Flask, urgency: str = "routine", at: datetime = NOW, asked_by: str = "runner", **who: Any
) -> Submission:
    """Sent to the clinic as a runner or the reception sends it."""
    return send(
        database_of(app),
        settings_of(app),
        visit_id=f"visit {next(_visits)}",
        answers=runner(**AS_URGENT_AS[urgency]),
        contact=replace(SOMEBODY, **who),
        asked_by=asked_by,
        at=at,
    ).submission


def again(app: Flask, case: Submission) -> Submission:
    """The case as it is kept now."""
    with database_of(app).reading() as session:
        return session.scalars(select(Submission).where(Submission.id == case.id)).one()


class Receptionist(Judge):
    """A signed-in browser."""

    def __init__(self, app: Flask, name: str, role: Role = Role.RECEPTIONIST) -> None:
        super().__init__(app)
        with database_of(app).writing() as session:
            self.staff = Staff(login=name.casefold(), name=name, role=role, made_at=NOW)
            session.add(self.staff)
            session.flush()
            self.token = sessions.begin(session, self.staff)
        self.client.set_cookie(app.extensions["staff_cookie"].name, self.token)

    def form_of(self, case: Submission) -> dict[str, str]:
        """What every form on the page of this case carries."""
        hidden = hidden_of(self.get(path_of(case)))
        return {name: hidden[name] for name in ("csrf_token", "version")}

    def act(
        self, case: Submission, step: str, form: dict[str, str] | None = None, **typed: str
    ) -> TestResponse:
        """Opens the case, unless the form was opened before, and presses the button."""
        sent = {**(form or self.form_of(case)), **typed}
        return self.post(f"{path_of(case)}/{step}", sent)

    def find(self, typed: str, **more: str) -> TestResponse:
        token = hidden_of(self.get("/clinic/"))["csrf_token"]
        return self.post("/clinic/search", {"csrf_token": token, "q": typed, **more})


def path_of(case: Submission) -> str:
    return f"/clinic/cases/{case.public_id}"
