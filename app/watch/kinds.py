"""Which kind a file is, by what is in it: names lie, and phones change them."""

import io
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from enum import Enum
from typing import BinaryIO

from app.watch.activity import Activity
from app.watch.lists.tables import read_table
from app.watch.packed.budget import Budget
from app.watch.packed.unpacking import GZIP, gunzipped
from app.watch.packed.zips import naming, unzipped
from app.watch.reading import Reader, Reading, Unreadable
from app.watch.refusals import nested, wrong_type
from app.watch.tracks.fit import read_fit
from app.watch.tracks.gpx import read_gpx
from app.watch.tracks.markup import root_of
from app.watch.tracks.tcx import read_tcx

_HEAD = 64 * 1024
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_FIT = slice(8, 12), b".FIT"
_UTF_16 = (BOM_UTF16_LE, BOM_UTF16_BE)
_MARKUP = (b"<", b"\x00<", b"<\x00")
_BY_ROOT: dict[str | None, Reader] = {"gpx": read_gpx, "TrainingCenterDatabase": read_tcx}


class _Within(Enum):
    """What a file was found in. A track may be packed twice, by gzip within a zip, as in the
    exports of Strava; nothing else is."""

    REQUEST = "request"
    ZIP = "zip"
    GZIP = "gzip"


def activities_in(stream: BinaryIO, budget: Budget, reading: Reading) -> Iterator[Activity]:
    """What one chosen file tells, whichever kind it is, packed or not. The stream can seek; the
    budget is that of all files of the request. Raises Unreadable, also after some activities."""
    yield from _activities(stream, budget, reading, _Within.REQUEST)


def _activities(
    stream: BinaryIO, budget: Budget, reading: Reading, within: _Within
) -> Iterator[Activity]:
    head = _head(stream)
    if head.startswith(_ZIP):
        if within is not _Within.REQUEST:
            raise nested()
        for name, member in unzipped(stream, budget):
            with naming(name):
                yield from _activities(member, budget, reading, _Within.ZIP)
    elif head.startswith(GZIP):
        if within is _Within.GZIP:
            raise nested()
        yield from _activities(gunzipped(stream, budget), budget, reading, _Within.GZIP)
    else:
        budget.add_file()
        yield from _reader_of(head)(stream, reading)


def _head(stream: BinaryIO) -> bytes:
    if isinstance(stream, io.BufferedReader):
        return stream.peek(_HEAD)
    head = stream.read(_HEAD)
    stream.seek(0)
    return head


def _reader_of(head: bytes) -> Reader:
    where, mark = _FIT
    if head[where] == mark:
        return read_fit
    begin = head.removeprefix(BOM_UTF8).lstrip()
    if not begin:
        raise Unreadable("empty", "It is empty. Export it again and choose it anew.")
    if begin.removeprefix(_UTF_16[0]).removeprefix(_UTF_16[1]).startswith(_MARKUP):
        reader = _BY_ROOT.get(root_of(head))
        if reader is None:
            raise wrong_type()
        return reader
    if b"\x00" in head and not head.startswith(_UTF_16):
        raise wrong_type()
    return read_table
