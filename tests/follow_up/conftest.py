from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from flask import Flask

from tests.app.judge import Judge
from tests.clinic.cast import Receptionist
from tests.clinic.conftest import clock as clock
from tests.post.cast import mailing
from tests.post.server import Post, mail_server


@pytest.fixture
def post() -> Iterator[Post]:
    with mail_server(Post()) as post:
        yield post


@pytest.fixture
def desk(clinic_app: Flask, post: Post, clock: Callable[..., datetime]) -> Flask:
    """A clinic that asks later how people are, by mail where it can."""
    mailing(clinic_app, post)
    return clinic_app


@pytest.fixture
def robin(desk: Flask) -> Judge:
    return Judge(desk)


@pytest.fixture
def kim(desk: Flask) -> Receptionist:
    return Receptionist(desk, "Kim")
