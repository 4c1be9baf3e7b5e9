"""How many pages and whole journeys a second the default server serves with two workers.

The yardstick is a page of five bytes in the same app, asked for with the same headers and the same
cookies. The peer is Django's form wizard with the same questions, on the same server, in the
fastest of the stores that it brings. All of them take turns.

Beside each figure by the clock stands what it costs the workers in time of a processor, which other
programs on the same machine disturb far less: that is what is asked of the short form.
"""

import statistics
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial

from tests.benchmarks.measured import ROUNDS, Row, in_turn
from tests.benchmarks.web.crowd import Crowd, Load
from tests.benchmarks.web.journeys import Journey, recorded, replay, runner, wizard
from tests.benchmarks.web.served import FIVE_BYTES
from tests.benchmarks.web.servers import Running, serving
from tests.benchmarks.wizard.site import KINDS, ONE_ADDRESS

WIZARD = "tests.benchmarks.wizard.site:create_app"
NOT_QUESTIONS = {"/", "/check", "/check/answers", "/check/result"}
FIVE, OURS = "five bytes", "a runner's journey"
ASKED = {"question pages": 0.4, "answers to check": 0.25, "result": 0.25}
ASKED_OF_JOURNEYS = 3


@dataclass
class Turns:
    """Who is asked for what, and what each answer or journey cost: milliseconds of a processor."""

    crowd: Crowd
    seconds: float
    works: dict[str, Callable[[], float]] = field(default_factory=dict)
    spent: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def add(self, what: str, at: Running, journey: Callable[[], Journey], each: int = 1) -> None:
        def rate() -> float:
            before = at.busy()
            load = self.crowd.at(at.port, journey, self.seconds)
            answers = load.rate * self.seconds
            self.spent[what].append((at.busy() - before) * 1000 * each / answers)
            return load.rate / each

        self.works[what] = rate

    def cost(self, what: str) -> float:
        return statistics.median(self.spent[what])


def rows(*, short: bool = False) -> Iterator[Row]:
    seconds, rounds = (0.5, 1) if short else (2.0, ROUNDS)
    with ExitStack() as stack:
        turns = Turns(stack.enter_context(Crowd()), seconds)
        ours = stack.enter_context(serving())
        requests = recorded(ours.port, runner)
        kinds = _kinds(requests)
        for what, asked in kinds.items():
            turns.add(what, ours, partial(replay, asked))
        turns.add(OURS, ours, runner, len(requests))
        for kind in KINDS:
            theirs = stack.enter_context(serving(makes_app=WIZARD, kind=kind))
            turns.add(kind, theirs, wizard, len(recorded(theirs.port, wizard)))
        asking = turns.crowd.at(ours.port, partial(replay, kinds[FIVE]), seconds)
        found = in_turn(turns.works, rounds)
    yield from _pages(found, turns, asking, short=short)
    yield from _journeys(found, turns, short=short)


def _kinds(requests: list[bytes]) -> dict[str, list[bytes]]:
    questions = [request for request in requests if _path(request) not in NOT_QUESTIONS]
    shown = [request for request in questions if request.startswith(b"GET ")]
    return {
        FIVE: [each.replace(each.split(b" ")[1], FIVE_BYTES.encode(), 1) for each in shown],
        "question pages, shown": shown,
        "question pages, answered": [each for each in questions if each not in shown],
        "question pages": questions,
        "answers to check": [each for each in requests if _path(each) == "/check/answers"],
        "result": [each for each in requests if _path(each) == "/check/result"],
    }


def _path(request: bytes) -> str:
    return request.split(b" ", 2)[1].partition(b"?")[0].decode()


def _pages(found: dict[str, float], turns: Turns, asking: Load, *, short: bool) -> Iterator[Row]:
    share = f"asking took {asking.share:.2f} processors"
    five, cost = found[FIVE], turns.cost(FIVE)
    yield Row(FIVE, f"{five:,.0f} a second, {cost:.2f} ms", share)
    for what in ("question pages, shown", "question pages, answered", *ASKED):
        asked, spent = ASKED.get(what), turns.cost(what)
        figure, against = f"{found[what]:,.0f} a second", f"five bytes: {five:,.0f}"
        yield Row(what, figure, against, found[what] / five, None if short else asked)
        least = asked / 4 if asked and short else None
        against = f"five bytes: {cost:.2f} ms"
        yield Row(f"{what}, processor", f"{spent:.2f} ms", against, cost / spent, least)


def _journeys(found: dict[str, float], turns: Turns, *, short: bool) -> Iterator[Row]:
    ours, cost = found[OURS], turns.cost(OURS)
    fastest = max(KINDS.keys() - {ONE_ADDRESS}, key=found.__getitem__)
    for kind in KINDS:
        figure = f"{found[kind]:.1f} a second, {turns.cost(kind):.0f} ms"
        yield Row(f"Django's wizard, {kind}", figure, f"ours: {ours:.1f}", found[kind] / ours)
    against = f"Django, {fastest}: {found[fastest]:.1f}"
    asked = None if short else ASKED_OF_JOURNEYS
    yield Row(OURS, f"{ours:.1f} a second", against, ours / found[fastest], asked)
    theirs = turns.cost(fastest)
    against, least = f"Django, {fastest}: {theirs:.0f} ms", 1 if short else None
    yield Row(f"{OURS}, processor", f"{cost:.0f} ms", against, theirs / cost, least)
