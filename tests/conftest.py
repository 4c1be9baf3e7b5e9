"""What every test may use, and a guard: where CI says so, a skipped test is a failed one."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from app import create_app


@pytest.fixture(autouse=True)
def nothing_set_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings of the machine must not decide what a test sees."""
    for name in [name for name in os.environ if name.startswith("FIRST_STEP_")]:
        monkeypatch.delenv(name)


@pytest.fixture
def app(tmp_path: Path) -> Flask:
    return create_app(instance_path=tmp_path, country="GB")


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    outcome: Any = yield
    report = outcome.get_result()
    if report.skipped and os.environ.get("CI") == "true" and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be skipped: {report.longrepr}"
