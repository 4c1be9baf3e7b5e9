"""A zip: the export of an account with its list of activities, or the tracks in it."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath
from typing import IO, BinaryIO, NamedTuple, cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from app.watch.file_names import shown
from app.watch.limits import MEGABYTE, MOST_FILES
from app.watch.packed.budget import Budget, too_many_files
from app.watch.packed.unpacking import refusals, unpacked
from app.watch.reading import Unreadable
from app.watch.refusals import ABOUT_ALL, nested, wrong_type

LONGEST_DIRECTORY = MEGABYTE
"""Bytes. `zipfile` reads the directory whole and builds an object for each name in it: this one
has room for ten thousand activities."""
_LIST = "activities.csv"
_READ = (".gpx", ".tcx", ".fit", ".csv")
_IS_ENCRYPTED = 0x1


class Member(NamedTuple):
    """A file in a zip, by its name there."""

    name: str
    stream: io.BufferedReader


def unzipped(stream: BinaryIO, budget: Budget) -> Iterator[Member]:
    """The files in it that may tell of runs: the list of an export, or else all tracks. Each is
    to be read before the next. Raises Unreadable."""
    with refusals():
        archive = ZipFile(cast(IO[bytes], _Directory(stream)))
    with archive:
        for member in _chosen(archive.infolist()):
            yield Member(member.filename, _opened(archive, member, budget))


@contextmanager
def naming(name: str) -> Iterator[None]:
    """What is refused meanwhile says in which file of a zip it was found."""
    try:
        yield
    except Unreadable as wrong:
        if wrong.code in ABOUT_ALL:
            raise
        raise Unreadable(wrong.code, f"“{shown(name)}” in it: {wrong.message}") from wrong


def _opened(archive: ZipFile, member: ZipInfo, budget: Budget) -> io.BufferedReader:
    with naming(member.filename), refusals():
        opened = archive.open(member)
    return unpacked(opened.read, lambda: member.compress_size, budget)


class _Directory(io.RawIOBase):
    """The stream of a zip that hands out no directory longer than is read here: `zipfile` asks for
    all of it at once, and for everything else in small pieces."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def read(self, size: int = -1) -> bytes:
        if size > LONGEST_DIRECTORY:
            raise _too_full()
        return self._stream.read(LONGEST_DIRECTORY if size < 0 else size)

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def seekable(self) -> bool:
        return True

    def readable(self) -> bool:
        return True


def _too_full() -> Unreadable:
    return Unreadable(
        "zip_too_full",
        "This zip holds too many files: the list of their names is longer than "
        f"{LONGEST_DIRECTORY // MEGABYTE} MB. Take activities.csv out of it and choose that.",
    )


def _chosen(members: list[ZipInfo]) -> list[ZipInfo]:
    lists = [each for each in members if _name(each) == _LIST]
    chosen = lists[:1] or [each for each in members if _may_tell_of_runs(each)]
    if not chosen:
        raise _without_runs(members)
    if len(chosen) > MOST_FILES:
        raise too_many_files()
    for each in chosen:
        _check_openable(each)
    return chosen


def _name(member: ZipInfo) -> str:
    return PurePosixPath(member.filename).name.casefold()


def _may_tell_of_runs(member: ZipInfo) -> bool:
    """Macs put a second file of the same name, with a dot before it, beside each."""
    name = _name(member)
    return name.removesuffix(".gz").endswith(_READ) and not name.startswith(".")


def _check_openable(member: ZipInfo) -> None:
    if member.flag_bits & _IS_ENCRYPTED:
        raise Unreadable(
            "locked",
            "It is locked with a password. Unpack it first, then choose the files that were in it.",
        )
    if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise Unreadable(
            "packing",
            "It is packed in a way that is not read here. "
            "Unpack it first, then choose the files that were in it.",
        )


def _without_runs(members: list[ZipInfo]) -> Unreadable:
    names = [_name(each) for each in members]
    if any(name.endswith((".zip", ".zip.gz")) for name in names):
        return nested()
    if any(name == "[content_types].xml" or name.endswith(".kml") for name in names):
        return wrong_type()
    return Unreadable(
        "no_runs_in_zip",
        "There is no file with runs in this zip. "
        "Choose a zip that holds GPX, TCX, FIT or CSV files.",
    )
