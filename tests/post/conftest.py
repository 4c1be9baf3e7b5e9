from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from flask import Flask

from tests.clinic.conftest import clock as clock
from tests.post.cast import mailing
from tests.post.server import Post, mail_server


@pytest.fixture
def post() -> Iterator[Post]:
    with mail_server(Post()) as post:
        yield post


@pytest.fixture
def desk(clinic_app: Flask, post: Post, clock: Callable[..., datetime]) -> Flask:
    """A clinic that can send mail, on each database in turn."""
    mailing(clinic_app, post)
    return clinic_app
