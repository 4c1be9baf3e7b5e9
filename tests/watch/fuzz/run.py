"""Reads damaged files of one format, and counts what became of them."""

import signal
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from random import Random
from time import monotonic

from app.watch.log import Chosen, NotRead, read_log
from app.watch.reading import Reading
from rules import Unit
from tests.watch.fuzz.damage import damaged
from tests.watch.fuzz.seeds import PACKED, PLAIN, seeds

LONGEST = 2.0
"""Seconds."""
MOST_GROWTH = 64
"""Megabytes, over the process before the first file."""
NOW = datetime(2026, 11, 28, tzinfo=UTC)


class Hung(BaseException):
    """It was not done in time. Nothing that is read may catch it."""


@dataclass
class Tally:
    """`codes` counts the refusals by their stable code. `faults` says for each file that did what
    it must not which one it was, so that it can be made again."""

    kind: str
    files: int = 0
    read: int = 0
    slowest: float = 0.0
    growth: float = 0.0
    codes: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


FORMATS = (*PLAIN, *PACKED)


def fuzz(kind: str, number: int, seed: int) -> Tally:
    tally, before = Tally(kind), _resident()
    for each in range(number):
        file = made(kind, seed, each)
        began = monotonic()
        try:
            with _in_time():
                tally.codes[_came_of(file)] += 1
        except (Exception, Hung) as wrong:
            tally.faults.append(f"{kind} {seed} {each}: {type(wrong).__name__}: {wrong}")
        tally.slowest = max(tally.slowest, monotonic() - began)
        tally.growth = max(tally.growth, _resident() - before)
        tally.files += 1
    tally.read = tally.codes.pop("", 0)
    if tally.growth > MOST_GROWTH:
        tally.faults.append(f"{kind} {seed}: grew by {tally.growth:.0f} MB")
    return tally


def made(kind: str, seed: int, number: int) -> bytes:
    """The same file each time. Of a packed one, either the file in it is damaged or the packing."""
    random = Random(f"{kind} {seed} {number}")  # noqa: S311
    if kind in PLAIN:
        return damaged(seeds(kind), random)
    pack, whole = PACKED[kind], seeds(random.choice(PLAIN))
    if random.random() < 0.5:
        return pack(damaged(whole, random))
    return damaged([pack(each) for each in whole], random)


def _came_of(file: bytes) -> str:
    """The code of its refusal; empty if it was read."""
    try:
        log = read_log([Chosen("a file", BytesIO(file))], Reading(Unit.KM, UTC, NOW))
    except NotRead as refused:
        return refused.faults[0].code
    assert all(run.km.is_finite() and 0 < run.km <= 300 for run in log.runs)
    return ""


@contextmanager
def _in_time() -> Iterator[None]:
    def hung(*_: object) -> None:
        raise Hung(f"longer than {LONGEST} seconds")

    before = signal.signal(signal.SIGALRM, hung)
    signal.setitimer(signal.ITIMER_REAL, LONGEST)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _resident() -> float:
    """Megabytes of this process that are in memory now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1024 / 1024
