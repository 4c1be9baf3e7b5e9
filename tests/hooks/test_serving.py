"""The running server tells, goes on after it was killed, and keeps no other waiting."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select, update

from app.database import database_of
from app.records import Hook, Submission
from tests.app.test_server import environment, running
from tests.faults.people import Person
from tests.faults.test_killed import wait_for
from tests.hooks.cast import hook, untold
from tests.hooks.receiver import Receiver, listening
from tests.ports import free_port
from tests.post.test_serving import wait_until

ROUNDS = int(os.environ.get("FAULT_ROUNDS", "4"))


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """The server goes by the clock on the wall, and so do we here."""


@contextmanager
def serving(tmp_path: Path, port: int) -> Iterator[Any]:
    settings = environment(
        tmp_path, port=port, workers=1, country="GB", webhook_networks="127.0.0.0/8"
    )
    with running(settings) as server:
        wait_for(server)
        yield server


def send_until_told(port: int, receiver: Receiver) -> None:
    before = len(receiver.posted)
    Person(port).walk().send()
    wait_until(lambda: len(receiver.posted) > before)


def cases_of(app: Flask) -> set[str]:
    with database_of(app).reading() as session:
        return set(session.scalars(select(Submission.public_id)))


def test_a_case_is_told_of_within_seconds_whoever_else_does_not_answer(
    app: Flask, tmp_path: Path
) -> None:
    slow, receiver, port = Receiver(does="hang"), Receiver(), free_port()
    with listening(slow), listening(receiver), serving(tmp_path, port):
        hook(app, slow.url, "A slow one")
        secret = hook(app, receiver.url)
        for _ in range(2):
            began = time.monotonic()
            send_until_told(port, receiver)
            assert time.monotonic() - began < 8

        heard = {each["data"]["public_id"] for each in receiver.heard(secret)}
    assert heard == cases_of(app)


@pytest.mark.faults
@pytest.mark.xdist_group("faults")
def test_what_is_killed_again_and_again_loses_nothing(app: Flask, tmp_path: Path) -> None:
    receiver, port = Receiver(), free_port()
    with listening(receiver):
        secret = hook(app, receiver.url)
        for _ in range(ROUNDS):
            with serving(tmp_path, port) as server:
                receiver.does = "hang"
                send_until_told(port, receiver)
                # It has said it all, and has heard no answer yet.
                os.killpg(server.pid, signal.SIGKILL)
            receiver.does = ""
            let_go(app)
        with serving(tmp_path, port):
            wait_until(lambda: not untold(app))

        heard = [each["data"]["public_id"] for each in receiver.heard(secret)]
    assert set(heard) == cases_of(app)
    assert len(set(heard)) == ROUNDS
    assert len(set(receiver.ids())) == ROUNDS


def let_go(app: Flask) -> None:
    """As it is two minutes after whoever had it in hand was killed."""
    with database_of(app).writing() as session:
        session.execute(update(Hook).values(next_try_at=Hook.made_at))
