"""The whole files that the damaged ones are made of: recorded ones and written ones."""

import gzip
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from tests.watch import lists, tracks

_START = datetime(2026, 6, 1, 18, 30)
_RUNS = [
    lists.Ran(_START + timedelta(days=day), Decimal(5000 + 700 * day), 1800) for day in range(9)
]
_SAMPLES = {
    "gpx": ("track-with-less-sec-time.gpx", "route.gpx"),
    "tcx": ("no_hr.tcx",),
    "fit": ("garmin-fenix-5-run.fit", "compressed-speed-distance.fit", "fenix2-multisport-cut.fit"),
}


def _strava() -> list[bytes]:
    return [lists.strava(_RUNS, language).encode() for language in lists.LANGUAGES]


def _garmin() -> list[bytes]:
    return [lists.garmin(_RUNS, language).encode() for language in lists.LANGUAGES]


def _gpx() -> list[bytes]:
    return [
        *_recorded("gpx"),
        tracks.gpx(tracks.northwards([3.0] * 40), tracks.northwards([2.0] * 9)),
    ]


def _tcx() -> list[bytes]:
    laps = tracks.lap("1000", 0, 500, 1000), tracks.lap("750.5")
    both = tracks.tcx_activity(*laps), tracks.tcx_activity(laps[1], sport=' Sport="Other"')
    return [*_recorded("tcx"), tracks.tcx(both[0]), tracks.tcx(*both)]


def _fit() -> list[bytes]:
    noon = tracks.NOON
    parts = [tracks.session(sport=18, minutes=90), tracks.session(), tracks.session(sport=2)]
    records = [tracks.record(noon + timedelta(seconds=each), 3.0 * each) for each in range(30)]
    ends = tracks.watch_clock(noon, noon.astimezone(UTC) + timedelta(hours=2))
    return [*_recorded("fit"), tracks.fit(*records, *parts, ends), tracks.fit(*records)]


def _recorded(kind: str) -> list[bytes]:
    return [(tracks.SAMPLES / name).read_bytes() for name in _SAMPLES[kind]]


_MADE: dict[str, Callable[[], list[bytes]]] = {
    "strava": _strava,
    "garmin": _garmin,
    "gpx": _gpx,
    "tcx": _tcx,
    "fit": _fit,
}
PLAIN = tuple(_MADE)


def gzipped(file: bytes) -> bytes:
    return gzip.compress(file, mtime=0)


def zipped(file: bytes) -> bytes:
    """Beside others, as in an export."""
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as archive:
        archive.writestr("export/readme.txt", "Nothing of use")
        archive.writestr("export/1.fit.gz", gzipped(seeds("fit")[-1]))
        archive.writestr("export/2.gpx", file)
    return held.getvalue()


PACKED = {"gz": gzipped, "zip": zipped}


@cache
def seeds(kind: str) -> tuple[bytes, ...]:
    return tuple(_MADE[kind]())
