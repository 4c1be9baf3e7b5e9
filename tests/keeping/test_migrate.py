"""The tables of a server's database come by one command, and the server says so."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import text

from app import create_app
from app.database import Database, database_of
from app.database.migrate import is_current, migrate, rebuild
from tests.app.test_server import CHECKOUT, environment, running
from tests.databases import Cluster
from tests.ports import free_port

Command = Callable[..., tuple[int, str]]


@pytest.fixture
def new_url(cluster: Cluster) -> Iterator[str]:
    """A PostgreSQL database without any tables."""
    engine = Database(cluster.url()).engine.execution_options(isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("CREATE DATABASE fresh"))
    yield cluster.url("fresh")
    with engine.connect() as connection:
        connection.execute(text("DROP DATABASE fresh WITH (FORCE)"))
    engine.dispose()


def test_one_command_makes_the_tables_of_a_server(
    new_url: str, tmp_path: Path, command: Command
) -> None:
    app = create_app(instance_path=tmp_path, database_url=new_url)

    code, said = command(app, "delete-old")
    assert (code, "flask --app run migrate" in said) == (1, True)
    assert command(app, "migrate") == (0, "The tables are up to date.\n")
    assert command(app, "migrate") == (0, "They were up to date already.\n")
    assert command(app, "delete-old")[0] == 0
    database_of(app).engine.dispose()


def test_large_tables_may_take_longer_than_any_page(
    new_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.database.connections.SECONDS_FOR_A_STATEMENT", 1)
    monkeypatch.setattr(
        "app.database.migrate.upgrade",
        lambda connection: connection.execute(text("SELECT pg_sleep(1.5)")),
    )
    database = Database(new_url)

    assert migrate(database)
    database.engine.dispose()


def test_tables_in_use_are_tried_again_and_pages_that_want_two_of_them_are_let_through(
    new_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.database.migrate.WAITS_FOR_A_TABLE", "100ms")
    database = Database(new_url)
    with database.engine.begin() as connection:
        rebuild(connection, "0002")
    with database.engine.connect() as page, ThreadPoolExecutor(1) as beside:
        page.execute(text("LOCK TABLE submission IN ROW EXCLUSIVE MODE"))
        migrating = beside.submit(migrate, database)
        time.sleep(0.5)
        # It has this one, unless it gives way.
        page.execute(text("LOCK TABLE staff IN ROW EXCLUSIVE MODE"))
        page.rollback()

        assert migrating.result()
    assert is_current(database)
    database.engine.dispose()


def test_sqlite_needs_no_command(app: Flask, command: Command) -> None:
    code, said = command(app, "migrate")

    assert (code, "by itself" in said) == (0, True)


def test_a_server_without_its_tables_does_not_start_and_names_the_command(
    new_url: str, tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "run.py"],
        cwd=CHECKOUT,
        env=environment(tmp_path, port=free_port(), database_url=new_url),
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )

    assert done.returncode == 4
    assert "flask --app run migrate" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_server_out_of_reach_is_a_warning_and_the_check_goes_on(tmp_path: Path) -> None:
    away = f"postgresql://nobody@127.0.0.1:{free_port()}/nothing"
    port = free_port()
    with running(environment(tmp_path, port=port, workers=1, database_url=away)) as server:
        assert server.stdout
        assert server.stderr
        assert server.stdout.readline().endswith(f":{port}\n")
        said = [server.stderr.readline() for _ in range(3)]

    assert any("The database cannot be reached now." in line for line in said)


def test_a_command_without_its_database_is_told_in_words(tmp_path: Path, command: Command) -> None:
    away = f"postgresql://nobody@127.0.0.1:{free_port()}/nothing"
    app = create_app(instance_path=tmp_path, database_url=away)

    for words in (("migrate",), ("delete-old",), ("backup", tmp_path / "b.gz")):
        code, said = command(app, *words)
        assert code == 1
        assert "The database cannot be used now" in said
    database_of(app).engine.dispose()
