"""One mutant before the tests, each in a process of its own."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import settings

from tests.mutants.edited import edit_when_read
from tests.mutants.mutant import Mutant

CHECKOUT = Path(__file__).parents[2]
# Left out is all that only holds a copy of the declarations against them: the golden text, the
# hazard log, the pinned names, and what is about the version.
TESTS = ("tests/second_reading", "tests/rules", "tests/vignettes", "tests/proofs")
COPIES = ("test_names.py", "test_revisions.py", "test_version.py")
# Where a mutant of these rooms mostly dies.
_FIRST = {
    "advice": "tests/second_reading/test_advice.py",
    "differentials": "tests/second_reading/test_conditions.py",
    "numbers": "tests/rules/test_numbers.py",
    "patterns": "tests/second_reading/test_pattern.py",
    "questions": "tests/second_reading/test_asked.py",
    "rulebook": "tests/second_reading/test_rules.py",
    "training_log": "tests/rules/test_training_log.py",
}
_OPTIONS = (
    *("-x", "--assert=plain", "--noconftest", "--disable-plugin-autoload"),
    *("--override-ini=addopts=", "-p", "no:cacheprovider"),
    *(f"--ignore=tests/rules/{name}" for name in COPIES),
)
# What the tests need but the rules do not is read once, and every trial begins with it.
_READ_BEFORE = ["hypothesis", "pytest", "z3"]
SURVIVED = ""


def trials(mutants: Sequence[Mutant], at_once: int) -> Iterator[tuple[Mutant, str]]:
    """Each mutant with the test that killed it, or `SURVIVED`."""
    with afresh(at_once) as pool:
        killers = [pool.submit(killer_of, m.module, m.name, *_likeliest_first(m)) for m in mutants]
        yield from ((mutant, k.result()) for mutant, k in zip(mutants, killers, strict=True))


def afresh(at_once: int) -> ProcessPoolExecutor:
    """A pool in which nothing of the rules has been read when a call begins."""
    context = get_context("forkserver")
    context.set_forkserver_preload(_READ_BEFORE)
    return ProcessPoolExecutor(at_once, context, max_tasks_per_child=1)


def _likeliest_first(mutant: Mutant) -> tuple[str, ...]:
    return _FIRST[mutant.module.split(".")[1]], *TESTS


def killer_of(module: str, name: str, *tests: str) -> str:
    """The first of the tests that fails where this mutant is read, or `SURVIVED`."""
    edit_when_read(module, name)
    return first_to_fail(*tests)


def first_to_fail(*tests: str) -> str:
    """The first test that fails in this process, or `SURVIVED`."""
    settings.register_profile("the same every time", derandomize=True, database=None)
    settings.load_profile("the same every time")
    os.chdir(CHECKOUT)
    return next(filter(None, map(_first_to_fail_in, tests)), SURVIVED)


def _first_to_fail_in(tests: str) -> str:
    noted, said = _Noted(), StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        code = pytest.main([*_OPTIONS, tests], plugins=[noted])
    assert (code == pytest.ExitCode.OK) is (noted.first == SURVIVED), said.getvalue()
    return noted.first


class _Noted:
    """Notes what failed first, a test or the reading of its file."""

    def __init__(self) -> None:
        self.first = SURVIVED

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._note(report)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        self._note(report)

    def _note(self, report: pytest.TestReport | pytest.CollectReport) -> None:
        if report.failed:
            self.first = self.first or report.nodeid
