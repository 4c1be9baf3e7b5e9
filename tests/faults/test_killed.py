"""The server is killed while people send. What they were shown is kept, once.

The operating system survives here. So this proves the order of things, first kept and then shown,
and that the file stays whole; a power cut is left to `synchronous=FULL`.
"""

import os
import random
import signal
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import text

from app.database import Database, sqlite_url
from tests.app.test_server import environment, running
from tests.faults.ledger import Ledger
from tests.faults.people import GONE, Person
from tests.ports import free_port

pytestmark = [pytest.mark.faults, pytest.mark.xdist_group("faults")]

ROUNDS = int(os.environ.get("FAULT_ROUNDS", "10"))
AT_ONCE = 8


def test_what_was_shown_before_a_kill_is_kept_once(database_url: str, tmp_path: Path) -> None:
    ledger, port = Ledger(), free_port()
    settings = environment(
        tmp_path, port=port, workers=2, database_url=database_url, sends_per_hour=100_000
    )
    waiting: list[Person] = []
    interrupted = 0

    for _ in range(ROUNDS):
        with running(settings) as server, ThreadPoolExecutor(AT_ONCE) as many:
            wait_for(server)
            shown = len(ledger.shown)
            begun = [many.submit(keep_sending, port, waiting[n::AT_ONCE], ledger) for n in range(8)]
            while len(ledger.shown) == shown:
                time.sleep(0.01)
            time.sleep(random.uniform(0, 0.5))  # noqa: S311
            os.killpg(server.pid, signal.SIGKILL)
            waiting = [person for each in begun for person in each.result()]
        interrupted += len(waiting)

    with running(settings) as server:
        wait_for(server)
        assert all(ledger.note(person, person.send()) for person in waiting)

    print(f"{len(ledger.shown)} references shown, {interrupted} sendings interrupted")
    assert len({visit for visit, _ in ledger.shown}) >= ROUNDS
    assert interrupted >= ROUNDS
    database = Database(database_url or sqlite_url(tmp_path / "first-step.sqlite3"))
    ledger.hold_against(database)
    if not database_url:
        with database.reading() as session:
            assert session.scalar(text("PRAGMA integrity_check")) == "ok"
    database.engine.dispose()


def wait_for(server: subprocess.Popen[str]) -> None:
    """Until it says where it is."""
    assert server.stdout
    assert server.stderr
    if not any("is running at" in line for line in iter(server.stdout.readline, "")):
        raise AssertionError(f"It ended, and said: {server.stderr.read()}")


def keep_sending(port: int, waiting: list[Person], ledger: Ledger) -> list[Person]:
    """Sends until the server is gone. Who had begun to send, and still has no reference."""
    left = list(waiting)
    try:
        while True:
            if not left:
                left.append(Person(port).walk())
                ledger.begun.append(left[0].visit)
            if ledger.note(left[0], left[0].send()):
                left.pop(0)
    except GONE:
        return left
