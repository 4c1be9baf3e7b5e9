import pytest
from flask import Flask

from app.records import Role
from app.staff import passwords
from tests.staff.cast import PASSWORD, Clock, Colleague, hire


@pytest.fixture
def desk(clinic_app: Flask) -> Flask:
    return clinic_app


@pytest.fixture
def olga(desk: Flask) -> Colleague:
    """The owner, signed in."""
    return Colleague(desk, hire(desk, "olga", Role.OWNER))


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> Clock:
    stopped = Clock()
    monkeypatch.setattr("app.clock.now", stopped)
    return stopped


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Compares passwords without the slow work."""
    monkeypatch.setattr(passwords, "is_right", lambda kept, typed: bool(kept) and typed == PASSWORD)
