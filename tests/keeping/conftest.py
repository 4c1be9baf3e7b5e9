from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask

from app import create_app
from app.database import database_of
from app.keeping import back_up
from tests.keeping.sent import sent, with_work_done


@pytest.fixture
def another_sqlite(tmp_path: Path) -> Iterator[Flask]:
    """A second clinic, with nothing in it."""
    app = create_app(instance_path=tmp_path / "another")
    yield app
    database_of(app).engine.dispose()


@pytest.fixture
def command() -> Callable[..., tuple[int, str]]:
    """Runs a command as the shell would; its exit code and everything it said."""

    def run(app: Flask, *words: object) -> tuple[int, str]:
        done = app.test_cli_runner().invoke(args=[str(word) for word in words])
        return done.exit_code, done.output

    return run


@pytest.fixture
def backup(clinic_app: Flask, tmp_path: Path) -> Path:
    """Of a clinic with two cases, of which somebody has one."""
    with_work_done(clinic_app)
    sent(clinic_app, "second")
    file = tmp_path / "backup.gz"
    back_up(database_of(clinic_app), file)
    return file
