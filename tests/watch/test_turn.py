"""One request is read at a time, and few wait for it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from threading import Event, Thread
from time import monotonic, sleep, thread_time

import pytest

from app.watch import turn
from app.watch.limits import LONGEST_LINE, MOST_SECONDS
from app.watch.log import Log, NotRead
from app.watch.reading import Reading
from rules import Unit

NOW = datetime(2026, 6, 30, tzinfo=UTC)


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[Reading]:
    """What was read, instead of reading."""
    found: list[Reading] = []

    def read(files: object, reading: Reading) -> Log:
        found.append(reading)
        return Log((), None, {}, unit_is_assumed=False)

    monkeypatch.setattr(turn, "read_log", read)
    return found


@contextmanager
def waiting(number: int) -> Iterator[None]:
    """So many requests: one that is read for as long as this lasts, and others behind it."""
    done, begun = Event(), Event()

    def wait() -> None:
        with turn._in_line():
            begun.set()
            done.wait(20)

    threads = [Thread(target=wait) for _ in range(number)]
    for thread in threads:
        thread.start()
    assert begun.wait(20)
    try:
        yield
    finally:
        done.set()
        for thread in threads:
            thread.join(20)


def until_the_line_is_full() -> None:
    """The threads that come to it need a moment."""
    end = monotonic() + 20
    while turn._line.acquire(blocking=False):
        turn._line.release()
        assert monotonic() < end
        sleep(0.001)


def read() -> None:
    turn.read_in_turn([], Reading(Unit.KM, UTC, NOW, must_end=0))


def test_the_time_of_a_reading_counts_from_when_its_turn_has_come(reads: list[Reading]) -> None:
    before = thread_time()
    read()

    assert reads[0].must_end >= before + MOST_SECONDS


def test_who_comes_to_a_full_line_is_told_at_once(reads: list[Reading]) -> None:
    with waiting(LONGEST_LINE):
        until_the_line_is_full()
        before = monotonic()
        with pytest.raises(NotRead, match="busy"):
            read()
        assert monotonic() - before < 1

    assert reads == []
    read()
    assert len(reads) == 1


def test_who_waits_too_long_is_told(reads: list[Reading], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turn, "SECONDS_IN_LINE", 0.01)
    with waiting(1), pytest.raises(NotRead, match="busy"):
        read()

    read()
    assert len(reads) == 1
