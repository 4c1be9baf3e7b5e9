"""Many people at one server, from two processes that do next to nothing but send and wait."""

import multiprocessing
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, closing
from dataclasses import dataclass
from selectors import EVENT_READ, DefaultSelector

from tests.benchmarks.web.journeys import Journey
from tests.benchmarks.web.wire import Wire

PROCESSES = 2
# In each process. The kernel deals connections out to the workers unevenly, so there are several.
CONNECTIONS = 8


@dataclass(frozen=True)
class Load:
    """Answers a second, and the share of one processor that it took to ask for them."""

    rate: float
    share: float


class Crowd(ProcessPoolExecutor):
    """Started afresh, not forked: what this process holds open is nothing to them."""

    def __init__(self) -> None:
        super().__init__(PROCESSES, multiprocessing.get_context("spawn"))

    def at(self, port: int, journey: Callable[[], Journey], seconds: float) -> Load:
        """Everybody on this journey, over and over, for so long."""
        asking = [self.submit(_ask, port, journey, seconds) for _ in range(PROCESSES)]
        loads = [each.result() for each in asking]
        return Load(sum(load.rate for load in loads), sum(load.share for load in loads))

    def rate(self, port: int, journey: Callable[[], Journey], seconds: float) -> float:
        """Answers a second."""
        return self.at(port, journey, seconds).rate


def _ask(port: int, journey: Callable[[], Journey], seconds: float) -> Load:
    with ExitStack() as stack:
        selector = stack.enter_context(DefaultSelector())
        for _ in range(CONNECTIONS):
            wire, going = stack.enter_context(closing(Wire(port))), _without_end(journey)
            wire.send(next(going))
            selector.register(wire.stream, EVENT_READ, (wire, going))
        return _answered(selector, seconds)


def _answered(selector: DefaultSelector, seconds: float) -> Load:
    answers, began, busy = 0, time.perf_counter(), time.process_time()
    while (passed := time.perf_counter() - began) < seconds:
        for key, _ in selector.select(timeout=1):
            wire, going = key.data
            answer = wire.receive()
            assert answer.status < 400, answer.head
            if answer.is_last:
                selector.unregister(wire.stream)
                wire.reopen()
                selector.register(wire.stream, EVENT_READ, key.data)
            wire.send(going.send(answer))
            answers += 1
    return Load(answers / passed, (time.process_time() - busy) / passed)


def _without_end(journey: Callable[[], Journey]) -> Journey:
    while True:
        yield from journey()
