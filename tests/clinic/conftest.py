from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from flask import Flask

from app.records import Role
from tests.clinic.cast import NOW, Receptionist

Clock = Callable[..., datetime]


@pytest.fixture
def desk(clinic_app: Flask) -> Flask:
    return clinic_app


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The time is NOW, until a test says that some time has passed."""
    told = {"now": NOW}
    monkeypatch.setattr("app.clock.now", lambda: told["now"])

    def pass_by(**length: float) -> datetime:
        told["now"] += timedelta(**length)
        return told["now"]

    return pass_by


@pytest.fixture
def kim(desk: Flask) -> Receptionist:
    return Receptionist(desk, "Kim")


@pytest.fixture
def lee(desk: Flask) -> Receptionist:
    return Receptionist(desk, "Lee")


@pytest.fixture
def phil(desk: Flask) -> Receptionist:
    return Receptionist(desk, "Phil", Role.PHYSIO)
