"""Stands between a scanner and the server, and counts what was asked and what was answered."""

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

from flask import Flask
from werkzeug.exceptions import HTTPException

from tests.ports import answering

PER_CONNECTION = {"connection", "keep-alive", "transfer-encoding", "content-length"}


class PassingOn(BaseHTTPRequestHandler):
    """Whatever the method is, the server decides what to say to it."""

    protocol_version = "HTTP/1.1"
    server: "Counted"

    def __getattr__(self, name: str) -> Any:
        if name.startswith("do_"):
            return self.passed_on
        raise AttributeError(name)

    def passed_on(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        with closing(HTTPConnection("127.0.0.1", self.server.behind, timeout=30)) as wire:
            wire.request(self.command, self.path, body, dict(self.headers))
            answer = wire.getresponse()
            content = answer.read()
        self.server.count(self.command, self.path, answer.status)
        self.send_response_only(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in PER_CONNECTION:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """The counts are all that is said."""


class Counted(ThreadingHTTPServer):
    """`routes` are those that were reached, as their rows are named; `broken` what got a 5xx."""

    def __init__(self, app: Flask, behind: int) -> None:
        super().__init__(("127.0.0.1", 0), PassingOn)
        self.behind = behind
        self.statuses: Counter[int] = Counter()
        self.routes: set[str] = set()
        self.broken: list[str] = []
        self._rules = app.url_map.bind("")
        self._one_at_a_time = threading.Lock()

    def count(self, method: str, target: str, status: int) -> None:
        with self._one_at_a_time:
            self.statuses[status] += 1
            # A monitor is told 503 while cases lie unread past their promise, as here some do.
            if status >= 500 and not target.startswith("/healthz"):
                self.broken.append(f"{status} {method} {target[:200]}")
            try:
                rule, _ = self._rules.match(urlsplit(target).path, method, return_rule=True)
            except HTTPException:
                return
            self.routes.add(f"{method} {rule.rule}")

    def handle_error(self, *_: object) -> None:
        """A scanner that has heard enough hangs up."""


@contextmanager
def counted(app: Flask, port: int) -> Iterator[Counted]:
    """Listens on a port of its own; the server itself at the other one answers."""
    between = Counted(app, port)
    with answering(between):
        yield between
