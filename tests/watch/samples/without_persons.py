"""Takes the person out of a recorded track and leaves what a log needs: how the samples were made.

    python -m tests.watch.samples.without_persons TRACK MADE

A GPX track is put somewhere else on the globe, which changes no distance, and loses its names,
heights and bounds. From TCX the positions, heart rates, calories, notes and devices are cut. In
FIT every field but the few named here is set to the value that stands for none; with a third
argument, points are left out altogether.
"""

import re
import struct
import sys
from pathlib import Path
from typing import Any

from fitdecode import FIT_FRAME_CRC, FIT_FRAME_DATA, FIT_FRAME_HEADER, CrcCheck, FitReader
from fitdecode.utils import compute_crc

from tests.watch.samples.elsewhere import elsewhere

_CUT_FROM_TCX = (
    "Position|HeartRateBpm|AverageHeartRateBpm|MaximumHeartRateBpm|Calories|Notes|Creator|Author"
)
_KEPT = {
    **{0: {0, 4}, 12: {0, 1}, 21: {0, 1, 253}, 34: {0, 1, 2, 3, 4, 5, 253}},
    **{18: {0, 1, 2, 5, 6, 7, 8, 9, 253}, 19: {0, 1, 2, 7, 8, 9, 253}, 20: {5, 6, 8, 253}},
}
_SUMMARIES = {0, 12, 18, 34}


def from_gpx(track: bytes) -> bytes:
    cut = rb"<(name|cmt|desc|ele)>[^<]*</\1>|<bounds [^>]*/>"
    return elsewhere(re.sub(cut, b"", track))


def from_tcx(track: bytes) -> bytes:
    cut = rf"\s*<({_CUT_FROM_TCX})[ >].*?</\1>"
    return re.sub(cut.encode(), b"", track, flags=re.DOTALL)


def from_fit(track: bytes, is_cut: bool = False) -> bytes:
    """Of one file, not of a chain."""
    body = bytearray()
    with FitReader(track, check_crc=CrcCheck.DISABLED, keep_raw_chunks=True) as frames:
        for frame in frames:
            if frame.frame_type in (FIT_FRAME_HEADER, FIT_FRAME_CRC):
                continue
            is_message = frame.frame_type == FIT_FRAME_DATA
            if not (is_cut and is_message and frame.global_mesg_num not in _SUMMARIES):
                body += _blanked(frame) if is_message else frame.chunk.bytes
    head = struct.pack(
        "<BBHI4s", 12, track[1], *struct.unpack_from("<H", track, 2), len(body), b".FIT"
    )
    checksum: int = compute_crc(head + body)
    return head + bytes(body) + struct.pack("<H", checksum)


def _blanked(message: Any) -> bytes:
    made, offset = bytearray(message.chunk.bytes), 1
    kept = _KEPT.get(message.global_mesg_num, set())
    for defined in message.def_mesg.all_field_defs:
        if defined.is_dev or defined.def_num not in kept:
            made[offset : offset + defined.size] = _none(defined, message.def_mesg.endian)
        offset += defined.size
    return bytes(made)


def _none(defined: Any, endian: str) -> bytes:
    """The value that stands for none, by the type of the field (FIT SDK, base types)."""
    letter: str = defined.base_type.fmt
    name: str = defined.base_type.name
    size: int = defined.size
    if letter in "bhiq":
        one = struct.calcsize(letter)
        return struct.pack(f"{endian}{letter}", 2 ** (8 * one - 1) - 1) * (size // one)
    return (b"\x00" if name.endswith(("z", "string")) else b"\xff") * size


if __name__ == "__main__":
    source, made = map(Path, sys.argv[1:3])
    track = source.read_bytes()
    if source.suffix == ".fit":
        made.write_bytes(from_fit(track, is_cut=len(sys.argv) > 3))
    else:
        made.write_bytes((from_gpx if source.suffix == ".gpx" else from_tcx)(track))
