"""PostgreSQL is stopped, without warning, while people send, and started again."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from app.database import Database
from app.database.migrate import migrate
from tests.app.test_server import environment, running
from tests.databases import Cluster
from tests.faults.ledger import Ledger
from tests.faults.people import Page, Person
from tests.faults.test_killed import wait_for
from tests.ports import free_port

pytestmark = [pytest.mark.faults, pytest.mark.xdist_group("faults")]

AT_ONCE = 8
PHONE = "020 7946 0000"
SECONDS_TO_RECOVER = 5


@dataclass
class Seen:
    """What people were told while the database was away, and when they were told well again."""

    refused: list[Page] = field(default_factory=list)
    sent_at: list[float] = field(default_factory=list)


def test_nothing_is_lost_when_the_database_stops_and_starts(
    own_cluster: Cluster, tmp_path: Path
) -> None:
    database = Database(own_cluster.url())
    migrate(database)
    database.engine.dispose()
    ledger, seen, stop = Ledger(), Seen(), threading.Event()
    port = free_port()
    settings = environment(
        tmp_path,
        port=port,
        workers=2,
        database_url=own_cluster.url(),
        clinic_phone=PHONE,
        sends_per_hour=100_000,
    )

    with running(settings) as server, ThreadPoolExecutor(AT_ONCE) as many:
        wait_for(server)
        sending = [many.submit(keep_sending, port, ledger, seen, stop) for _ in range(AT_ONCE)]
        time.sleep(1)
        own_cluster.stop()
        time.sleep(2)
        own_cluster.start()
        started = time.monotonic()
        time.sleep(SECONDS_TO_RECOVER)
        stop.set()
        for each in sending:
            each.result()

    again = min(moment for moment in seen.sent_at if moment > started) - started
    print(f"{len(ledger.shown)} shown, {len(seen.refused)} refused, again after {again:.2f} s")
    assert again < SECONDS_TO_RECOVER
    assert seen.refused
    for page in seen.refused:
        assert page.status == 503
        assert PHONE in page.text
        assert "Traceback" not in page.text
    ledger.hold_against(database)
    assert {visit for visit, _ in ledger.shown} == set(ledger.begun)


def keep_sending(port: int, ledger: Ledger, seen: Seen, stop: threading.Event) -> None:
    """One person after the other; each tries again, with the same form, until it is sent."""
    while not stop.is_set():
        person = Person(port).walk()
        ledger.begun.append(person.visit)
        while not ledger.note(person, page := person.send()):
            seen.refused.append(page)
            time.sleep(0.2)
        seen.sent_at.append(time.monotonic())
