"""Requests that nobody thought of, right and wrong ones, drawn from the description."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import schemathesis
from flask import Flask
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import Status, events, from_schema
from werkzeug.serving import WSGIRequestHandler, make_server

from app import create_app
from app.api.openapi import operations
from app.records import Scope
from tests.clinic.cast import AS_URGENT_AS, case
from tests.ports import answering
from tests.programs.cast import Program

CONFIG = Path(__file__).with_name("schemathesis.toml")


@pytest.fixture
def app(instance: Path) -> Flask:
    """So many calls come from one address here that its limit must be out of the way."""
    app = create_app(instance_path=instance, country="GB", api_calls_per_minute=1_000_000)
    for urgency in AS_URGENT_AS:
        case(app, urgency)
    return app


@pytest.fixture
def served(app: Flask) -> Iterator[str]:
    """The address of our description. Behind a socket: handed the app itself, schemathesis can
    neither ask again without a key nor make one call after another."""
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet)
    with answering(server):
        yield f"http://127.0.0.1:{server.port}/api/v1/openapi.json"


class Quiet(WSGIRequestHandler):
    def log_request(self, *_: object) -> None:
        """Thousands of lines would say nothing."""


@pytest.fixture
def found(app: Flask, served: str) -> dict[str, list[str]]:
    """By method and address, all that was found wrong; an address that was not tried is not in it.
    What was found in a sequence of calls is under “sequences”.

    Its engine is asked itself: its plugin for pytest leans on what pytest keeps to itself.
    """
    config = SchemathesisConfig.from_path(CONFIG)
    diary = Program(app, "Diary", *Scope)
    config.projects.default.update(headers=diary.headers)
    schema = schemathesis.openapi.from_url(served, config=config)
    found: dict[str, list[str]] = {}
    for event in from_schema(schema).execute():
        if isinstance(event, events.NonFatalError):
            found.setdefault(event.label, []).append(str(event.value))
        if isinstance(event, events.FatalError):
            raise event.exception
        if isinstance(event, events.ScenarioFinished) and event.status is not Status.SKIP:
            found.setdefault(event.label or "sequences", []).extend(_faults(event))
    return found


def _faults(event: events.ScenarioFinished) -> list[str]:
    checks = (check for of_case in event.recorder.checks.values() for check in of_case)
    return [
        f"{check.name}: {check.failure_info.failure}\n{check.failure_info.code_sample}"
        for check in checks
        if check.failure_info is not None
    ]


def test_whatever_is_sent_is_answered_as_described(app: Flask, found: dict[str, list[str]]) -> None:
    ours = {f"{method} {path}" for method, path, _ in operations(app)}

    # The address that the description itself was read from is not tried again.
    assert set(found) == ours - {"GET /api/v1/openapi.json"} | {"sequences"}
    assert {address: faults for address, faults in found.items() if faults} == {}
