import pytest
from flask import Flask

from app.records import Role
from tests.staff.cast import Colleague, hire
from tests.staff.conftest import desk as desk
from tests.staff.conftest import quick as quick
from tests.staff.conftest import time as time


@pytest.fixture
def olga(desk: Flask) -> Colleague:
    """The owner, signed in."""
    return Colleague(desk, hire(desk, "olga", Role.OWNER))
