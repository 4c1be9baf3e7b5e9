"""What counts of an answer is its last status, whatever stands before and after it."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Thread

import pytest
from flask import Flask

from tests.clinic.cast import case
from tests.hooks.cast import hook, hooks, round_of, untold

OK = b"HTTP/1.1 200 OK\r\n"
TAKEN = {
    "one is at work": b"HTTP/1.1 102 Processing\r\n\r\n" + OK + b"\r\n",
    "hints come first": b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + OK + b"\r\n",
    "go on, and at work": b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 P\r\n\r\n" + OK + b"\r\n",
    "many headers": OK + b"X: y\r\n" * 150 + b"\r\n",
    "one endless header": OK + b"X: " + b"y" * 100_000 + b"\r\n\r\n",
    "headers that are none": OK + b"\xff\xfe: \x00\r\nno colon\r\n folded\r\n\r\n",
    "two lengths": OK + b"Content-Length: -5\r\nContent-Length: 9\r\n\r\n",
    "chunks that are none": OK + b"Transfer-Encoding: chunked\r\n\r\nZZZZ\r\n",
    "no reason given": b"HTTP/1.1 204\r\n\r\n",
    "an old version": b"HTTP/1.0 200 OK\r\n\r\n",
}
NOT_TAKEN = {
    "nothing": (b"", "It could not be reached."),
    "no HTTP": (b"<html>hello</html>", "What it answered was not HTTP."),
    "another HTTP": (b"HTTP/2.0 200 OK\r\n\r\n", "What it answered was not HTTP."),
    "half a status": (b"HTTP/1.1 20", "What it answered was not HTTP."),
    "four digits": (b"HTTP/1.1 2000 OK\r\n\r\n", "What it answered was not HTTP."),
    "other digits": ("HTTP/1.1 ２00 OK\r\n\r\n".encode(), "What it answered was not HTTP."),
    "at work, and gone": (b"HTTP/1.1 102 P\r\n\r\n", "It could not be reached."),
    "at work for ever": (b"HTTP/1.1 102 P\r\n\r\n" * 2000, "What it answered was not HTTP."),
    "another talk": (b"HTTP/1.1 101 Switching\r\n\r\n", "It answered with status 101."),
    "a script": (b"HTTP/1.1 500 <script>\r\n\r\n", "It answered with status 500."),
}


@contextmanager
def answering(answer: bytes) -> Iterator[str]:
    """The address of a server that says this and hangs up, whatever it is told."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()

        def say() -> None:
            talk, _ = listening.accept()
            with talk, suppress(OSError):
                talk.recv(65536)
                talk.sendall(answer)
                talk.shutdown(socket.SHUT_WR)
                # Who closes before all was read takes back what was said.
                while talk.recv(65536):
                    pass

        Thread(target=say, daemon=True).start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/x"


@pytest.mark.parametrize("answer", TAKEN.values(), ids=TAKEN)
def test_what_ends_in_a_2xx_is_taken(desk: Flask, answer: bytes) -> None:
    with answering(answer) as url:
        hook(desk, url)
        case(desk)
        round_of(desk)

    assert untold(desk) == []


@pytest.mark.parametrize(("answer", "why"), NOT_TAKEN.values(), ids=NOT_TAKEN)
def test_what_does_not_is_kept_and_nothing_of_it_is_repeated(
    desk: Flask, answer: bytes, why: str
) -> None:
    with answering(answer) as url:
        hook(desk, url)
        case(desk)
        round_of(desk)

    assert len(untold(desk)) == 1
    assert hooks(desk)[0].why_not == why
