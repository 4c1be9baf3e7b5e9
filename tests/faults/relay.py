"""A way to the database that can be cut, or freeze, and heal: on this machine, for one test."""

import ctypes
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from app.database.connections import SECONDS_OF_SILENCE
from tests.ports import free_port

# From Linux's headers: a filter for the packets of one socket, which this one lets none through.
SO_ATTACH_FILTER, SO_DETACH_FILTER = 26, 27
_DROP = ctypes.create_string_buffer(struct.pack("HBBI", 0x06, 0, 0, 0))
_NOTHING = struct.pack("HL", 1, ctypes.addressof(_DROP))


class Relay:
    """Hands on what two sides say to each other, until it is told otherwise."""

    def __init__(self, to: int) -> None:
        self.port, self._to = free_port(), to
        self._flows = threading.Event()
        self._flows.set()
        self._listener = socket.create_server(("127.0.0.1", self.port), backlog=64)
        self._near, self._far = [self._listener], list[socket.socket]()
        threading.Thread(target=self._accept, daemon=True).start()

    def freeze(self) -> None:
        """Takes in what is said, and hands on nothing: as a machine whose programs stand still."""
        self._flows.clear()

    def cut(self) -> None:
        """As a cable that is pulled: no packet arrives, and none is confirmed."""
        self.freeze()
        for each in list(self._near):
            with suppress(OSError):
                each.setsockopt(socket.SOL_SOCKET, SO_ATTACH_FILTER, _NOTHING)

    def heal(self) -> None:
        for each in list(self._near):
            with suppress(OSError):
                each.setsockopt(socket.SOL_SOCKET, SO_DETACH_FILTER, 0)
        self._flows.set()

    def close(self) -> None:
        self.heal()
        for each in (*self._near, *self._far):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._listener.accept()
                far = socket.create_connection(("127.0.0.1", self._to))
                _probe(near)
                self._near.append(near)
                self._far.append(far)
                for one, other in ((near, far), (far, near)):
                    threading.Thread(target=self._hand_on, args=(one, other), daemon=True).start()

    def _hand_on(self, one: socket.socket, other: socket.socket) -> None:
        try:
            while said := one.recv(65536):
                self._flows.wait()
                other.sendall(said)
            self._flows.wait()
        except OSError:
            # Nobody is there any more, so there is nobody to wait for.
            pass
        for each in (one, other):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)


def _probe(line: socket.socket) -> None:
    """It notices that nobody is there any more as PostgreSQL does, which our app asks of it."""
    line.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for option, value in (
        (socket.TCP_KEEPIDLE, SECONDS_OF_SILENCE),
        (socket.TCP_KEEPINTVL, 1),
        (socket.TCP_KEEPCNT, 3),
        (socket.TCP_USER_TIMEOUT, SECONDS_OF_SILENCE * 1000),
    ):
        line.setsockopt(socket.IPPROTO_TCP, option, value)


@contextmanager
def relay_to(port: int) -> Iterator[Relay]:
    relay = Relay(port)
    try:
        yield relay
    finally:
        relay.close()
