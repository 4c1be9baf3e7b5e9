"""Writers of one SQLite file, in one process and in two: nobody who waits is passed over."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import text

from app.database import Database, sqlite_url
from app.database.connections import OUT_OF_REACH
from app.database.migrate import migrate

SECONDS_OF_A_TURN = 0.005


@pytest.fixture
def open_database(tmp_path: Path) -> Iterator[Callable[[], Database]]:
    """Each call is another process, as far as the file can tell."""
    opened: list[Database] = []

    def another() -> Database:
        opened.append(Database(sqlite_url(tmp_path / "first-step.sqlite3")))
        return opened[-1]

    migrate(another())
    yield another
    for each in opened:
        each.engine.dispose()


def take_a_turn(database: Database, seconds: float = SECONDS_OF_A_TURN) -> None:
    with database.writing() as session:
        session.execute(text("DELETE FROM tries WHERE 0"))
        time.sleep(seconds)


@contextmanager
def one_who_never_stops_writing(database: Database, gap: float = 0) -> Iterator[list[None]]:
    """Their turns so far. `gap` is in seconds, between one and the next."""
    turns: list[None] = []
    stop = threading.Event()

    def write() -> None:
        while not stop.is_set():
            take_a_turn(database)
            turns.append(None)
            time.sleep(gap)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        while not turns:
            time.sleep(0.001)
        yield turns
    finally:
        stop.set()
        writer.join()


def test_who_writes_all_the_time_lets_in_whoever_came_before_their_next_turn(
    open_database: Callable[[], Database],
) -> None:
    database = open_database()
    with one_who_never_stops_writing(database) as turns:
        before = len(turns)
        for _ in range(20):
            take_a_turn(database)
        meanwhile = len(turns) - before
    assert meanwhile <= 40


def test_who_writes_all_the_time_does_not_keep_another_process_out(
    open_database: Callable[[], Database],
) -> None:
    # Two threads of one interpreter never run at once, so the gap between two turns, in which
    # another process would look, has to be made.
    with one_who_never_stops_writing(open_database(), gap=0.0005):
        other, got, until = open_database(), 0, time.monotonic() + 2
        while time.monotonic() < until:
            take_a_turn(other)
            got += 1
    assert got >= 10


def test_who_waits_for_too_long_is_told_so_and_holds_up_nobody_after_them(
    open_database: Callable[[], Database], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.database.turns.SECONDS_TO_WAIT", 0.05)
    database = open_database()
    slow = threading.Thread(target=take_a_turn, args=(database, 0.5))
    slow.start()
    time.sleep(0.1)

    with pytest.raises(OUT_OF_REACH):
        take_a_turn(database)

    slow.join()
    take_a_turn(database)
