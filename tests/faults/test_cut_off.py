"""The way to PostgreSQL is cut, or freezes, while people send, and heals."""

import threading
import time
from collections.abc import Callable
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
from tests.faults.relay import Relay, relay_to
from tests.faults.test_killed import wait_for
from tests.ports import free_port

pytestmark = [pytest.mark.faults, pytest.mark.xdist_group("faults")]

AT_ONCE = 8
PHONE = "020 7946 0000"
# Longer than a statement may take and we wait for its answer.
SECONDS_AWAY = 20
SECONDS_TO_RECOVER = 5
MOST_SECONDS_FOR_A_PAGE = 18
MOST_SECONDS_WITHOUT_A_DATABASE = 8


@dataclass
class Seen:
    """How long each sending took, when it ended, and what was told; and each page beside it that
    needs no database."""

    sendings: list[tuple[float, float, Page]] = field(default_factory=list)
    others: list[float] = field(default_factory=list)


@pytest.mark.parametrize("fault", [Relay.cut, Relay.freeze], ids=["cut", "frozen"])
def test_nothing_is_lost_when_the_way_to_the_database_fails_and_heals(
    own_cluster: Cluster, tmp_path: Path, fault: Callable[[Relay], None]
) -> None:
    database = Database(own_cluster.url())
    migrate(database)
    database.engine.dispose()
    ledger, seen, stop = Ledger(), Seen(), threading.Event()
    port = free_port()

    with relay_to(own_cluster.port) as relay:
        url = own_cluster.url().replace(str(own_cluster.port), str(relay.port))
        settings = environment(
            tmp_path,
            port=port,
            workers=2,
            database_url=url,
            clinic_phone=PHONE,
            sends_per_hour=100_000,
        )
        with running(settings) as server, ThreadPoolExecutor(AT_ONCE + 1) as many:
            wait_for(server)
            people = [many.submit(keep_sending, port, ledger, seen, stop) for _ in range(AT_ONCE)]
            people.append(many.submit(keep_reading, port, seen, stop))
            until_many_were_sent(ledger)
            fault(relay)
            time.sleep(SECONDS_AWAY)
            relay.heal()
            healed = time.monotonic()
            time.sleep(SECONDS_TO_RECOVER)
            stop.set()
            for each in people:
                each.result()

    refused = [page for _, _, page in seen.sendings if not page.reference]
    again = min(at for at, _, page in seen.sendings if page.reference and at > healed) - healed
    longest = max(took for _, took, _ in seen.sendings)
    print(
        f"{len(ledger.shown)} shown, {len(refused)} refused, again after {again:.2f} s; the "
        f"longest sending took {longest:.1f} s, any other page {max(seen.others):.1f} s"
    )
    assert again < SECONDS_TO_RECOVER
    assert longest < MOST_SECONDS_FOR_A_PAGE
    assert max(seen.others) < MOST_SECONDS_WITHOUT_A_DATABASE
    assert refused
    for page in refused:
        assert page.status == 503
        assert PHONE in page.text
    ledger.hold_against(database)
    assert {visit for visit, _ in ledger.shown} == set(ledger.begun)


def until_many_were_sent(ledger: Ledger) -> None:
    """So that every worker has connections that are in use."""
    until = time.monotonic() + 30
    while len(ledger.shown) < 4 * AT_ONCE and time.monotonic() < until:
        time.sleep(0.01)


def keep_sending(port: int, ledger: Ledger, seen: Seen, stop: threading.Event) -> None:
    while not stop.is_set():
        person = Person(port).walk()
        ledger.begun.append(person.visit)
        is_shown = False
        while not is_shown:
            began = time.monotonic()
            page = person.send()
            seen.sendings.append((time.monotonic(), time.monotonic() - began, page))
            is_shown = ledger.note(person, page)
            time.sleep(0 if is_shown else 0.2)


def keep_reading(port: int, seen: Seen, stop: threading.Event) -> None:
    person = Person(port)
    while not stop.is_set():
        began = time.monotonic()
        assert person.get("/about").status == 200
        seen.others.append(time.monotonic() - began)
        time.sleep(0.1)
