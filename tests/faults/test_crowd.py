"""A thousand connections at once, and many who send as slowly as they can."""

import asyncio
import resource
from collections import Counter
from pathlib import Path

import pytest

from tests.app.test_server import environment, running
from tests.faults.test_killed import wait_for
from tests.load.together import together
from tests.load.wire import Answer, Line
from tests.ports import free_port

pytestmark = [pytest.mark.faults, pytest.mark.xdist_group("faults")]

MANY = 1_000
# More than there are seats in the one worker that they all come to.
SLOW = 350
PHONE = "020 7946 0000"
PAGE = b"GET /about HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
HEALTH = PAGE.replace(b"/about", b"/healthz")
POST = (
    b"POST /check/send HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
    b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 20\r\n\r\nname=Alex"
)
THE_REST = b"&note=12345"


@pytest.fixture(autouse=True)
def files_enough() -> None:
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


async def asked(port: int, what: bytes) -> Answer:
    async with Line(port) as line:
        return await line.say(what)


def test_of_a_thousand_at_once_each_is_served_or_told_when_to_come_again(tmp_path: Path) -> None:
    port = free_port()

    async def all_at_once() -> list[Answer]:
        lines = [Line(port) for _ in range(MANY)]
        await asyncio.gather(*(line.__aenter__() for line in lines))
        answers = await asyncio.gather(*(line.say(PAGE) for line in lines))
        await asyncio.gather(*(line.__aexit__() for line in lines))
        return answers

    settings = environment(tmp_path, port=port, workers=2, clinic_phone=PHONE)
    with running(settings) as server:
        wait_for(server)
        answers = together(all_at_once())
        again = together(asked(port, PAGE))

    told = Counter(answer.status for answer in answers)
    print(f"a thousand at once: {dict(told)}")
    assert set(told) <= {200, 503}
    assert told[200] >= MANY / 4
    assert all(is_told_when_to_come_again(a) for a in answers if a.status == 503)
    assert again.status == 200


def test_slow_senders_fill_the_room_and_the_others_are_told_at_once(tmp_path: Path) -> None:
    port = free_port()

    async def meanwhile() -> tuple[list[Answer], Answer, list[Answer], Answer]:
        slow = [Line(port) for _ in range(SLOW)]
        await asyncio.gather(*(line.__aenter__() for line in slow))
        for line in slow:
            line.send(POST)
        await asyncio.sleep(3)
        others = await asyncio.gather(*(asked(port, PAGE) for _ in range(50)))
        health = await asked(port, HEALTH)
        served = await asyncio.gather(*(line.say(THE_REST) for line in slow))
        await asyncio.gather(*(line.__aexit__() for line in slow))
        return others, health, served, await asked(port, PAGE)

    settings = environment(tmp_path, port=port, workers=1, clinic_phone=PHONE)
    with running(settings) as server:
        wait_for(server)
        others, health, served, afterwards = together(meanwhile())

    told = Counter(answer.status for answer in served)
    print(f"slow senders: {dict(told)}")
    assert all(is_told_when_to_come_again(other) for other in others)
    assert max(other.seconds for other in others) < 5
    assert health.status == 200
    # They have no visit, which they are told once all of it is here.
    assert set(told) == {410, 503}
    assert afterwards.status == 200


def is_told_when_to_come_again(answer: Answer) -> bool:
    return answer.status == 503 and "retry-after" in answer.headers and PHONE in answer.text
