"""Stands in front of several servers, as a proxy does: each connection goes to the next in turn."""

import select
import socket
import socketserver
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import count

from tests.ports import answering


class Balancer(socketserver.ThreadingTCPServer):
    """`turns` says which server each connection went to. One that takes no connection is passed
    over, and whoever came for it gets the one after."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, places: Sequence[tuple[str, int]]) -> None:
        super().__init__(("127.0.0.1", 0), _Connection)
        self.port = int(self.server_address[1])
        self.turns: list[int] = []
        self._places, self._next = places, count()

    def chosen(self) -> socket.socket | None:
        """A connection to the next that takes one; nothing where none does."""
        first = next(self._next)
        for number in range(first, first + len(self._places)):
            turn = number % len(self._places)
            # Nobody is there, or nobody says so: nginx.conf waits as long for that.
            with suppress(OSError):
                found = socket.create_connection(self._places[turn], timeout=2)
                found.settimeout(30)
                self.turns.append(turn)
                return found
        return None


class _Connection(socketserver.BaseRequestHandler):
    server: Balancer

    def handle(self) -> None:
        server = self.server.chosen()
        if server:
            with server, suppress(OSError):
                _carry(self.request, server)


def _carry(one: socket.socket, other: socket.socket) -> None:
    """Until either of them hangs up."""
    to = {one: other, other: one}
    while True:
        for heard in select.select(to, [], [])[0]:
            piece = heard.recv(65_536)
            if not piece:
                return
            to[heard].sendall(piece)


@contextmanager
def balancing(places: Sequence[tuple[str, int]]) -> Iterator[Balancer]:
    balancer = Balancer(places)
    with answering(balancer):
        yield balancer
