"""The running server sends what waits, and goes on with it after it was killed."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from flask import Flask

from app.database import database_of
from app.records import Mail
from tests.app.test_server import environment, running
from tests.ports import free_port
from tests.post.cast import put, waiting
from tests.post.server import Post, mail_server


def wait_until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.05)


def make_due(app: Flask, mail: Mail) -> None:
    """As it becomes in the minute after a try that failed."""
    with database_of(app).writing() as session:
        session.get_one(Mail, mail.id).next_try_at = mail.made_at


def test_a_mail_outlives_a_killed_server_and_goes_out_after_the_next_start(
    app: Flask, tmp_path: Path
) -> None:
    post = Post()
    with mail_server(post):
        pass
    settings = environment(
        tmp_path,
        port=free_port(),
        workers=1,
        smtp_host="127.0.0.1",
        smtp_port=post.port,
        smtp_security="none",
        mail_from="desk@clinic.example",
    )
    # The server goes by the clock on the wall, and gives up a mail that is days old.
    mail = put(app, at=datetime.now(UTC))
    with running(settings):
        wait_until(lambda: bool(waiting(app)[0].why_not))
    make_due(app, mail)

    with mail_server(post), running(settings):
        wait_until(lambda: not waiting(app))

    assert [to for to, _ in post.taken] == ["robin@example.org"]
