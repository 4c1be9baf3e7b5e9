"""The short forms of the benchmarks, and the table that they end in."""

import subprocess
import sys

import pytest

from tests.app.test_server import CHECKOUT
from tests.benchmarks.__main__ import NAMES, measure
from tests.benchmarks.measured import Row, in_turn, table

# Held against each other by the clock, or on more than one processor.
TIMED = {"journey", "queue", "sending"}


@pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=[pytest.mark.alone] if name in TIMED else []) for name in NAMES],
)
def test_every_benchmark_runs_in_its_short_form(name: str) -> None:
    rows = list(measure([name], short=True))
    assert rows
    assert all(row.is_met for row in rows), table(rows)


@pytest.mark.parametrize("module", ["exports", "replay"])
def test_those_with_a_command_of_their_own_run_with_few_cases(module: str) -> None:
    command = [sys.executable, "-m", f"tests.benchmarks.{module}", "--rows", "240"]

    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, timeout=300)

    assert done.returncode == 0, done.stderr
    assert done.stdout.count("\n") > 2


def test_what_is_asked_is_met_on_the_bound_and_not_beyond_it() -> None:
    assert Row("speed", "5", ratio=5, at_least=5).is_met
    assert not Row("speed", "4", ratio=4.99, at_least=5).is_met
    assert Row("time", "1.5", ratio=1.5, at_most=1.5).is_met
    assert not Row("time", "2", ratio=1.51, at_most=1.5).is_met


def test_the_table_says_what_is_not_met() -> None:
    lines = table([Row("ours", "12 a second", "theirs: 6", 2, at_least=5)]).splitlines()
    assert " ".join(lines[1].split()) == "ours 12 a second theirs: 6 2.00 at least 5 NO"


def test_rounds_take_turns_and_the_middle_one_counts() -> None:
    told: list[str] = []
    figures = iter([1.0, 10.0, 9.0, 30.0, 2.0, 20.0])

    def told_by(name: str) -> float:
        told.append(name)
        return next(figures)

    works = {"a": lambda: told_by("a"), "b": lambda: told_by("b")}
    assert in_turn(works, rounds=3) == {"a": 2.0, "b": 20.0}
    assert told == ["a", "b"] * 3
