"""What is no proper request, sent to the real server: it is refused, and the next one answered."""

import socket
from collections.abc import Iterator
from contextlib import closing, suppress
from http.client import HTTPConnection

import pytest

from tests.app.test_server import environment, serving
from tests.ports import free_port

_HOST = b"Host: clinic.example\r\n"
_POST = b"POST /delete HTTP/1.1\r\n" + _HOST
BAD = {
    "nothing": b"",
    "only lines": b"\r\n\r\n\r\n\r\n",
    "another protocol": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 64,
    "the next version": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "an old version": b"GET /\r\n\r\n",
    "no version that there is": b"GET / HTTP/9.9\r\n" + _HOST + b"\r\n",
    "no host": b"GET / HTTP/1.1\r\n\r\n",
    "two hosts": b"GET / HTTP/1.1\r\n" + _HOST + b"Host: evil.example\r\n\r\n",
    "a host that is none": b"GET /clinic/ HTTP/1.1\r\nHost: [::1\xff\r\n\r\n",
    "the address of another": b"GET http://evil.example/ HTTP/1.1\r\n" + _HOST + b"\r\n",
    "bytes in the address": b"GET /clinic/cases/\xff\xfe\x00 HTTP/1.1\r\n" + _HOST + b"\r\n",
    "bytes in the address, packed": b"GET /%00%ff%c0%af%ed%a0%80?%=%zz HTTP/1.1\r\n"
    + _HOST
    + b"\r\n",
    "a long address": b"GET /" + b"a" * 90_000 + b" HTTP/1.1\r\n" + _HOST + b"\r\n",
    "a star": b"OPTIONS * HTTP/1.1\r\n" + _HOST + b"\r\n",
    "a tunnel": b"CONNECT evil.example:443 HTTP/1.1\r\n" + _HOST + b"\r\n",
    "a long header": b"GET / HTTP/1.1\r\n" + _HOST + b"X: " + b"a" * 600_000 + b"\r\n\r\n",
    "many headers": b"GET / HTTP/1.1\r\n" + _HOST + b"X: y\r\n" * 5000 + b"\r\n",
    "a header on two lines": b"GET / HTTP/1.1\r\n" + _HOST + b"X: y\r\n folded\r\n\r\n",
    "a header with a zero": b"GET / HTTP/1.1\r\n" + _HOST + b"Cookie: visit=\x00\r\n\r\n",
    "a header with bytes": b"GET / HTTP/1.1\r\n" + _HOST + b"Cookie: visit=\xff\xfe\r\n\r\n",
    "only line feeds": b"GET / HTTP/1.1\nHost: clinic.example\n\n",
    "a length below nothing": _POST + b"Content-Length: -1\r\n\r\n",
    "a length that is none": _POST + b"Content-Length: 1e3\r\n\r\n",
    "two lengths": _POST + b"Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
    "more than any machine": _POST + b"Content-Length: 99999999999999999999\r\n\r\nabc",
    "less than was said": _POST + b"Content-Length: 100\r\n\r\nreference=",
    "two ways to end": _POST + b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "no chunk": _POST + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n",
    "a chunk without an end": _POST + b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\na",
    "a promise to wait": _POST + b"Expect: 100-continue\r\nContent-Length: 9999999\r\n\r\n",
}


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """Of a server that has printed nothing of an error when it is stopped."""
    port = free_port()
    folder = tmp_path_factory.mktemp("wire")
    with serving(environment(folder, port=port, workers=1)) as server:
        yield port
        server.terminate()
        _, said = server.communicate(timeout=15)
    assert "Traceback" not in said


@pytest.mark.parametrize("sent", BAD.values(), ids=BAD)
def test_what_is_no_request_is_refused_and_the_next_one_is_answered(port: int, sent: bytes) -> None:
    assert not answered(port, sent).startswith(b"5")
    assert is_up(port)


def answered(port: int, sent: bytes) -> bytes:
    """The status and what follows; empty where the line was only cut."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as wire:
        try:
            wire.sendall(sent)
            # The server may have cut the line already.
            with suppress(OSError):
                wire.shutdown(socket.SHUT_WR)
            return wire.recv(1000).partition(b" ")[2]
        except ConnectionError:
            return b""


def is_up(port: int) -> bool:
    with closing(HTTPConnection("127.0.0.1", port, timeout=10)) as wire:
        wire.request("GET", "/healthz")
        return wire.getresponse().status == 200
