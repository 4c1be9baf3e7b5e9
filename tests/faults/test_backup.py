"""A backup is made while people send and receptionists save: what it restores fits together."""

import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import text

from app import create_app
from app.database import Database, database_of, sqlite_url
from app.database.migrate import migrate
from app.keeping import restore
from tests.app.test_server import CHECKOUT, environment, running
from tests.clinic.cast import case
from tests.faults.desk import Desk, hold_histories_against_versions, sign_in
from tests.faults.ledger import Ledger
from tests.faults.people import Person
from tests.faults.test_killed import wait_for
from tests.ports import free_port

pytestmark = [pytest.mark.faults, pytest.mark.xdist_group("faults")]

AT_ONCE = 4
FIRST = 20


def test_a_backup_made_under_load_restores_to_one_consistent_moment(
    database_url: str, tmp_path: Path
) -> None:
    app = create_app(instance_path=tmp_path, database_url=database_url)
    database = database_of(app)
    migrate(database)
    cases = [case(app).public_id for _ in range(2)]
    port, ledger, stop = free_port(), Ledger(), threading.Event()
    desks = sign_in(database, [port] * AT_ONCE)
    database.engine.dispose()
    settings = environment(
        tmp_path, port=port, workers=2, database_url=database_url, sends_per_hour=100_000
    )

    with running(settings) as server, ThreadPoolExecutor(2 * AT_ONCE) as many:
        wait_for(server)
        busy = [many.submit(keep_sending, port, ledger, stop) for _ in range(AT_ONCE)]
        busy += [many.submit(keep_noting, desk, cases, stop) for desk in desks]
        before = until_busy(ledger, desks)
        back_up(tmp_path / "backup", settings)
        meanwhile = len(ledger.shown) - len(before)
        stop.set()
        for each in busy:
            each.result()

    print(f"{len(before)} shown before the backup, {meanwhile} while it was made")
    restored = Database(sqlite_url(tmp_path / "restored.sqlite3"))
    restore(restored, tmp_path / "backup", replace=False)
    with restored.reading() as session:
        hold_histories_against_versions(session)
        kept = set(session.scalars(text("SELECT reference FROM submission")))
        assert session.scalar(text("PRAGMA integrity_check")) == "ok"
        assert session.execute(text("PRAGMA foreign_key_check")).all() == []
    restored.engine.dispose()
    assert before <= kept
    assert len(kept) <= len(ledger.begun) + len(cases)


def until_busy(ledger: Ledger, desks: list[Desk]) -> set[str]:
    """The references that were shown by then."""
    while len(ledger.shown) < FIRST or not all(desk.saved for desk in desks):
        threading.Event().wait(0.01)
    return {reference for _, reference in ledger.shown}


def back_up(file: Path, settings: dict[str, str]) -> None:
    command = [sys.executable, "-m", "flask", "--app", "run", "backup", str(file)]
    subprocess.run(command, cwd=CHECKOUT, env=settings, check=True, capture_output=True, timeout=60)


def keep_sending(port: int, ledger: Ledger, stop: threading.Event) -> None:
    while not stop.is_set():
        person = Person(port).walk()
        ledger.begun.append(person.visit)
        assert ledger.note(person, person.send())


def keep_noting(desk: Desk, cases: list[str], stop: threading.Event) -> None:
    while not stop.is_set():
        desk.note_in_any(cases, 1)
