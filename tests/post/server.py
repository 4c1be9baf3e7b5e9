"""A mail server for tests: it speaks the protocol over a real connection, and can be a bad one."""

import socketserver
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from tests.ports import answering


@dataclass
class Post:
    """What the server took, and how it behaves: an answer in place of the usual one, by command;
    `drops_at` hangs up at that command, `drips` answers a letter at a time, for ever."""

    port: int = 0
    taken: list[tuple[str, bytes]] = field(default_factory=list)
    commands: list[str] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)
    offers: tuple[str, ...] = ("SMTPUTF8", "AUTH PLAIN")
    drops_at: str = ""
    drips: bool = False
    # Seconds between the last dot and its answer.
    thinks: float = 0
    tls: ssl.SSLContext | None = None


class _Talk(socketserver.StreamRequestHandler):
    server: "_Server"

    def handle(self) -> None:
        self.post, self.to = self.server.post, ""
        self._say(self.post.answers.get("CONNECT", "220 test"))
        while line := self.rfile.readline().decode("utf-8").strip():
            self.post.commands.append(line.partition(" ")[0].upper())
            if not self._answer(self.post.commands[-1], line):
                return

    def finish(self) -> None:
        with suppress(OSError):
            super().finish()
        self.request.close()

    def _answer(self, command: str, line: str) -> bool:
        """Whether the talk goes on."""
        if command == self.post.drops_at:
            return False
        if command == "STARTTLS" and self.post.tls:
            return self._wrap(self.post.tls)
        if command == "RCPT":
            self.to = line.partition(":")[2].strip("<>").partition(">")[0]
        usual = {"EHLO": self._offered(), "DATA": "354 go on", "QUIT": "221 bye", "AUTH": "235 in"}
        said = self.post.answers.get(command, usual.get(command, "250 fine"))
        self._say(said)
        if command == "DATA" and said.startswith("354"):
            return self._take()
        return command != "QUIT"

    def _take(self) -> bool:
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line)
            if self.post.drops_at == "MIDDLE":
                return False
        said = self.post.answers.get("TAKEN", "250 taken")
        if said.startswith("250"):
            self.post.taken.append((self.to, b"".join(lines)))
        if self.post.drops_at == "TAKEN":
            return False
        time.sleep(self.post.thinks)
        self._say(said)
        return True

    def _offered(self) -> str:
        offers = [*self.post.offers, *(["STARTTLS"] if self.post.tls else [])]
        return "\r\n".join(["250-test", *(f"250-{each}" for each in offers), "250 8BITMIME"])

    def _wrap(self, tls: ssl.SSLContext) -> bool:
        self._say("220 go on")
        self.request = tls.wrap_socket(self.request, server_side=True)
        self.rfile, self.wfile = self.request.makefile("rb"), self.request.makefile("wb", 0)
        return True

    def _say(self, line: str) -> None:
        while self.post.drips:
            self.wfile.write(b"250-")
            time.sleep(0.05)
            self.wfile.write(b"wait\r\n")
        self.wfile.write(f"{line}\r\n".encode())


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, post: Post) -> None:
        super().__init__(("127.0.0.1", post.port), _Talk)
        self.post = post
        post.port = self.server_address[1]

    def handle_error(self, request: object, client_address: object) -> None:
        """Whoever talks to it hangs up as they please."""


@contextmanager
def mail_server(post: Post) -> Iterator[Post]:
    """Listens until the block ends; again on the same port, if it had one."""
    with answering(_Server(post)):
        yield post
