"""Other software that is told: a server over a real connection, which can be a bad one."""

import ssl
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from standardwebhooks import Webhook

from tests.ports import answering

AT = "/first-step"
_STATUS = b"HTTP/1.1 200 OK\r\n"
_INTERIM = b"HTTP/1.1 100 Continue\r\nX: y\r\n\r\n"
_WITHOUT_END = {"pour": b"\r\n" + b"0" * 65536, "head": b"X: " + b"0" * 1000 + b"\r\n"}


@dataclass
class Receiver:
    """What it was told, and how it behaves. `answers` are statuses for the next messages; after
    them each is taken. `does` is bad manners: hang, trickle, pour a body without an
    end, or a head without one."""

    port: int = 0
    answers: list[int] = field(default_factory=list)
    headers: Mapping[str, str] = field(default_factory=dict)
    does: str = ""
    tls: ssl.SSLContext | None = None
    posted: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    # Those of them that it said it took.
    taken: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"{'https' if self.tls else 'http'}://127.0.0.1:{self.port}{AT}"

    def heard(self, secret: str) -> list[dict[str, Any]]:
        """What it took, each verified as other software does."""
        return [Webhook(secret).verify(body, headers) for headers, body in self.taken]

    def ids(self) -> list[str]:
        return [headers["webhook-id"] for headers, _ in self.taken]


class _Talk(BaseHTTPRequestHandler):
    server: "_Server"

    def do_POST(self) -> None:
        receiver = self.server.receiver
        body = self.rfile.read(int(self.headers["Content-Length"]))
        message = {name.lower(): value for name, value in self.headers.items()}, body
        receiver.asked.append(self.path)
        receiver.posted.append(message)
        status = receiver.answers.pop(0) if receiver.answers else 204
        if status < 300:
            receiver.taken.append(message)
        if receiver.does:
            return self._misbehave(receiver)
        self.send_response(status)
        for name, value in receiver.headers.items():
            self.send_header(name, value)
        self.end_headers()

    def _misbehave(self, receiver: Receiver) -> None:
        if receiver.does in _WITHOUT_END:
            self.wfile.write(_STATUS)
        while receiver.does:
            self.wfile.write(_WITHOUT_END.get(receiver.does, b""))
            self.wfile.write(_INTERIM if receiver.does == "trickle" else b"")
            time.sleep(0 if receiver.does in _WITHOUT_END else 0.02)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


class _Server(ThreadingHTTPServer):
    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, receiver: Receiver) -> None:
        super().__init__(("127.0.0.1", receiver.port), _Talk)
        self.receiver = receiver
        receiver.port = self.server_address[1]
        if receiver.tls:
            self.socket = receiver.tls.wrap_socket(self.socket, server_side=True)

    def handle_error(self, request: object, client_address: object) -> None:
        """Whoever talks to it hangs up as they please."""


@contextmanager
def listening(receiver: Receiver) -> Iterator[Receiver]:
    """Until the block ends; again on the same port, if it had one."""
    with answering(_Server(receiver)):
        try:
            yield receiver
        finally:
            receiver.does = ""
