"""Hostile files are refused soon and in little memory, and the longest good ones are read in time.

The bounds are those of the product. Beside each other on a slow machine most of these take a
tenth of them.
"""

import gzip
import tracemalloc
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from io import BytesIO
from random import Random
from time import perf_counter

import pytest

from app.watch import Reading, Unreadable
from app.watch.activity import Activity
from app.watch.kinds import activities_in
from app.watch.limits import MEGABYTE, MOST_BYTES, MOST_POINTS, MOST_SECONDS
from app.watch.packed.budget import Budget
from rules import Unit
from tests.watch.bombs import BOMBS
from tests.watch.tracks import (
    NOON,
    content,
    defined,
    fit,
    fit_time,
    framed,
    gpx,
    northwards,
    session,
    tcx,
    tcx_activity,
)

MOST_SECONDS_FOR_A_BAD_FILE = 2
MOST_MEMORY = 64 * MEGABYTE
FOREVER = 1e12


def read(file: BytesIO, must_end: float | None = None) -> list[Activity]:
    now = datetime(2026, 11, 28, tzinfo=UTC)
    reading = Reading(Unit.KM, UTC, now, must_end) if must_end else Reading(Unit.KM, UTC, now)
    return list(activities_in(file, Budget(), reading))


def needs_fitdecode(file: bytes) -> None:
    if b".FIT" in file[:12]:
        pytest.importorskip("fitdecode")


@pytest.mark.parametrize(("make", "code"), BOMBS.values(), ids=BOMBS.keys())
def test_a_hostile_file_is_refused_soon(make: Callable[[], bytes], code: str) -> None:
    file = make()
    needs_fitdecode(file)
    began = perf_counter()

    with pytest.raises(Unreadable) as refusal:
        read(BytesIO(file))

    assert perf_counter() - began < MOST_SECONDS_FOR_A_BAD_FILE
    assert refusal.value.code == code


@pytest.mark.parametrize("make", [make for make, _ in BOMBS.values()], ids=BOMBS.keys())
def test_a_hostile_file_takes_little_memory(make: Callable[[], bytes]) -> None:
    """Without a limit of time, since it is slower when watched."""
    file = make()
    needs_fitdecode(file)
    stream = BytesIO(file)
    tracemalloc.start()
    try:
        with pytest.raises(Unreadable):
            read(stream, FOREVER)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert peak < MOST_MEMORY


def long_gpx() -> bytes:
    """As long as is read, with what a watch adds to each point."""
    added = (
        b"<extensions>\n<x:TrackPointExtension>\n<x:atemp>21.0</x:atemp>\n<x:hr>150</x:hr>\n"
        b"<x:cad>88</x:cad>\n<x:speed>3.00125</x:speed>\n<x:course>%d</x:course>\n"
        b"</x:TrackPointExtension>\n</extensions>\n</trkpt>\n"
    )
    points = gpx(northwards([3] * (MOST_POINTS - 1))).split(b"</trkpt>")
    return b"".join(point + added % number for number, point in enumerate(points[:-1])) + points[-1]


def long_tcx() -> bytes:
    point = (
        "<Trackpoint>\n<Time>2026-06-01T12:00:00.000Z</Time>\n<Position>\n"
        "<LatitudeDegrees>%.12f</LatitudeDegrees>\n<LongitudeDegrees>0.1</LongitudeDegrees>\n"
        "</Position>\n<DistanceMeters>%d</DistanceMeters>\n<HeartRateBpm><Value>150</Value>"
        "</HeartRateBpm>\n<Extensions><x:TPX><x:Speed>3.0</x:Speed></x:TPX></Extensions>\n"
        "</Trackpoint>\n"
    )
    points = "".join(point % (number / 7e6, number * 3) for number in range(MOST_POINTS))
    return tcx(tcx_activity(f"<Lap><Track>{points}</Track></Lap>"))


def long_fit() -> bytes:
    """Records of eighty fields, near to the most that is sent."""
    added = {field: ("I", 7) for field in range(100, 177)}
    point = (20, {253: ("I", fit_time(NOON)), 5: ("I", 299_997_00), **added})
    start = fit(session(metres=None))[12:-2] + defined(point)
    told, noise = content(point)[:9], Random(1)  # noqa: S311
    return framed(
        start + b"".join(told + noise.randbytes(4 * len(added)) for _ in range(MOST_POINTS - 200))
    )


@pytest.mark.parametrize(
    "pack", [bytes, partial(gzip.compress, compresslevel=1)], ids=["plain", "gzip"]
)
@pytest.mark.parametrize("make", [long_gpx, long_tcx, long_fit])
def test_the_longest_file_is_read_in_time(
    make: Callable[[], bytes], pack: Callable[[bytes], bytes]
) -> None:
    file = make()
    needs_fitdecode(file)
    assert len(file) > 0.8 * MOST_BYTES
    packed = BytesIO(pack(file))
    began = perf_counter()

    (run,) = read(packed)

    assert perf_counter() - began < MOST_SECONDS
    assert run.metres == pytest.approx(299_997, abs=1)
