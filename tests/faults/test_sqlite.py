"""The file is locked, read-only, or cannot grow: plain words, and the same form sends it later."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.database import Database, sqlite_url
from tests.app.test_server import environment, running
from tests.faults.disk import SmallDisk, small_disk
from tests.faults.ledger import Ledger
from tests.faults.people import Page, Person
from tests.faults.test_killed import wait_for
from tests.ports import free_port

pytestmark = [pytest.mark.faults, pytest.mark.xdist_group("faults")]

PHONE = "020 7946 0000"
# Root may write where it is forbidden, unless it gives that up first.
AS_ANYBODY = ["setpriv", "--bounding-set=-dac_override"] if os.geteuid() == 0 else []
MOST_TRIES = 400


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk") as disk:
        yield disk


def settings_for(instance: Path, port: int) -> dict[str, str]:
    return environment(instance, port=port, workers=1, clinic_phone=PHONE, sends_per_hour=100_000)


def was_told_plainly(page: Page) -> bool:
    return page.status == 503 and PHONE in page.text and "Traceback" not in page.text


def test_a_locked_database_is_told_plainly_and_the_same_form_sends_it_later(
    tmp_path: Path,
) -> None:
    port, ledger = free_port(), Ledger()
    with running(settings_for(tmp_path, port)) as server:
        wait_for(server)
        person = Person(port).walk()
        ledger.begun.append(person.visit)
        other = sqlite3.connect(tmp_path / "first-step.sqlite3", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")

        assert was_told_plainly(person.send())
        assert person.get("/check/send").status == 200

        other.execute("ROLLBACK")
        other.close()
        assert ledger.note(person, person.send())
    ledger.hold_against(Database(sqlite_url(tmp_path / "first-step.sqlite3")))


@pytest.mark.parametrize("closed", ["file", "folder"])
def test_a_read_only_database_is_told_plainly_and_the_same_form_sends_it_later(
    tmp_path: Path, closed: str
) -> None:
    port, ledger = free_port(), Ledger()
    file = tmp_path / "first-step.sqlite3"
    with running(settings_for(tmp_path, port), *AS_ANYBODY) as server:
        wait_for(server)
        person = Person(port).walk()
        ledger.begun.append(person.visit)
        file.chmod(0o400)
        tmp_path.chmod(0o500 if closed == "folder" else 0o700)

        assert was_told_plainly(person.send())
        assert person.get("/check/send").status == 200

        tmp_path.chmod(0o700)
        for each in tmp_path.glob(f"{file.name}*"):
            each.chmod(0o600)
        assert ledger.note(person, person.send())
    ledger.hold_against(Database(sqlite_url(file)))


def test_a_full_disk_is_told_plainly_and_the_same_form_sends_it_later(disk: SmallDisk) -> None:
    port, ledger = free_port(), Ledger()
    file = disk.folder / "first-step.sqlite3"
    with running(settings_for(disk.folder, port)) as server:
        wait_for(server)
        first = Person(port).walk()
        ledger.begun.append(first.visit)
        assert ledger.note(first, first.send())
        disk.fill(server.pid)

        person, refused = until_refused(port, ledger)
        assert was_told_plainly(refused)
        assert person.get("/check/send").status == 200

        disk.free(server.pid)
        assert ledger.note(person, person.send())
    ledger.hold_against(Database(sqlite_url(file)))
    # SQLite needs some room to look.
    assert shutil.disk_usage(disk.folder).free


def until_refused(port: int, ledger: Ledger) -> tuple[Person, Page]:
    """What was already set aside for the journal still holds a few."""
    for _ in range(MOST_TRIES):
        person = Person(port).walk()
        ledger.begun.append(person.visit)
        page = person.send()
        if not ledger.note(person, page):
            return person, page
    raise AssertionError("The disk never was full.")
