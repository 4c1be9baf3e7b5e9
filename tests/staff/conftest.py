import pytest
from flask import Flask

from app.staff import passwords
from tests.staff.cast import PASSWORD, Clock


@pytest.fixture
def desk(clinic_app: Flask) -> Flask:
    """The app with its clinic's pages, on each of the two databases in turn."""
    return clinic_app


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> Clock:
    stopped = Clock()
    monkeypatch.setattr("app.clock.now", stopped)
    return stopped


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Compares passwords without the slow work, for tests of what happens around it."""
    monkeypatch.setattr(passwords, "is_right", lambda kept, typed: bool(kept) and typed == PASSWORD)
