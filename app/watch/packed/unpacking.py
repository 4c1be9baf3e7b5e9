"""What is packed, unpacked as a stream: never more of it in memory than a piece.

What a packed file says of its own size is not believed: what comes out of it is counted.
"""

import io
import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO
from zipfile import BadZipFile

from app.watch.limits import MEGABYTE, MOST_RATIO
from app.watch.packed.budget import Budget
from app.watch.reading import Unreadable
from app.watch.refusals import damaged

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

GZIP = b"\x1f\x8b"
"""How each part begins."""
_IS_GZIP = 31
_PIECE = 16 * 1024
_BUFFER = 64 * 1024
_BROKEN = (
    BadZipFile,
    EOFError,
    LookupError,
    RuntimeError,
    OSError,
    OverflowError,
    ValueError,
    struct.error,
    zlib.error,
)


def unpacked(
    read: Callable[[int], bytes], packed: Callable[[], int], budget: Budget
) -> io.BufferedReader:
    """A stream of what `read` unpacks, at most so many bytes at a time. `packed` says how many
    bytes that was packed in."""
    return io.BufferedReader(_Unpacked(read, packed, budget), _BUFFER)


def gunzipped(stream: BinaryIO, budget: Budget) -> io.BufferedReader:
    """What a gzip file holds. It may have several parts, one after the other; what follows after
    the last is not looked at."""
    parts = _GzipParts(stream)
    return unpacked(parts.read, lambda: parts.packed, budget)


class _GzipParts:
    """`packed` is how many bytes of the file were read."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._inflate = zlib.decompressobj(wbits=_IS_GZIP)
        self._waiting = b""
        self.packed = 0

    def read(self, most: int) -> bytes:
        while not self._inflate.eof or self._has_another_part():
            fresh = self._waiting or self._read_on()
            piece = self._inflate.decompress(fresh, most)
            self._waiting = self._inflate.unconsumed_tail
            if piece:
                return piece
            if not fresh and not self._inflate.eof:
                raise damaged()
        return b""

    def _read_on(self) -> bytes:
        fresh = self._stream.read(_PIECE)
        self.packed += len(fresh)
        return fresh

    def _has_another_part(self) -> bool:
        rest = self._inflate.unused_data
        if len(rest) < len(GZIP):
            rest += self._read_on()
        if not rest.startswith(GZIP):
            return False
        self._inflate, self._waiting = zlib.decompressobj(wbits=_IS_GZIP), rest
        return True


class _Unpacked(io.RawIOBase):
    """Counts what comes out of a packed file, against the budget and against what went in."""

    def __init__(
        self, read: Callable[[int], bytes], packed: Callable[[], int], budget: Budget
    ) -> None:
        self._read, self._packed, self._budget = read, packed, budget
        self._size = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        room = memoryview(buffer)
        with refusals():
            piece = self._read(len(room))
        self._size += len(piece)
        self._budget.add_unpacked(len(piece))
        if self._size > max(MEGABYTE, MOST_RATIO * self._packed()):
            raise Unreadable(
                "unpacks_too_far",
                f"It unpacks to more than {MOST_RATIO} times its size, which no run does. "
                "Export it again, or choose the unpacked file.",
            )
        room[: len(piece)] = piece
        return len(piece)


@contextmanager
def refusals() -> Iterator[None]:
    """What `zipfile` and `zlib` raise for a broken file, as the refusal that a runner reads."""
    try:
        yield
    except Unreadable:
        raise
    except _BROKEN as broken:
        raise damaged() from broken
