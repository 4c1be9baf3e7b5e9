"""Two servers and a database, each on a machine of its own, and a cable between them is pulled."""

import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from app import create_app
from app.database import database_of
from app.database.migrate import migrate
from tests.app.test_server import environment
from tests.databases import programs
from tests.faults.people import GONE, Person
from tests.many.balancer import balancing
from tests.many.cables import Cable, FarCluster, Machine, cable, can_be_made, machine
from tests.many.crowd import Crowd, crowd
from tests.many.servers import SECRET_KEY, Farm, Server, start

pytestmark = [pytest.mark.faults, pytest.mark.xdist_group("faults")]

SECONDS_AWAY = 6
SECONDS_TO_RECOVER = 5
HERE = Machine()


@dataclass
class Apart:
    """`to_visitors` and `to_database` are the cables of the first server, `ports` lead to each."""

    farm: Farm
    to_visitors: Cable
    to_database: Cable
    ports: list[int]


@pytest.fixture
def apart(tmp_path: Path) -> Iterator[Apart]:
    found = programs()
    if found is None or not can_be_made():
        pytest.skip("needs PostgreSQL, iproute2 and root, who alone may make networks")
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="first-step-"))
        store, *others = (stack.enter_context(machine(name)) for name in ("store", "one", "two"))
        desk = cable(HERE, store)
        cluster = FarCluster(Path(folder), found, store)
        cluster.start()
        stack.callback(cluster.stop)
        fronts = [cable(HERE, other) for other in others]
        backs = [cable(other, store) for other in others]
        made = [
            _server(tmp_path / other.name, other, front, cluster.url_at(back.far))
            for other, front, back in zip(others, fronts, backs, strict=True)
        ]
        app = create_app(instance_path=tmp_path / "looking", database_url=cluster.url_at(desk.far))
        stack.callback(database_of(app).engine.dispose)
        migrate(database_of(app))
        for server in made:
            stack.push(server.stack)
        both = stack.enter_context(balancing([server.place for server in made]))
        each = [stack.enter_context(balancing([server.place])).port for server in made]
        start(made)
        yield Apart(Farm(app, made, both), fronts[0], backs[0], each)


def _server(folder: Path, where: Machine, front: Cable, url: str) -> Server:
    """Its address is its own on its own machine, so that any port is free."""
    own: dict[str, object] = {"host": front.far, "port": 8000, "workers": 1, "country": "GB"}
    own |= {"database_url": url, "secret_key": SECRET_KEY, "sends_per_hour": 100_000}
    return Server(environment(folder, **own), where.enter)


@pytest.mark.parametrize("which", ["to_visitors", "to_database"])
def test_a_cable_is_pulled_and_the_other_server_goes_on_and_nothing_is_lost(
    apart: Apart, which: str
) -> None:
    pulled: Cable = getattr(apart, which)
    first, second = apart.ports
    with crowd(apart.farm) as people:
        people.wait_for_more()
        pulled.pull()
        until = time.monotonic() + SECONDS_AWAY
        beside: list[float] = []
        assert not is_shown(first, people)
        while not beside or time.monotonic() < until:
            beside.append(seconds_to_be_shown(second, people))
        pulled.plug_in()
        after = seconds_to_be_shown(first, people)
        people.wait_for_more()

    print(
        f"{which}: {len(people.shown_at)} shown, {len(people.hung_up_at)} left without an answer,"
    )
    print(
        f"{len(people.refused)} refused, {len(beside)} at the other in {max(beside):.1f} s at most"
    )
    print(f"back after {after:.1f} s")
    assert {*people.refused} <= {503}
    assert max(beside) < SECONDS_AWAY / 2
    assert after < SECONDS_TO_RECOVER
    people.ledger.hold_against(database_of(apart.farm.app))


def seconds_to_be_shown(port: int, people: Crowd) -> float:
    """Until somebody is, of those who come to that server one after the other."""
    began = time.monotonic()
    while not is_shown(port, people):
        assert time.monotonic() < began + 60, "nobody is served any more"
        time.sleep(0.1)
    return time.monotonic() - began


def is_shown(port: int, people: Crowd) -> bool:
    """Whether somebody who comes to that server sees their reference."""
    try:
        person = Person(port).walk()
        people.ledger.begun.append(person.visit)
        return people.ledger.note(person, person.send())
    except GONE:
        return False
