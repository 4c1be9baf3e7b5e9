"""A connection to one of the addresses that were looked at. It is over in so many seconds, whatever
the other side does: fall silent, trickle, or never come to an end."""

import io
import socket
import ssl
import time
from collections.abc import Sequence
from typing import Any

from app.hooks.addresses import Address
from app.hooks.target import Target

# Of an answer. Its status and the headers of any honest server fit.
MOST_BYTES = 16 * 1024


class Line:
    """As much of a socket as the standard library's HTTP needs. Raises OSError."""

    def __init__(self, target: Target, addresses: Sequence[Address], seconds: float) -> None:
        self._end = time.monotonic() + seconds
        opened = self._connected(addresses, target.port)
        try:
            self._socket = _private(opened, target.host) if target.is_https else opened
        except OSError:
            opened.close()
            raise

    def sendall(self, sent: bytes) -> None:
        self._in_time(self._socket).sendall(sent)

    def makefile(self, mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Incoming(self))

    def receive_into(self, buffer: Any) -> int:
        return self._in_time(self._socket).recv_into(buffer)

    def close(self) -> None:
        self._socket.close()

    def _connected(self, addresses: Sequence[Address], port: int) -> socket.socket:
        """To the first that answers; one that is silent leaves the others their share of time."""
        why_not = OSError()
        for left_to_try, address in zip(range(len(addresses), 0, -1), addresses, strict=True):
            try:
                share = self._left() / left_to_try
                return self._in_time(socket.create_connection((str(address), port), share))
            except OSError as wrong:
                why_not = wrong
        raise why_not

    def _in_time(self, it: socket.socket) -> socket.socket:
        it.settimeout(self._left())
        return it

    def _left(self) -> float:
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left


class _Incoming(io.RawIOBase):
    """A time-out of a socket counts from each piece to the next; ours counts for all of them. After
    so many bytes it is as if the other side had ended."""

    def __init__(self, line: Line) -> None:
        self._line, self._room = line, MOST_BYTES

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        received = self._line.receive_into(memoryview(buffer)[: self._room]) if self._room else 0
        self._room -= received
        return received


def _private(opened: socket.socket, host: str) -> socket.socket:
    """Only with a certificate for the name that was typed, whatever address it led to."""
    return ssl.create_default_context().wrap_socket(opened, server_hostname=host)
