from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from flask import Flask

from app import clock as clock_of_ours
from tests.clinic.conftest import Clock
from tests.hooks.cast import allowing, hook
from tests.hooks.receiver import Receiver, listening


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The time is a Tuesday in opening hours until a test says that some has passed, for us and for
    whoever verifies."""
    told = {"now": datetime(2026, 11, 24, 10, 0, tzinfo=UTC)}
    monkeypatch.setattr("app.clock.now", lambda: told["now"])
    monkeypatch.setattr("standardwebhooks.webhooks.datetime", _Theirs)

    def pass_by(**length: float) -> datetime:
        told["now"] += timedelta(**length)
        return told["now"]

    return pass_by


class _Theirs(datetime):
    @classmethod
    def now(cls, tz: Any = None) -> "_Theirs":
        return cls.fromtimestamp(clock_of_ours.now().timestamp(), tz)


@pytest.fixture
def desk(clinic_app: Flask) -> Flask:
    """A clinic that may tell whoever is on this machine, on each database in turn."""
    allowing(clinic_app)
    return clinic_app


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with listening(Receiver()) as receiver:
        yield receiver


@pytest.fixture
def secret(desk: Flask, receiver: Receiver) -> str:
    """Of a webhook that leads to the receiver."""
    return hook(desk, receiver.url)
