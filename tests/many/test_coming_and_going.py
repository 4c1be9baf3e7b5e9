"""Servers are killed, and replaced one by one, while people send."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.database import database_of
from tests.many.crowd import crowd
from tests.many.servers import Farm, farm, start

pytestmark = [pytest.mark.faults, pytest.mark.xdist_group("faults")]

A_MOMENT = 1  # second


@pytest.fixture
def pair(fresh_url: str, tmp_path: Path) -> Iterator[Farm]:
    with farm(tmp_path, fresh_url, servers=2, sends_per_hour=100_000) as found:
        start(found.servers)
        yield found


def test_where_one_server_is_killed_the_other_serves_on_and_nothing_is_lost(pair: Farm) -> None:
    with crowd(pair) as people:
        people.wait_for_more()
        pair.servers[0].kill()
        killed_at = time.monotonic()
        people.wait_for_more()

    print(f"{len(people.shown_at)} shown, {len(people.hung_up_at)} left without an answer")
    # Only who was being answered by it.
    assert max(people.hung_up_at, default=0) < killed_at + A_MOMENT
    assert people.refused == []
    people.ledger.hold_against(database_of(pair.app))
    assert {visit for visit, _ in people.ledger.shown} == set(people.ledger.begun)


def test_servers_are_replaced_one_by_one_and_nobody_is_refused(pair: Farm) -> None:
    stops: list[tuple[float, float]] = []
    with crowd(pair) as people:
        people.wait_for_more()
        for server in pair.servers:
            told_at = time.monotonic()
            assert server.stop() == 0
            stops.append((told_at, time.monotonic() + A_MOMENT))
            people.wait_for_more()
            start([server])
            people.wait_for_more()

    print(f"{len(people.shown_at)} shown, {len(people.hung_up_at)} left without an answer")
    # Nobody, unless the machine is so busy that an answer takes longer than a server has to stop.
    for at in people.hung_up_at:
        assert any(told < at < stopped for told, stopped in stops)
    assert people.refused == []
    people.ledger.hold_against(database_of(pair.app))
    assert {visit for visit, _ in people.ledger.shown} == set(people.ledger.begun)
