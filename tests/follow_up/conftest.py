import pytest
from flask import Flask

from tests.app.judge import Judge
from tests.clinic.cast import Receptionist
from tests.clinic.conftest import clock as clock
from tests.post.conftest import desk as desk
from tests.post.conftest import post as post


@pytest.fixture
def robin(desk: Flask) -> Judge:
    return Judge(desk)


@pytest.fixture
def kim(desk: Flask) -> Receptionist:
    return Receptionist(desk, "Kim")
