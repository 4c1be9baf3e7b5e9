"""A made-up program of the clinic, with a key of its own."""

from typing import Any

from flask import Flask
from sqlalchemy import select
from werkzeug.test import TestResponse

from app.database import database_of
from app.records import Audit, Scope, Submission
from app.staff import programs
from tests.app.described import hold_against_description

PATH = "/api/v1/submissions"


class Program:
    """Whatever it is answered is held against the description."""

    def __init__(self, app: Flask, name: str, *scopes: Scope) -> None:
        self.app = app
        with app.test_request_context(), database_of(app).writing() as session:
            self.key = programs.let_in(session, name, scopes)

    def get(self, more: str = "") -> TestResponse:
        return self._sent("GET", f"{PATH}{more}")

    def do(self, case: Submission, step: str, version: int = 1, **more: Any) -> TestResponse:
        told = {"step": step, "version": version, **more}
        return self.post(f"/{case.public_id}/steps", json=told)

    def post(self, more: str, **body: Any) -> TestResponse:
        return self._sent("POST", f"{PATH}{more}", **body)

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.key}"}

    def _sent(
        self, method: str, path: str, more_headers: dict[str, str] | None = None, **body: Any
    ) -> TestResponse:
        client, headers = self.app.test_client(), {**self.headers, **(more_headers or {})}
        answer = client.open(path, method=method, headers=headers, **body)
        hold_against_description(self.app, answer)
        return answer


def done_by(app: Flask, who: str) -> list[tuple[str, str, str]]:
    """What the audit trail has under this name."""
    with database_of(app).reading() as session:
        lines = session.scalars(select(Audit).where(Audit.who == who).order_by(Audit.id))
        return [(line.did, line.subject, line.detail) for line in lines]
