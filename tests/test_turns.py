"""Who measures time is alone, and everybody comes to their turn."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.turns import turn

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
