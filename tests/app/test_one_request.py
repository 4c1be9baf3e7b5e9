"""Where one request ends and the next begins, on the real server: nothing can hide in a body."""

import re
import socket
from collections.abc import Iterator
from contextlib import suppress

import pytest

from tests.app.test_server import environment, serving
from tests.ports import free_port

HIDDEN = b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
UNCLEAR = {
    "a length and chunks": b"Content-Length: 60\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "two lengths": b"Content-Length: 2\r\nContent-Length: 60\r\n\r\n{}",
    "a length with a sign": b"Content-Length: +2\r\n\r\n{}",
    "a packing that there is not": b"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
    "a blank before a colon": b"Content-Length: 9\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
}


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    port = free_port()
    folder = tmp_path_factory.mktemp("server")
    with serving(environment(folder, port=port, workers=1)):
        yield port


def answers(port: int, sent: bytes) -> list[str]:
    """The statuses of all that comes back until the connection is closed."""
    heard = b""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as wire:
        wire.sendall(sent)
        with suppress(ConnectionResetError):
            while more := wire.recv(65_536):
                heard += more
    return re.findall(r"HTTP/1\.1 (\d+)", heard.decode())


@pytest.mark.parametrize("end", UNCLEAR.values(), ids=UNCLEAR)
def test_one_whose_end_is_unclear_is_refused_and_nothing_behind_it_is_answered(
    port: int, end: bytes
) -> None:
    head = b"POST /api/v1/assessments HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"

    assert answers(port, head + end + HIDDEN) in (["400"], ["411"])


def test_one_that_is_clear_is_followed_by_the_next(port: int) -> None:
    first = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"

    assert answers(port, first + HIDDEN) == ["200", "200"]
