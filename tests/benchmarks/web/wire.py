"""HTTP as a load generator needs it: requests as bytes, answers in one piece, little in between.

Load and answers come from the same few processors, so whatever is spent here the server lacks.
"""

import gzip
import re
import socket
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from html import unescape
from urllib.parse import urlencode

# As much as a browser says over plain http.
_SAYS = (
    "Host: 127.0.0.1\r\n"
    "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0\r\n"
    "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8\r\n"
    "Accept-Language: en-GB,en;q=0.5\r\n"
    "Accept-Encoding: gzip, deflate\r\n"
)
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_COOKIE = re.compile(rb"\r\nset-cookie: *([^=]+)=([^;\r]*)", re.IGNORECASE)
_PACKED = re.compile(rb"\r\ncontent-encoding: *gzip", re.IGNORECASE)
_LOCATION = re.compile(rb"\r\nlocation: *([^\r]+)", re.IGNORECASE)
_LAST = re.compile(rb"^HTTP/1\.0|\r\nconnection: *close", re.IGNORECASE)
_HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')


@dataclass(frozen=True)
class Answer:
    head: bytes
    body: bytes

    @property
    def status(self) -> int:
        return int(self.head[9:12])

    @property
    def goes_to(self) -> str:
        found = _LOCATION.search(self.head)
        return found[1].decode() if found else ""

    @property
    def is_last(self) -> bool:
        """Whether the server closes the connection after it."""
        return bool(_LAST.search(self.head))

    @cached_property
    def text(self) -> str:
        is_packed = _PACKED.search(self.head)
        return (gzip.decompress(self.body) if is_packed else self.body).decode()

    @property
    def hidden(self) -> dict[str, object]:
        return {name: unescape(value) for name, value in _HIDDEN.findall(self.text)}


@dataclass
class Browser:
    """Its cookies, and what it would send. A proxy may have told from which address it comes."""

    cookies: dict[bytes, bytes] = field(default_factory=dict)
    address: str = ""

    def get(self, path: str) -> bytes:
        return f"GET {path} HTTP/1.1\r\n{_SAYS}".encode() + self._cookie() + b"\r\n"

    def post(self, path: str, typed: Mapping[str, object]) -> bytes:
        body = urlencode(typed, doseq=True).encode()
        head = (
            f"POST {path} HTTP/1.1\r\n{_SAYS}Content-Type: application/x-www-form-urlencoded\r\n"
            f"Content-Length: {len(body)}\r\nX-Forwarded-For: {self.address}\r\n"
        )
        return head.encode() + self._cookie() + b"\r\n" + body

    def take(self, answer: Answer) -> Answer:
        self.cookies |= dict(_COOKIE.findall(answer.head))
        return answer

    def _cookie(self) -> bytes:
        pairs = b"; ".join(name + b"=" + value for name, value in self.cookies.items())
        return b"Cookie: " + pairs + b"\r\n" if pairs else b""


class Wire:
    """A connection, to be made anew where the server keeps none."""

    def __init__(self, port: int) -> None:
        self._port = port
        self.stream = self._opened()

    def reopen(self) -> None:
        self.close()
        self.stream = self._opened()

    def send(self, request: bytes) -> None:
        self.stream.sendall(request)

    def receive(self) -> Answer:
        """Waits until the answer is whole. Raises ConnectionError where it is cut off."""
        got = b""
        while b"\r\n\r\n" not in got:
            got += self._more()
        head, _, body = got.partition(b"\r\n\r\n")
        length = _LENGTH.search(head)
        while len(body) < (int(length[1]) if length else 0):
            body += self._more()
        return Answer(head, body)

    def close(self) -> None:
        self.stream.close()

    def _opened(self) -> socket.socket:
        stream = socket.create_connection(("127.0.0.1", self._port), timeout=30)
        stream.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return stream

    def _more(self) -> bytes:
        got = self.stream.recv(65536)
        if not got:
            raise ConnectionError("The server closed the connection within an answer.")
        return got
