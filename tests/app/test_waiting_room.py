"""So many requests are worked on at once, so many wait, and the rest are told how to go on."""

import threading
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from wsgiref.types import StartResponse, WSGIEnvironment
from wsgiref.util import setup_testing_defaults

import pytest
from flask import Flask, Response

from app import create_app
from app.waiting_room import WaitingRoom
from tests.app.judge import Judge

PHONE = "020 7946 0000"


@pytest.fixture
def full(instance: Path, monkeypatch: pytest.MonkeyPatch) -> Flask:
    """An app in whose waiting room there is no seat."""
    monkeypatch.setattr("app.waiting_room.SEATS", 0)
    return create_app(instance_path=instance, country="GB", clinic_phone=PHONE)


@pytest.mark.parametrize("path", ["/", "/check/right-now", "/clinic/"])
def test_a_full_room_is_told_in_plain_words_with_a_way_on(full: Flask, path: str) -> None:
    page = Judge(full).get(path)

    assert page.status_code == 503
    assert page.headers["Retry-After"] == "30"
    assert "Too many people are here at once" in page.text
    assert "Content-Security-Policy" in page.headers
    assert page.headers["Cache-Control"] == "no-store"
    assert "Set-Cookie" not in page.headers


def test_a_runner_who_finds_the_room_full_reads_whom_to_ring(full: Flask) -> None:
    page = Judge(full).get("/check/right-now")

    assert PHONE in page.text
    assert "call <" in page.text.replace("\n", " ")
    assert "999" in page.text


def test_what_is_posted_to_a_full_room_can_be_sent_again(full: Flask) -> None:
    page = Judge(full).post("/check/send", {"name": "Alex Example"})

    assert page.status_code == 503
    assert "go back and try again" in page.text


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/api/v1/questionnaire", "application/problem+json"),
        ("/fhir/Questionnaire/first-step", "application/fhir+json"),
    ],
)
def test_a_program_is_told_in_its_own_way(full: Flask, path: str, kind: str) -> None:
    answer = full.test_client().get(path)

    assert (answer.status_code, answer.mimetype) == (503, kind)
    assert answer.headers["Retry-After"] == "30"


def test_a_full_room_still_says_that_it_is_up_and_gives_its_pages_their_looks(full: Flask) -> None:
    client = full.test_client()
    sheet = Judge(full).get("/").text.partition('rel="stylesheet" href="')[2].partition('"')[0]

    assert client.get("/healthz").status_code == 200
    with client.get(sheet) as looks:
        assert looks.status_code == 200
    assert client.get("/healthz?queue=1").status_code == 503


class Work:
    """An app whose work ends when it is told to."""

    def __init__(self) -> None:
        self.begun, self.may_end = threading.Semaphore(0), threading.Event()

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        self.begun.release()
        self.may_end.wait(10)
        return Response("done")(environ, start)


class SlowBody(BytesIO):
    """A body whose end is long in coming."""

    def __init__(self) -> None:
        super().__init__(b"name=Alex")
        self.is_here = threading.Event()

    def read(self, size: int | None = -1, /) -> bytes:
        self.is_here.wait(10)
        return super().read(size)


def asked(room: WaitingRoom, **more: object) -> list[str]:
    environ: WSGIEnvironment = {**more}
    setup_testing_defaults(environ)
    said: list[str] = []
    list(room(environ, lambda status, *_: said.append(status)))  # type: ignore[arg-type]
    return said


@pytest.fixture
def one_desk(monkeypatch: pytest.MonkeyPatch) -> tuple[WaitingRoom, Work]:
    monkeypatch.setattr("app.waiting_room.DESKS", 1)
    monkeypatch.setattr("app.waiting_room.SECONDS_TO_WAIT", 0.05)
    work = Work()
    return WaitingRoom(work, lambda path: Response("full", 503)), work


def test_who_waits_for_too_long_is_told_so(one_desk: tuple[WaitingRoom, Work]) -> None:
    room, work = one_desk
    first = threading.Thread(target=asked, args=(room,))
    first.start()
    work.begun.acquire()

    assert asked(room) == ["503 SERVICE UNAVAILABLE"]

    work.may_end.set()
    first.join()
    assert asked(room) == ["200 OK"]


def test_who_sends_files_is_not_worked_on_at_a_desk(one_desk: tuple[WaitingRoom, Work]) -> None:
    room, work = one_desk
    first = threading.Thread(target=asked, args=(room,), kwargs={"CONTENT_LENGTH": "5000000"})
    first.start()
    work.begun.acquire()
    second = threading.Thread(target=asked, args=(room,))
    second.start()

    assert work.begun.acquire(timeout=5)

    work.may_end.set()
    first.join()
    second.join()


def test_a_slow_sender_keeps_nobody_from_the_desk(one_desk: tuple[WaitingRoom, Work]) -> None:
    room, work = one_desk
    work.may_end.set()
    body = SlowBody()
    posted = {"REQUEST_METHOD": "POST", "CONTENT_LENGTH": "9", "wsgi.input": body}
    slow = threading.Thread(target=asked, args=(room,), kwargs=posted)
    slow.start()

    assert asked(room) == ["200 OK"]

    assert slow.is_alive()
    body.is_here.set()
    slow.join()
