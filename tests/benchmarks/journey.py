"""How many pages and whole journeys a second the default server serves with two workers.

The yardstick is a page of five bytes in the same app, asked for with the same headers and the same
cookies. The peer is Django's form wizard with the same questions, on the same server, in the
fastest of the stores that it brings. All of them take turns.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial

from tests.benchmarks.measured import ROUNDS, Row, in_turn
from tests.benchmarks.web.crowd import Crowd, Load
from tests.benchmarks.web.journeys import Journey, recorded, replay, runner, wizard
from tests.benchmarks.web.served import FIVE_BYTES
from tests.benchmarks.web.servers import serving
from tests.benchmarks.wizard.site import KIND, KINDS, ONE_ADDRESS

WIZARD = "tests.benchmarks.wizard.site:create_app"
NOT_QUESTIONS = {"/", "/check", "/check/answers", "/check/result"}


def rows(*, short: bool = False) -> Iterator[Row]:
    seconds, rounds = (0.4, 1) if short else (2.0, ROUNDS)
    with ExitStack() as stack:
        crowd, ours = stack.enter_context(Crowd()), stack.enter_context(serving()).port
        requests = recorded(ours, runner)

        def rate(port: int, journey: Callable[[], Journey], each: int = 1) -> Callable[[], float]:
            return lambda: crowd.at(port, journey, seconds).rate / each

        works = {
            what: rate(ours, partial(replay, asked)) for what, asked in _kinds(requests).items()
        }
        works["journey"] = rate(ours, runner, len(requests))
        for kind in KINDS:
            os.environ[KIND] = kind
            theirs = stack.enter_context(serving(makes_app=WIZARD)).port
            works[kind] = rate(theirs, wizard, len(recorded(theirs, wizard)))
        asking = crowd.at(ours, partial(replay, _kinds(requests)["five bytes"]), seconds)
        found = in_turn(works, rounds)
    yield from _pages(found, asking, short=short)
    yield from _journeys(found, short=short)


def _kinds(requests: list[bytes]) -> dict[str, list[bytes]]:
    by_path: dict[str, list[bytes]] = {}
    for request in requests:
        by_path.setdefault(_path(request), []).append(request)
    questions = [request for request in requests if _path(request) not in NOT_QUESTIONS]
    return {
        "five bytes": [_for_five_bytes(r) for r in questions if r.startswith(b"GET ")],
        "question pages, shown": [r for r in questions if r.startswith(b"GET ")],
        "question pages, answered": [r for r in questions if r.startswith(b"POST ")],
        "question pages": questions,
        "answers to check": by_path["/check/answers"],
        "result": by_path["/check/result"],
    }


def _path(request: bytes) -> str:
    return request.split(b" ", 2)[1].partition(b"?")[0].decode()


def _for_five_bytes(request: bytes) -> bytes:
    return request.replace(request.split(b" ", 2)[1], FIVE_BYTES.encode(), 1)


def _pages(found: dict[str, float], asking: Load, *, short: bool) -> Iterator[Row]:
    five = found["five bytes"]
    share = f"of which asking took {asking.share:.2f} processors"
    yield Row("five bytes", f"{five:,.0f} a second", share)
    bounds = {"question pages": 0.4, "answers to check": 0.25, "result": 0.25}
    for what in found:
        if what in ("question pages, shown", "question pages, answered", *bounds):
            bound = bounds.get(what)
            asked = bound / 4 if bound and short else bound
            figure = f"{found[what]:,.0f} a second"
            yield Row(what, figure, f"five bytes: {five:,.0f}", found[what] / five, asked)


def _journeys(found: dict[str, float], *, short: bool) -> Iterator[Row]:
    ours, fastest = found["journey"], max(KINDS.keys() - {ONE_ADDRESS}, key=found.__getitem__)
    for kind in KINDS:
        figure = f"{found[kind]:.1f} journeys a second"
        yield Row(f"Django's wizard, {kind}", figure, f"ours: {ours:.1f}", found[kind] / ours)
    against, asked = f"Django, {fastest}: {found[fastest]:.1f}", 1 if short else 3
    yield Row("a runner's journey", f"{ours:.1f} a second", against, ours / found[fastest], asked)
