"""After an update that is taken back, the version before serves on with the newer tables."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import text

from app.database import database_of
from app.settings import settings_of
from tests.app.test_server import environment, running
from tests.ports import free_port

Command = Callable[..., tuple[int, str]]


@pytest.fixture
def ahead(clinic_app: Flask) -> Iterator[Flask]:
    """The app of this version, on tables that a newer one has brought up to date."""
    change = text("UPDATE alembic_version SET version_num = :revision")
    with database_of(clinic_app).writing() as session:
        ours = session.scalar(text("SELECT version_num FROM alembic_version"))
        session.execute(change, {"revision": "newer"})
    yield clinic_app
    with database_of(clinic_app).writing() as session:
        session.execute(change, {"revision": ours})


def test_the_version_before_starts_with_newer_tables_and_says_so(ahead: Flask) -> None:
    settings = settings_of(ahead)
    named = {"port": free_port(), "workers": 1, "database_url": settings.database_url}
    with running(environment(settings.instance_path, **named)) as server:
        assert server.stdout
        assert server.stderr
        assert "First Step is running at" in server.stdout.readline()
        said = [server.stderr.readline() for _ in range(3)]

    assert any("by a newer version of First Step. This one serves on" in line for line in said)


@pytest.mark.parametrize("words", [("backup", "b.gz"), ("delete-old",), ("self-check",)])
def test_a_command_that_does_not_know_all_that_is_kept_is_left_to_the_newer_version(
    ahead: Flask, command: Command, tmp_path: Path, words: tuple[str, ...]
) -> None:
    told = [tmp_path / word if word.endswith(".gz") else word for word in words]

    code, said = command(ahead, *told)

    assert (code, "Use the command of that version." in said) == (1, True)
    assert not list(tmp_path.glob("*.gz"))
