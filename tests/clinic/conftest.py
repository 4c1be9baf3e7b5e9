from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from flask import Flask, g

from tests.clinic.cast import NOW, Receptionist

# Pages of the staff's own room that the frame of every page links to.
LINKED = ("own_account", "accounts", "trail", "sign_out", "sign_in")
Clock = Callable[..., datetime]


@pytest.fixture
def desk(clinic_app: Flask) -> Flask:
    """The app, with a stand-in for each page that the frame links to and that is not there."""
    for name in LINKED:
        if f"staff.{name}" not in clinic_app.view_functions:
            clinic_app.add_url_rule(
                f"/clinic/{name.replace('_', '-')}", f"staff.{name}", lambda: "", methods=["GET"]
            )
    # The same as the staff's own room says, so it does not matter which of them is asked.
    clinic_app.context_processor(lambda: {"staff": g.get("staff")})
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
