"""How many calls an address may make, and how it is told."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError
from werkzeug.test import TestResponse

from app import clock, create_app
from app.database import Database, database_of
from app.records import Scope
from tests.app.described import hold_against_description
from tests.programs.cast import PATH as SUBMISSIONS
from tests.programs.cast import Program

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
PATH = "/api/v1/questionnaire"
Moves = Callable[[float], None]


@pytest.fixture
def limited(instance: Path, database_url: str) -> Iterator[Flask]:
    """Two calls a minute, on each of the two databases."""
    app = create_app(instance_path=instance, database_url=database_url, api_calls_per_minute=2)
    yield app
    database_of(app).engine.dispose()


@pytest.fixture(autouse=True)
def goes_on(monkeypatch: pytest.MonkeyPatch) -> Moves:
    """The clock stands at noon, and goes on by so many seconds."""

    def go_on(seconds: float) -> None:
        monkeypatch.setattr(clock, "now", lambda: NOON + timedelta(seconds=seconds))

    go_on(0)
    return go_on


class Gone:
    """A database that cannot be reached, and how often somebody tried."""

    asked = 0

    def __call__(self, *_: object) -> None:
        self.asked += 1
        raise OperationalError("connect", None, Exception("gone"))


def ask(app: Flask, came_from: str = "192.0.2.1", path: str = PATH) -> TestResponse:
    return app.test_client().get(path, environ_base={"REMOTE_ADDR": came_from})


def test_each_answer_says_how_many_calls_are_left(limited: Flask, goes_on: Moves) -> None:
    first = ask(limited)
    goes_on(20)
    second = ask(limited)

    assert first.headers["RateLimit-Policy"] == '"minute";q=2;w=60'
    assert first.headers["RateLimit"] == '"minute";r=1;t=60'
    assert second.headers["RateLimit"] == '"minute";r=0;t=40'


def test_one_call_too_many_is_a_problem_that_says_when_to_go_on(
    limited: Flask, goes_on: Moves
) -> None:
    ask(limited), ask(limited)
    goes_on(45.5)
    refused = ask(limited)

    assert refused.status_code == 429
    assert refused.headers["Retry-After"] == "15"
    assert refused.headers["RateLimit"] == '"minute";r=0;t=15'
    hold_against_description(limited, refused)
    goes_on(60.5)
    assert ask(limited).status_code == 200


def test_addresses_are_counted_apart_and_workers_together(limited: Flask, instance: Path) -> None:
    url = str(limited.extensions["settings"].database_url)
    other = create_app(instance_path=instance, database_url=url, api_calls_per_minute=2)
    ask(limited), ask(other)

    assert ask(limited).status_code == ask(other).status_code == 429
    assert ask(limited, "192.0.2.2").status_code == 200
    database_of(other).engine.dispose()


def test_a_key_is_counted_apart_from_whoever_calls_from_the_same_address(limited: Flask) -> None:
    diary, letters = (Program(limited, name, Scope.READ) for name in ("Diary", "Letters"))
    for _ in range(3):
        ask(limited)

    assert [diary.get().status_code for _ in range(3)] == [200, 200, 429]
    assert letters.get().status_code == 200


def test_keys_that_are_tried_out_are_counted_by_the_address(limited: Flask) -> None:
    tried = [
        limited.test_client().get(SUBMISSIONS, headers={"Authorization": f"Bearer {number}"})
        for number in range(3)
    ]

    assert [answer.status_code for answer in tried] == [401, 401, 429]


def test_a_monitor_is_never_turned_away(limited: Flask) -> None:
    for path in ("/healthz", "/api"):
        answers = [ask(limited, path=path) for _ in range(4)]
        assert {answer.status_code for answer in answers} == {200}
        assert "RateLimit" not in answers[0].headers


def test_calls_are_answered_uncounted_while_the_database_is_out_of_reach(
    app: Flask, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(Database, "writing", Gone())
    answers = [ask(app) for _ in range(3)]

    assert {answer.status_code for answer in answers} == {200}
    assert "RateLimit" not in answers[0].headers
    assert "A call of the api was answered uncounted: OperationalError" in caplog.text


def test_a_database_that_is_silent_makes_only_one_call_wait_in_a_while(
    app: Flask, monkeypatch: pytest.MonkeyPatch, goes_on: Moves
) -> None:
    gone = Gone()
    with monkeypatch.context() as broken:
        broken.setattr(Database, "writing", gone)
        for seconds in (0, 1, 9.9):
            goes_on(seconds)
            ask(app)

    assert gone.asked == 1
    assert "RateLimit" not in ask(app).headers
    goes_on(10.1)
    assert "RateLimit" in ask(app).headers
