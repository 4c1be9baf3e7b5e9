"""A receiver that refuses, hangs, trickles, pours or leads elsewhere harms nobody but itself."""

import socket
import time
from contextlib import suppress
from datetime import timedelta
from threading import Thread
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from app.database import database_of
from app.hooks.line import Line
from app.records import Audit
from tests.clinic.cast import case
from tests.clinic.conftest import Clock
from tests.hooks.cast import hook, hooks, round_of, untold
from tests.hooks.receiver import Receiver


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.hooks.message.SECONDS", 0.4)


@pytest.mark.parametrize("does", ["hang", "trickle"])
def test_one_that_never_comes_to_an_end_is_left_alone(
    desk: Flask, receiver: Receiver, secret: str, quick: None, does: str
) -> None:
    receiver.does = does
    case(desk)
    began = time.monotonic()
    round_of(desk)

    assert time.monotonic() - began < 3
    (it,) = hooks(desk)
    assert (it.tries, it.why_not) == (1, "It did not answer within 0.4 seconds.")


@pytest.mark.parametrize("does", ["pour", "head"])
def test_of_an_answer_without_an_end_hardly_anything_is_read(
    desk: Flask, receiver: Receiver, secret: str, monkeypatch: pytest.MonkeyPatch, does: str
) -> None:
    read = []
    really = Line.receive_into

    def receive_into(line: Line, buffer: Any) -> int:
        read.append(really(line, buffer))
        return read[-1]

    monkeypatch.setattr(Line, "receive_into", receive_into)
    receiver.does = does
    case(desk)
    round_of(desk)

    assert untold(desk) == []
    assert sum(read) <= 16 * 1024


def test_one_that_takes_nothing_in_is_left_alone(desk: Flask, quick: None) -> None:
    """It listens, and never accepts."""
    with socket.socket() as listening_only:
        listening_only.bind(("127.0.0.1", 0))
        listening_only.listen(0)
        port = listening_only.getsockname()[1]
        hook(desk, f"http://127.0.0.1:{port}/x")
        case(desk)
        round_of(desk)

    assert hooks(desk)[0].why_not == "It did not answer within 0.4 seconds."


def test_one_that_never_comes_to_the_end_of_its_greeting_is_left_alone(
    desk: Flask, quick: None
) -> None:
    """A piece of a TLS record at a time."""
    with socket.socket() as trickling:
        trickling.bind(("127.0.0.1", 0))
        trickling.listen()
        hook(desk, f"https://127.0.0.1:{trickling.getsockname()[1]}/x")

        def greet() -> None:
            talk, _ = trickling.accept()
            with talk, suppress(OSError):
                for piece in b"\x16\x03\x03\x3f\xff" + b"\x02" * 200:
                    talk.send(bytes([piece]))
                    time.sleep(0.05)

        Thread(target=greet, daemon=True).start()
        case(desk)
        began = time.monotonic()
        round_of(desk)

    assert time.monotonic() - began < 3
    assert hooks(desk)[0].why_not == "It did not answer within 0.4 seconds."


@pytest.mark.parametrize("status", [301, 302, 307, 308])
@pytest.mark.parametrize("to", ["http://169.254.169.254/latest/meta-data/", "/elsewhere"])
def test_one_that_leads_elsewhere_is_not_followed(
    desk: Flask, receiver: Receiver, secret: str, status: int, to: str
) -> None:
    receiver.answers, receiver.headers = [status], {"Location": to}
    case(desk)
    round_of(desk)

    assert receiver.asked == ["/first-step"]
    assert untold(desk)[0].why_not == f"It leads elsewhere ({status}), which we do not follow."


@pytest.mark.parametrize("status", [400, 401, 404, 422, 500, 501])
def test_what_is_wrong_with_one_message_puts_off_only_that(
    desk: Flask, receiver: Receiver, secret: str, clock: Clock, status: int
) -> None:
    receiver.answers = [status]
    case(desk)
    case(desk)
    round_of(desk)

    assert len(receiver.heard(secret)) == 1
    (waits,) = untold(desk)
    assert (waits.tries, waits.why_not) == (1, f"It answered with status {status}.")
    clock(minutes=2)
    round_of(desk)
    assert untold(desk) == []


def test_one_that_refuses_one_after_the_other_is_given_a_pause(
    desk: Flask, receiver: Receiver, secret: str
) -> None:
    receiver.answers = [500] * 20
    for _ in range(20):
        case(desk)
    round_of(desk)
    round_of(desk)

    assert len(receiver.posted) == 5


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_one_that_is_busy_is_given_a_pause_at_once(
    desk: Flask, receiver: Receiver, secret: str, clock: Clock, status: int
) -> None:
    receiver.answers = [status]
    for _ in range(3):
        case(desk)
    round_of(desk)
    round_of(desk)

    assert len(receiver.posted) == 1
    clock(minutes=2)
    round_of(desk)
    assert len(receiver.heard(secret)) == 3


@pytest.mark.parametrize(
    ("asks", "waits"),
    [
        ("3600", timedelta(hours=1)),
        ("Tue, 24 Nov 2026 11:30:00 GMT", timedelta(hours=1.5)),
        ("999999999999999", timedelta(hours=6)),
        ("Tue, 24 Nov 2099 11:30:00 GMT", timedelta(hours=6)),
    ],
)
def test_how_long_it_asks_us_to_wait_is_kept_to_within_reason(
    desk: Flask, receiver: Receiver, secret: str, clock: Clock, asks: str, waits: timedelta
) -> None:
    receiver.answers, receiver.headers = [429], {"Retry-After": asks}
    case(desk)
    round_of(desk)

    assert hooks(desk)[0].next_try_at - clock() == waits


@pytest.mark.parametrize("asks", ["", "1", "-5", "soon", "٣", "Tue, 24 Nov 2020 11:30:00 GMT"])
def test_we_wait_for_as_long_as_usual_where_it_asks_for_less(
    desk: Flask, receiver: Receiver, secret: str, clock: Clock, asks: str
) -> None:
    receiver.answers, receiver.headers = [503], {"Retry-After": asks.encode().decode("latin-1")}
    case(desk)
    round_of(desk)

    assert timedelta(seconds=48) <= hooks(desk)[0].next_try_at - clock() <= timedelta(seconds=72)


def test_one_that_says_it_is_gone_is_switched_off(
    desk: Flask, receiver: Receiver, secret: str, clock: Clock
) -> None:
    receiver.answers = [410]
    case(desk)
    round_of(desk)
    case(desk)
    clock(days=1)
    round_of(desk)

    assert hooks(desk)[0].gave_up_at
    assert len(receiver.posted) == 1
    with database_of(desk).reading() as session:
        gone = session.scalars(select(Audit.subject).where(Audit.did == "webhook gone"))
        assert list(gone) == ["Diary"]


def test_proxies_of_the_machine_are_not_used(
    desk: Flask, receiver: Receiver, secret: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
        monkeypatch.setenv(name.upper(), "http://127.0.0.1:1")
    case(desk)
    round_of(desk)

    assert len(receiver.heard(secret)) == 1
