"""A real browser against the real server. Without Chromium these tests are skipped, and say so."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from app.database import Database, sqlite_url
from tests.app.test_server import CHECKOUT, environment
from tests.browser.colleagues import hire
from tests.ports import free_port

TO_INSTALL = "on Debian: apt-get install chromium-headless-shell"
# Debian's Chromium, kept from ringing home: the tests must not need a network.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def instance(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the server keeps its files, the database among them."""
    return tmp_path_factory.mktemp("instance")


@pytest.fixture(scope="session")
def address(instance: Path) -> Iterator[str]:
    port = free_port()
    settings = environment(
        instance,
        port=port,
        workers=1,
        country="GB",
        clinic_name="Example Foot Clinic",
        clinic_phone="020 7946 0000",
        booking_url="https://clinic.example/book",
    )
    with subprocess.Popen(
        [sys.executable, "run.py"], cwd=CHECKOUT, env=settings, stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout
        assert "is running" in server.stdout.readline()
        yield f"http://127.0.0.1:{port}"
        server.send_signal(signal.SIGTERM)


@pytest.fixture(scope="session")
def staffed(instance: Path, address: str) -> str:
    """The address of a server whose clinic has two receptionists, a physio and an owner."""
    database = Database(sqlite_url(instance / "first-step.sqlite3"))
    hire(database)
    database.engine.dispose()
    return address


def program() -> str | None:
    """Chromium without windows where it is: it shows the same pages for two thirds of the time."""
    named = os.environ.get("CHROMIUM")
    return named or shutil.which("chromium-headless-shell") or shutil.which("chromium")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    found = program()
    if not found:
        pytest.skip(f"Chromium is not installed ({TO_INSTALL})")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(params=[360, 1280], ids=["phone", "desk"])
def page(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": request.param, "height": 780})
    page = context.new_page()
    page.set_default_timeout(10_000)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    yield page
    context.close()
    assert not wrong


@pytest.fixture
def phone_without_script(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(
        viewport={"width": 360, "height": 780}, java_script_enabled=False
    )
    yield context.new_page()
    context.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            # One browser and one server serve all of one file.
            item.add_marker(pytest.mark.xdist_group(f"browser {item.path.stem}"))
