from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask

from app import create_app
from app.database import database_of


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
