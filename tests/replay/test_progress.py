"""Whoever waits is told how far it has come."""

import re
from collections.abc import Iterator

import pytest

from app.replay import Progress


class Clock:
    """Each case takes this long."""

    def __init__(self, seconds_for_each: float) -> None:
        self.at, self.seconds_for_each = 0.0, seconds_for_each

    def __call__(self) -> float:
        return self.at

    def cases(self, count: int) -> Iterator[int]:
        for number in range(count):
            self.at += self.seconds_for_each
            yield number


def said(seconds_for_each: float, count: int, *, is_screen: bool, total: int | None) -> list[str]:
    words: list[str] = []
    clock = Clock(seconds_for_each)
    progress = Progress(words.append, total=total, is_screen=is_screen, now=clock)
    assert list(progress.through(clock.cases(count))) == list(range(count))
    return words


def test_nothing_is_said_of_what_takes_less_than_a_second() -> None:
    assert said(0.0001, 9_000, is_screen=True, total=9_000) == []


def test_on_a_screen_it_is_said_every_second() -> None:
    words = said(0.001, 3_500, is_screen=True, total=3_500)

    assert re.fullmatch(r"1,[01]00 of 3,500 judged, 1,000 a second", words[0])
    assert len(words) == 3


@pytest.mark.parametrize(("count", "lines"), [(9_000, 1), (12_000, 2)])
def test_a_log_gets_a_line_after_a_second_and_then_every_ten(count: int, lines: int) -> None:
    assert len(said(0.001, count, is_screen=False, total=count)) == lines


def test_of_a_file_the_end_is_not_known() -> None:
    assert said(0.002, 600, is_screen=True, total=None) == ["500 judged, 500 a second"]
