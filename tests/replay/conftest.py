from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from flask import Flask

from app.database import database_of
from app.records import Submission
from tests.keeping.sent import sent


@dataclass(frozen=True)
class Done:
    """What a command came to, and what it said where."""

    code: int
    out: str
    err: str


Replay = Callable[..., Done]
Send = Callable[..., Submission]


def replay_of(app: Flask) -> Replay:
    def run(*words: str, typed: str = "") -> Done:
        done = app.test_cli_runner().invoke(args=["replay", *words], input=typed)
        return Done(done.exit_code, done.stdout, done.stderr)

    return run


@pytest.fixture
def replay(clinic_app: Flask) -> Replay:
    return replay_of(clinic_app)


@pytest.fixture
def send(clinic_app: Flask) -> Send:
    return sender(clinic_app)


def sender(app: Flask) -> Send:
    """The neutral runner's case, kept as though it had been judged or answered otherwise."""

    def kept(visit: str, answers: dict[str, Any] | None = None, **judgement: Any) -> Submission:
        case = sent(app, visit)
        with database_of(app).writing() as session:
            found = session.get_one(Submission, case.id)
            found.judgement = {**found.judgement, **judgement}
            changed = {**found.answers, **(answers or {})}
            found.answers = {id: value for id, value in changed.items() if value is not None}
        return case

    return kept
