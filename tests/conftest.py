"""What every test may use, whose turn it is, and a guard: where CI says so, a skipped test is a
failed one."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from jinja2 import FileSystemBytecodeCache
from sqlalchemy import text
from xdist import is_xdist_worker

from app import create_app
from app.database import Database, database_of
from app.database.migrate import migrate
from app.records import Base
from tests.databases import Cluster
from tests.databases import cluster as cluster
from tests.turns import DOOR, ROOM, turn

# Three times as fast as to truncate them, which makes every table's file anew.
EMPTIED = "; ".join(
    [
        *(f"{table.delete()}" for table in reversed(Base.metadata.sorted_tables)),
        "SELECT setval(oid, 1, false) FROM pg_class WHERE relkind = 'S'",
    ]
)


def pytest_xdist_auto_num_workers() -> int | None:
    """One more than there are processors, since much of what is tested is waited for. Where a
    number is set outside, xdist finds it."""
    is_set = "PYTEST_XDIST_AUTO_NUM_WORKERS" in os.environ
    return None if is_set else len(os.sched_getaffinity(0)) + 1


@pytest.fixture(autouse=True)
def nothing_set_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings of the machine must not decide what a test sees."""
    for name in [name for name in os.environ if name.startswith("FIRST_STEP_")]:
        monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An instance path with everything that a start makes, made once for each test process."""
    folder = tmp_path_factory.mktemp("model")
    create_app(instance_path=folder)
    return folder


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> FileSystemBytecodeCache:
    """Templates are read by many apps here, and need be understood only once."""
    return FileSystemBytecodeCache(str(tmp_path_factory.mktemp("templates")))


@pytest.fixture
def instance(tmp_path: Path, model: Path) -> Path:
    shutil.copytree(model, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture
def app(instance: Path, compiled: FileSystemBytecodeCache) -> Flask:
    app = create_app(instance_path=instance, country="GB")
    app.jinja_env.bytecode_cache = compiled
    return app


@pytest.fixture(scope="session")
def postgresql(cluster: Cluster) -> str:
    """The address of a database with our tables, one for each test process."""
    database = Database(cluster.url())
    migrate(database)
    database.engine.dispose()
    return cluster.url()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """Each of the two databases in turn, with its tables and nothing in them."""
    if request.param == "sqlite":
        return ""
    url: str = request.getfixturevalue("postgresql")
    database = Database(url)
    with database.writing() as session:
        session.execute(text(EMPTIED))
    database.engine.dispose()
    return url


@pytest.fixture
def clinic_app(
    instance: Path, database_url: str, compiled: FileSystemBytecodeCache
) -> Iterator[Flask]:
    """The app on each of the two databases in turn."""
    app = create_app(instance_path=instance, country="GB", database_url=database_url)
    app.jinja_env.bytecode_cache = compiled
    yield app
    database_of(app).engine.dispose()


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """With all that is set up for a test: that too would disturb who measures."""
    if is_xdist_worker(item.session):
        with turn(ROOM, DOOR, alone=item.get_closest_marker("alone") is not None):
            yield
    else:
        # By itself, or started by a test, in the turn of that test: it waits for nobody.
        yield


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    outcome: Any = yield
    report = outcome.get_result()
    if report.skipped and os.environ.get("CI") == "true" and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be skipped: {report.longrepr}"
