"""The lines of a text, read one by one from memory, whatever it was encoded in."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, getincrementaldecoder
from collections.abc import Iterator
from typing import BinaryIO

from app.watch.limits import MOST_LINE_BYTES, MOST_POINTS
from app.watch.lists.in_time import in_time
from app.watch.reading import Reading, Unreadable

_CHUNK = 64 * 1024
_UTF16 = {BOM_UTF16_LE: "utf-16-le", BOM_UTF16_BE: "utf-16-be"}


class Lines:
    """UTF-8, or UTF-16 that says so by its first two bytes. A line that is no UTF-8 is taken for
    Windows' Western European, which is what older spreadsheets write.

    `ends_whole` is known at the end: whether the last line was ended. Raises Unreadable for a line
    that is too long, for too many lines and for too much time.
    """

    def __init__(self, stream: BinaryIO, reading: Reading) -> None:
        self._stream = stream
        self._reading = reading
        self.ends_whole = True

    def __iter__(self) -> Iterator[str]:
        for count, line in enumerate(in_time(self._lines(), self._reading)):
            if count >= MOST_POINTS:
                raise Unreadable(
                    "too_many_points",
                    f"This list has more than {MOST_POINTS:,} lines. "
                    "Remove the oldest rows and keep the last year.",
                )
            self.ends_whole = line.endswith("\n")
            yield line

    def _lines(self) -> Iterator[str]:
        first = self._stream.readline(MOST_LINE_BYTES)
        if encoding := _UTF16.get(first[:2]):
            yield from self._wide(first[2:], encoding)
            return
        line = first.removeprefix(BOM_UTF8)
        while line:
            _refuse_long(len(line))
            yield _decoded(line)
            line = self._stream.readline(MOST_LINE_BYTES)

    def _wide(self, chunk: bytes, encoding: str) -> Iterator[str]:
        decoder = getincrementaldecoder(encoding)(errors="replace")
        begun = ""
        while chunk:
            *lines, begun = (begun + decoder.decode(chunk)).split("\n")
            _refuse_long(max(map(len, (*lines, begun))))
            yield from (f"{line}\n" for line in lines)
            chunk = self._stream.read(_CHUNK)
        if begun:
            yield begun


def _decoded(line: bytes) -> str:
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode("cp1252", errors="replace")


def _refuse_long(length: int) -> None:
    if length >= MOST_LINE_BYTES:
        raise Unreadable(
            "broken_list",
            f"One line of this list is longer than {MOST_LINE_BYTES // 1024} KB, so it is not a "
            "list of activities. Download the list again and choose the new file.",
        )
