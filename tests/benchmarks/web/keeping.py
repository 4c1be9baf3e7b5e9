"""Two processes that have things kept, as fast as they are kept, and how long each took."""

import multiprocessing
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import date
from functools import cache
from pathlib import Path
from typing import Protocol

from sqlalchemy import text

from app import clock
from app.database import Database
from app.sending import Contact, send
from app.settings import settings_from
from tests.app.alex import ALEX
from tests.benchmarks.web.posts import KEY, Model, any_address, any_id
from tests.benchmarks.web.wire import Wire

PROCESSES = 2
# Of each process that sends over HTTP.
CONNECTIONS = 8
# Seconds that each of many took.
Spans = list[float]
CONTACT = Contact(
    name=ALEX["name"],
    date_of_birth=date(1985, 3, 27),
    phone=ALEX["phone"],
    email=ALEX["email"],
    ring_when=ALEX["ring_when"],
    note=ALEX["note"],
)


class Keep(Protocol):
    def __call__(self, work: Callable[..., Spans], *given: object) -> Spans: ...


@contextmanager
def keeper() -> Iterator[Keep]:
    """Lets both processes do the same work side by side."""
    with ProcessPoolExecutor(PROCESSES, multiprocessing.get_context("spawn")) as pool:

        def keep(work: Callable[..., Spans], *given: object) -> Spans:
            doing = [pool.submit(work, *given) for _ in range(PROCESSES)]
            return [span for each in doing for span in each.result()]

        yield keep


@cache
def _database(url: str) -> Database:
    """One for each process, as in a worker: statements are made ready once."""
    return Database(url)


def commits(url: str, seconds: float) -> Spans:
    """Transactions of one small row."""
    database = _database(url)

    def commit() -> None:
        with database.writing() as session:
            session.execute(text("INSERT INTO one_row VALUES (1)"))

    return _over_and_over(commit, seconds)


def sends(url: str, seconds: float, folder: Path, model: Model) -> Spans:
    """What sending does, without the web."""
    database, answers = _database(url), model.answers
    settings = settings_from(instance_path=folder, country="GB", secret_key=KEY)

    def keep() -> None:
        send(
            database,
            settings,
            visit_id=any_id(),
            answers=answers,
            contact=CONTACT,
            asked_by="runner",
            at=clock.now(),
            from_address=any_address(),
        )

    return _over_and_over(keep, seconds)


def posts(port: int, seconds: float, model: Model) -> Spans:
    """The button pressed by several people at once, each on a connection of their own."""
    with ThreadPoolExecutor(CONNECTIONS) as people:
        sending = [people.submit(_posts, port, seconds, model) for _ in range(CONNECTIONS)]
        return [span for each in sending for span in each.result()]


def _posts(port: int, seconds: float, model: Model) -> Spans:
    pressing = model.posts()
    with closing(Wire(port)) as wire:

        def press() -> None:
            wire.send(next(pressing))
            answer = wire.receive()
            assert answer.goes_to == "/check/sent", answer.head

        return _over_and_over(press, seconds)


def _over_and_over(act: Callable[[], None], seconds: float) -> Spans:
    spans, began = [], time.perf_counter()
    until = began + seconds
    while began < until:
        act()
        spans.append(time.perf_counter() - began)
        began += spans[-1]
    return spans
