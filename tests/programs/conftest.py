import pytest
from flask import Flask

from app.records import Scope
from tests.clinic.cast import NOW
from tests.programs.cast import Program


@pytest.fixture(autouse=True)
def at_ten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.clock.now", lambda: NOW)


@pytest.fixture
def desk(clinic_app: Flask) -> Flask:
    return clinic_app


@pytest.fixture
def diary(desk: Flask) -> Program:
    """It may read who is in the queue, and save what was done."""
    return Program(desk, "Diary", Scope.READ, Scope.WRITE)


@pytest.fixture
def letters(desk: Flask) -> Program:
    """It may read all, and save nothing."""
    return Program(desk, "Letters", Scope.READ, Scope.READ_ANSWERS)


@pytest.fixture
def recall(desk: Flask) -> Program:
    """It may read who is in the queue, and nothing else."""
    return Program(desk, "Recall", Scope.READ)
