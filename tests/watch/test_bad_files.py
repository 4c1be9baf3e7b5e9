"""Hostile files are refused soon and in little memory, and the longest good ones are read in time.

The bounds are those of the product. Seconds are those of the processor, since nothing here waits.
What is dear is so each time, so whatever is in time once of a few times is not.
"""

import gc
import gzip
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from random import Random
from time import process_time
from xml.parsers.expat import ParserCreate

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
ELEMENTS = b"<a>" + b"<b/>" * 300_000 + b"</a>"
SECONDS_FOR_ELEMENTS = 0.11
TRIES = 3


@pytest.fixture(autouse=True)
def nothing_to_look_through() -> Iterator[None]:
    """What other tests have left in memory is looked through again and again while much is made,
    which would cost more than to read the file."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def most_seconds() -> float:
    """Two on an ordinary machine of today, and on a slower one as many times as long as it takes
    to see the elements of a harmless file go by."""
    took = min(seconds_for_elements() for _ in range(2))
    return MOST_SECONDS_FOR_A_BAD_FILE * max(1, took / SECONDS_FOR_ELEMENTS)


def seconds_for_elements() -> float:
    began, parser = process_time(), ParserCreate()
    parser.StartElementHandler = lambda name, attributes: None
    parser.Parse(ELEMENTS, True)
    return process_time() - began


MOST_GROWTH = 64
"""Megabytes, over a process that idles."""
# One for each thing that might grow: the parser's names, its tokens, a text, what is kept of a
# track, the sessions of a watch, the directory of a zip, and what is unpacked.
WORST = (
    *("million names", "long attribute", "long text", "empty times", "million sessions"),
    *("directory at the limit", "zip bomb", "gzip of much"),
)


def read(file: BytesIO) -> list[Activity]:
    reading = Reading(Unit.KM, UTC, datetime(2026, 11, 28, tzinfo=UTC))
    return list(activities_in(file, Budget(), reading))


def needs_fitdecode(file: bytes) -> None:
    if b".FIT" in file[:12]:
        pytest.importorskip("fitdecode")


@pytest.mark.alone
@pytest.mark.parametrize("name", [name for name in BOMBS if name not in WORST])
def test_a_hostile_file_is_refused_soon(name: str) -> None:
    make, code = BOMBS[name]
    file = make()
    needs_fitdecode(file)
    assert len(file) <= MOST_BYTES

    assert any(seconds_to_refuse(file, code) < most_seconds() for _ in range(TRIES))


def seconds_to_refuse(file: bytes, code: str) -> float:
    began = process_time()
    with pytest.raises(Unreadable) as refusal:
        read(BytesIO(file))
    took = process_time() - began
    assert refusal.value.code == code
    return took


@pytest.mark.alone
@pytest.mark.parametrize("name", WORST)
def test_the_worst_are_refused_soon_and_in_little_memory(name: str, tmp_path: Path) -> None:
    make, code = BOMBS[name]
    file = make()
    needs_fitdecode(file)
    assert len(file) <= MOST_BYTES

    assert any(is_refused_soon(file, code, tmp_path) for _ in range(TRIES))


def is_refused_soon(file: bytes, code: str, folder: Path) -> bool:
    told, seconds, growth = alone(file, folder)
    assert told == code
    assert growth < MOST_GROWTH
    return seconds < most_seconds()


def test_memory_that_python_did_not_give_out_is_seen() -> None:
    taking = (
        "from mmap import mmap; from tests.watch.alone import height; idle = height();"
        f"held = mmap(-1, {20 * MEGABYTE}); [held.write(b'x' * 4096) for _ in range({20 * 256})];"
        "print(height() - idle)"
    )

    assert float(said_by("-c", taking)) > 19


def alone(file: bytes, folder: Path) -> tuple[str, float, float]:
    """What became of it in a process of its own: see there."""
    held = folder / "file"
    held.write_bytes(file)
    code, seconds, growth = said_by("-m", "tests.watch.alone", f"{held}").split()
    return code, float(seconds), float(growth)


def said_by(*what: str) -> str:
    told = subprocess.run(
        [sys.executable, *what],
        capture_output=True,
        check=True,
        cwd=Path(__file__).parents[2],
        text=True,
        timeout=60,
    )
    return told.stdout


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


@pytest.mark.alone
@pytest.mark.parametrize("make", [long_gpx, long_tcx, long_fit])
def test_the_longest_file_is_read_in_time(make: Callable[[], bytes]) -> None:
    """Packed, which takes longer."""
    file = make()
    needs_fitdecode(file)
    assert 0.8 * MOST_BYTES < len(file) <= MOST_BYTES
    packed = gzip.compress(file, compresslevel=1)

    assert any(seconds_to_read(packed) < MOST_SECONDS for _ in range(TRIES))


def seconds_to_read(packed: bytes) -> float:
    began = process_time()
    (run,) = read(BytesIO(packed))
    took = process_time() - began
    assert run.metres == pytest.approx(299_997, abs=1)
    return took
