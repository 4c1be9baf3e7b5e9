"""Draws requests for every route and every caller, sends them, and counts what became of them."""

import io
import logging
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stderr
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from math import ceil
from random import Random

from hypothesis import HealthCheck, Phase, given, seed, settings

from app import clock
from app.staff.guard import ANYBODY
from tests.app.routes import PUBLIC, ROUTES, Row
from tests.bad_input.clinic import ANONYMOUS, EVERYBODY, KEYS, Caller, Clinic
from tests.bad_input.drawn import Drawn, requests_to
from tests.bad_input.judged import faults_of
from tests.bad_input.rows import broken
from tests.bad_input.sending import send

A_BATCH = 30
A_SCREEN = 4000
Batch = tuple[Row, str]


@dataclass
class Tally:
    """`answers` counts by route, caller and the hundred of the status, of the route's own method
    alone. `faults` tell with which request and seed each can be had again."""

    sent: int = 0
    answers: Counter[tuple[str, str, int]] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def count(self, row: Row, caller: str, drawn: Drawn, status: int) -> None:
        self.sent += 1
        if drawn.method == row.method:
            self.answers[str(row), caller, status // 100] += 1

    def add(self, other: "Tally") -> None:
        self.sent += other.sent
        self.answers += other.answers
        self.faults += other.faults

    def never_taken(self) -> list[str]:
        """Routes that nobody got anything from who may use them."""
        taken = {name for name, _, hundred in self.answers if hundred in (2, 3)}
        return [str(row) for row in ROUTES if str(row) not in taken]


def bad_input(
    clinic: Clinic, requests: int, number: int, only: str = "", part: int = 0, parts: int = 1
) -> Tally:
    """About so many requests, the same ones for the same number, or one of several parts of them.
    After each batch everybody is let in again, for bad input may have shut them out."""
    tally = Tally()
    batches = [(row, who) for row in ROUTES for who in EVERYBODY if only in f"{row} {who}"]
    turns = enumerate(islice(_turns(batches, Random(number)), ceil(requests / A_BATCH)))  # noqa: S311
    for turn, batch in islice(turns, part, None, parts):
        began = clock.now()
        clinic.put_right()
        _send_batch(clinic, batch, f"{number} {turn}", tally)
        _look_at_the_rows(clinic, batch, began, tally)
    tally.faults += broken(clinic.database)
    return tally


def _turns(batches: list[Batch], random: Random) -> Iterator[Batch]:
    """All of them again and again, each time in another order. Whoever may use a route has three
    turns: what is refused at the door meets little."""
    weighted = [each for each in batches for _ in range(3 if _may(*each) else 1)]
    while weighted:
        random.shuffle(weighted)
        yield from weighted


def _may(row: Row, who: str) -> bool:
    if row.guard in (PUBLIC, ANYBODY):
        return who in (ANONYMOUS, "key to all")
    return who in row.guard or (who in KEYS and row.guard in KEYS[who])


def _send_batch(clinic: Clinic, batch: Batch, number: str, tally: Tally) -> None:
    row, who = batch
    caller = clinic.callers[who]

    @seed(zlib.crc32(f"{number} {row} {who}".encode()))
    @settings(
        max_examples=A_BATCH,
        database=None,
        deadline=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(requests_to(row))
    def each(drawn: Drawn) -> None:
        faults = _sent(clinic, caller, row, drawn, tally)
        assert not faults, "\n".join((*faults, repr(drawn)[:A_SCREEN]))

    try:
        each()
    except Exception as wrong:
        told = "\n".join(str(each) for each in getattr(wrong, "exceptions", (wrong,)))
        tally.faults.append(f"{row}, {who}: {told}")


def _sent(clinic: Clinic, caller: Caller, row: Row, drawn: Drawn, tally: Tally) -> Sequence[str]:
    with _told() as told:
        answer = send(clinic, caller, row, drawn)
    tally.count(row, caller.name, drawn, answer.status_code)
    faults = list(faults_of(answer, strictly=drawn.form % 16 == 0))
    return [*faults, told.getvalue()[-1500:]] if told.getvalue() else faults


@contextmanager
def _told() -> Iterator[io.StringIO]:
    """What a server would print where nobody should have to look: errors, with their tracebacks."""
    told = io.StringIO()
    handler = logging.StreamHandler(told)
    handler.setLevel(logging.ERROR)
    logging.getLogger().addHandler(handler)
    try:
        with redirect_stderr(told):
            yield told
    finally:
        logging.getLogger().removeHandler(handler)


def _look_at_the_rows(clinic: Clinic, batch: Batch, began: datetime, tally: Tally) -> None:
    row, who = batch
    tally.faults += [f"{row}, {who}: {fault}" for fault in broken(clinic.database, began)]
