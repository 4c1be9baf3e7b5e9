"""Who measures time is alone, and everybody comes to their turn."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from contextlib import ExitStack, suppress
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path

import pytest

from tests.turns import DOOR, turn

A_MOMENT = 0.2


@pytest.fixture
def people() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor() as people:
        yield people


@pytest.fixture
def enter(tmp_path: Path) -> Callable[..., ExitStack]:
    """Locks are held by who opened the file, so threads stand for processes."""
    room, door = tmp_path / "room", tmp_path / "door"
    room.touch()
    door.touch()

    def enter(*, alone: bool = False) -> ExitStack:
        stack = ExitStack()
        stack.enter_context(turn(room, door, alone=alone))
        return stack

    return enter


def is_waiting(comer: Future[ExitStack]) -> bool:
    try:
        comer.result(A_MOMENT)
    except TimeoutError:
        return True
    return False


def test_those_who_do_not_measure_are_there_together(enter: Callable[..., ExitStack]) -> None:
    with enter(), enter():
        pass


def test_who_measures_waits_until_the_others_have_left(
    enter: Callable[..., ExitStack], people: ThreadPoolExecutor
) -> None:
    with enter():
        comer = people.submit(enter, alone=True)
        assert is_waiting(comer)

    comer.result().close()


def test_nobody_comes_in_while_somebody_measures(
    enter: Callable[..., ExitStack], people: ThreadPoolExecutor
) -> None:
    with enter(alone=True):
        comers = [people.submit(enter, alone=alone) for alone in (False, True)]
        assert all(is_waiting(comer) for comer in comers)

    for comer in as_completed(comers):
        comer.result().close()


def test_nobody_gets_past_who_waits_to_measure(
    enter: Callable[..., ExitStack], people: ThreadPoolExecutor
) -> None:
    with enter():
        measuring = people.submit(enter, alone=True)
        assert is_waiting(measuring)
        late = people.submit(enter)
        assert is_waiting(late)

    with measuring.result():
        assert is_waiting(late)
    late.result().close()


def test_a_run_that_a_test_starts_waits_at_no_door(tmp_path: Path) -> None:
    test = tmp_path / "test_one.py"
    test.write_text("def test_one(): pass", encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-c", os.devnull]
    command += [f"--rootdir={tmp_path}", "-p", "no:cacheprovider", str(test)]

    with DOOR.open("rb") as door:
        # Somebody may wait there already, who would do as well.
        with suppress(BlockingIOError):
            flock(door, LOCK_EX | LOCK_NB)
        done = subprocess.run(command, cwd=DOOR.parents[1], capture_output=True, timeout=60)

    assert done.returncode == 0, done.stdout
