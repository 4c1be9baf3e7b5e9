"""The same app, with the same two workers, under each of the servers that we could have chosen.

A journey is nearly all the app's own work, and a page of five bytes nearly all the server's.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial

from tests.benchmarks.measured import ROUNDS, Row, in_turn
from tests.benchmarks.web.crowd import Crowd
from tests.benchmarks.web.journeys import recorded, replay, runner
from tests.benchmarks.web.served import FIVE_BYTES, SERVERS
from tests.benchmarks.web.servers import serving
from tests.benchmarks.web.wire import Browser

CHOSEN = "granian"


def rows(*, short: bool = False) -> Iterator[Row]:
    seconds, rounds = (0.4, 1) if short else (2.0, ROUNDS)
    five_bytes = partial(replay, [Browser().get(FIVE_BYTES)])
    with ExitStack() as stack:
        crowd = stack.enter_context(Crowd())
        ports = {name: stack.enter_context(serving(name)).port for name in SERVERS}
        requests = len(recorded(ports[CHOSEN], runner))
        pages, whole = (
            {name: partial(crowd.rate, port, journey, seconds) for name, port in ports.items()}
            for journey in (five_bytes, runner)
        )
        fives, journeys = in_turn(pages, rounds), in_turn(whole, rounds)
    for name in SERVERS:
        figure = f"{journeys[name] / requests:.1f} journeys, {fives[name]:,.0f} pages of five bytes"
        against = f"{CHOSEN}: {journeys[CHOSEN] / requests:.1f} journeys"
        yield Row(f"{name}, a second", figure, against, journeys[name] / journeys[CHOSEN])
