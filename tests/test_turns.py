"""Who measures time is alone, and everybody comes to their turn."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, suppress
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path

import pytest

from tests.turns import DOOR, turn

A_MOMENT, A_WHILE = 0.2, 10


@pytest.fixture
def people() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor() as people:
        yield people


@pytest.fixture
def enter(tmp_path: Path, people: ThreadPoolExecutor) -> Iterator[Callable[..., ExitStack]]:
    """Locks are held by who opened the file, so threads stand for processes. In the end everybody
    leaves, so that nobody waits where a test has failed."""
    room, door, entered = tmp_path / "room", tmp_path / "door", list[ExitStack]()
    room.touch()
    door.touch()

    def enter(*, alone: bool = False) -> ExitStack:
        stack = ExitStack()
        stack.enter_context(turn(room, door, alone=alone))
        entered.append(stack)
        return stack

    yield enter
    for stack in entered:
        stack.close()


def is_waiting(comer: Future[ExitStack]) -> bool:
    try:
        comer.result(A_MOMENT)
    except TimeoutError:
        return True
    return False


def test_those_who_do_not_measure_are_there_together(
    enter: Callable[..., ExitStack], people: ThreadPoolExecutor
) -> None:
    with enter(), people.submit(enter).result(A_WHILE):
        pass


def test_who_measures_waits_until_the_others_have_left(
    enter: Callable[..., ExitStack], people: ThreadPoolExecutor
) -> None:
    with enter():
        comer = people.submit(enter, alone=True)
        assert is_waiting(comer)

    comer.result(A_WHILE)


@pytest.mark.parametrize("alone", [False, True])
def test_nobody_comes_in_while_somebody_measures(
    enter: Callable[..., ExitStack], people: ThreadPoolExecutor, alone: bool
) -> None:
    with enter(alone=True):
        comer = people.submit(enter, alone=alone)
        assert is_waiting(comer)

    comer.result(A_WHILE)


def test_nobody_gets_past_who_waits_to_measure(
    enter: Callable[..., ExitStack], people: ThreadPoolExecutor
) -> None:
    with enter():
        measuring = people.submit(enter, alone=True)
        assert is_waiting(measuring)
        late = people.submit(enter)
        assert is_waiting(late)

    with measuring.result(A_WHILE):
        assert is_waiting(late)
    late.result(A_WHILE)


def test_a_run_that_a_test_starts_waits_at_no_door(tmp_path: Path) -> None:
    test = tmp_path / "test_one.py"
    test.write_text("def test_one(): pass", encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-c", os.devnull]
    command += [f"--rootdir={tmp_path}", "-p", "no:cacheprovider", "-n0", str(test)]

    with DOOR.open("rb") as door:
        # Somebody may wait there already, who would do as well; others only pass.
        for _ in range(50):
            with suppress(BlockingIOError):
                flock(door, LOCK_EX | LOCK_NB)
                break
            time.sleep(0.02)
        done = subprocess.run(command, cwd=DOOR.parents[1], capture_output=True, timeout=60)

    assert done.returncode == 0, done.stdout
