"""Files that were made to hurt, each built in memory when it is asked for."""

import gzip
import struct
import zipfile
from collections.abc import Callable
from io import BytesIO
from random import Random

from tests.watch.tracks import NOON, content, defined, fit, framed, gpx_of, record, session, tcx_of

MILLION = 1_000_000
POINT = b'<trkpt lat="1" lon="1"><time>2026-06-01T12:00:00Z</time></trkpt>'
TRACKPOINT = b"<Trackpoint><Time>2026-06-01T12:00:00Z</Time></Trackpoint>"


def _in_gpx(inside: bytes) -> bytes:
    return gpx_of("").replace(b"</gpx>", inside + b"</gpx>")


def _in_track(inside: bytes) -> bytes:
    return _in_gpx(b"<trk><trkseg>" + inside + b"</trkseg></trk>")


def _million_trackpoints() -> bytes:
    lap = b"<Activities><Activity><Lap><Track>" + TRACKPOINT * (MILLION // 2)
    return tcx_of("X").replace(b"X", lap + b"</Track></Lap></Activity></Activities>")


def _million_names() -> bytes:
    return _in_gpx(b"".join(b"<a%d/>" % number for number in range(MILLION)))


def _laughs(encoding: str) -> bytes:
    pairs = zip("abcdefghi", "bcdefghij", strict=True)
    entities = "".join(f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in pairs)
    head = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE gpx [<!ENTITY a "ha">{entities}]>'
    return f"{head}<gpx>&j;</gpx>".encode(encoding)


def _quadratic() -> bytes:
    return b'<!DOCTYPE gpx [<!ENTITY a "' + b"x" * 30_000 + b'">]><gpx>' + b"&a;" * MILLION


def _million_records() -> bytes:
    point = record(NOON, 1)
    return framed(defined(point) + content(point) * MILLION)


def _sessions() -> bytes:
    return framed(defined(session()) + content(session()) * MILLION)


def _definitions() -> bytes:
    wide = b"\x40" + struct.pack("<BBHB", 0, 0, 20, 255) + b"\x05\x04\x86" * 255
    return framed(wide * 40_000)


def _empty_messages() -> bytes:
    return framed(b"\x40" + struct.pack("<BBHB", 0, 0, 20, 0) + b"\x00" * 30 * MILLION)


def _directory(extra: bytes, names: int) -> bytes:
    """A zip that holds nothing but a list of names."""
    lengths = struct.pack("<3H", 1, len(extra), 0)
    entry = b"PK\x01\x02" + struct.pack("<6H3L", 20, 20, *[0] * 7) + lengths + b"\x00" * 12
    listed = (entry + b"a" + extra) * names
    count = min(names, 0xFFFF)
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(listed), 4, 0)
    return b"PK\x03\x04" + listed + end


def _zip_of(inside: bytes) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("run.gpx", inside)
    return made.getvalue()


def _zip_bomb() -> bytes:
    return _zip_of(_in_gpx(b" " * 60 * MILLION))


def _gzip_bomb() -> bytes:
    return gzip.compress(_in_gpx(b" " * 60 * MILLION), 1)


def _gzip_of_much() -> bytes:
    """Within the ratio and the size of a request, and more than is unpacked for one."""
    remark = b"<!--" + bytes(Random(1).choices(b"abcd", k=100_000)) + b"-->"  # noqa: S311
    return gzip.compress(_in_gpx(remark * 700), 1)


BOMBS: dict[str, tuple[Callable[[], bytes], str]] = {
    "million points": (lambda: _in_track(POINT * (MILLION // 2)), "too_many_points"),
    "million trackpoints": (_million_trackpoints, "too_many_points"),
    "empty points": (lambda: _in_track(b"<trkpt/>" * 4 * MILLION), "too_many_points"),
    "empty tracks": (lambda: _in_gpx(b"<trk/>" * 5 * MILLION), "too_many_points"),
    "empty times": (lambda: _in_track(b"<trkpt>" + b"<time/>" * 4 * MILLION), "not_a_track"),
    "empty elements": (lambda: _in_gpx(b"<a/>" * 7 * MILLION), "not_a_track"),
    "deep": (lambda: _in_gpx(b"<a>" * 10 * MILLION), "not_a_track"),
    "million names": (_million_names, "not_a_track"),
    "long attribute": (lambda: _in_gpx(b"<a b='" + b"x" * 30 * MILLION + b"'/>"), "not_a_track"),
    "long remark": (lambda: _in_gpx(b"<!--" + b"x" * 30 * MILLION + b"-->"), "not_a_track"),
    "long tokens": (lambda: _in_gpx((b"<!--" + b"x" * 900_000 + b"-->") * 33), "no_track"),
    "long text": (lambda: _in_gpx(b"<trk><type>" + b"x" * 30 * MILLION), "not_a_track"),
    "blanks": (lambda: _in_gpx(b"\n" * 30 * MILLION), "no_track"),
    "laughs": (lambda: _laughs("utf-8"), "doctype"),
    "laughs in utf-16": (lambda: _laughs("utf-16"), "doctype"),
    "laughs in latin-1": (lambda: _laughs("iso-8859-1"), "doctype"),
    "laughs in windows-1252": (lambda: _laughs("windows-1252"), "doctype"),
    "laughs in utf-7": (lambda: _laughs("utf-7"), "encoding"),
    "quadratic": (_quadratic, "doctype"),
    "truncated": (lambda: _in_track(POINT * 99_000)[:-9], "damaged"),
    "million records": (_million_records, "too_many_points"),
    "million sessions": (_sessions, "too_many_points"),
    "definitions": (_definitions, "too_many_points"),
    "empty messages": (_empty_messages, "too_many_points"),
    "chain of nothing": (lambda: framed(b"") * 2 * MILLION, "too_many_points"),
    "truncated records": (lambda: fit(*[record(NOON, 1)] * 900)[:-9], "damaged"),
    "gzip bomb": (_gzip_bomb, "unpacks_too_far"),
    "gzip of much": (_gzip_of_much, "too_much_unpacked"),
    "zip bomb": (_zip_bomb, "unpacks_too_far"),
    "directory": (lambda: _directory(b"", 600_000), "zip_too_full"),
    "directory at the limit": (lambda: _directory(b"", 22_000), "no_runs_in_zip"),
    "directory of extras": (
        lambda: _directory(b"\x02\x00\x00\x00" * 16_000, 16),
        "no_runs_in_zip",
    ),
}
