"""Tracks written for the tests: what no recorded file shows."""

import struct
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta, tzinfo
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from app.watch import Reading
from app.watch.activity import Activity
from rules import Unit

SAMPLES = Path(__file__).parent / "samples"
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
METRES_A_DEGREE = 6_371_008.8 * 3.141592653589793 / 180
"""Along a meridian."""

Position = tuple[float, float, datetime | None]


def reading(zone: tzinfo = UTC) -> Reading:
    return Reading(Unit.KM, zone, datetime(2026, 11, 28, tzinfo=UTC))


def read(
    reader: Callable[[BinaryIO, Reading], Iterator[Activity]], file: bytes, zone: tzinfo = UTC
) -> list[Activity]:
    return list(reader(BytesIO(file), reading(zone)))


def northwards(
    steps: Iterable[float], seconds: float = 1, start: datetime = NOON
) -> list[Position]:
    """Steps (metres) to the north from the equator, one every so many seconds."""
    walked, found = 0.0, [(0.0, 0.0, start)]
    for number, step in enumerate(steps, 1):
        walked += step
        found.append((walked / METRES_A_DEGREE, 0.0, start + timedelta(seconds=number * seconds)))
    return list(found)


def gpx(*segments: Iterable[Position], kind: str = "<type>running</type>") -> bytes:
    return gpx_of(trk(*segments, kind=kind))


def gpx_of(content: str) -> bytes:
    head = '<?xml version="1.0" encoding="UTF-8"?><gpx xmlns="http://www.topografix.com/GPX/1/1">'
    return f"{head}{content}</gpx>".encode()


def trk(*segments: Iterable[Position], kind: str = "") -> str:
    points = ("".join(map(_trkpt, segment)) for segment in segments)
    inside = "".join(f"<trkseg>{each}</trkseg>" for each in points)
    return f"<trk><name>Nobody</name>{kind}{inside}</trk>"


def _trkpt(position: Position) -> str:
    latitude, longitude, moment = position
    time = f"<time>{_written(moment)}</time>" if moment else ""
    return f'<trkpt lat="{latitude!r}" lon="{longitude!r}"><ele>1</ele>{time}</trkpt>'


def _written(moment: datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")


def tcx(*activities: str) -> bytes:
    return tcx_of(f"<Activities>{''.join(activities)}</Activities>")


def tcx_of(content: str) -> bytes:
    space = "http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"
    return f'<TrainingCenterDatabase xmlns="{space}">{content}</TrainingCenterDatabase>'.encode()


def tcx_activity(
    *laps: str, sport: str = ' Sport="Running"', named: str = "2026-06-01T12:00:00Z"
) -> str:
    return f"<Activity{sport}><Id>{named}</Id>{''.join(laps)}</Activity>"


def lap(metres: str | None, *points: float, seconds: str = "60.5") -> str:
    far = "" if metres is None else f"<DistanceMeters>{metres}</DistanceMeters>"
    track = "".join(
        f"<Trackpoint><Time>2026-06-01T12:00:0{number}Z</Time>"
        f"<DistanceMeters>{point}</DistanceMeters></Trackpoint>"
        for number, point in enumerate(points)
    )
    start = 'StartTime="2026-06-01T12:00:00Z"'
    spent = f"<TotalTimeSeconds>{seconds}</TotalTimeSeconds>"
    return f"<Lap {start}>{spent}{far}<Track>{track}</Track></Lap>"


_BASE_TYPES = {"B": 0x00, "H": 0x84, "I": 0x86, "i": 0x85}
FitMessage = tuple[int, Mapping[int, tuple[str, int]]]
FILE_ID: FitMessage = (0, {0: ("B", 4)})


def fit(*messages: FitMessage, file_id: FitMessage | None = FILE_ID) -> bytes:
    """A file of these messages: number and fields, each with the letter of its type."""
    told = (file_id, *messages) if file_id else messages
    return framed(b"".join(defined(message) + content(message) for message in told))


def framed(body: bytes) -> bytes:
    return struct.pack("<BBHI4s", 12, 0x10, 2140, len(body), b".FIT") + body + b"\x00\x00"


def defined(message: FitMessage) -> bytes:
    number, fields = message
    told = (
        bytes([field, struct.calcsize(kind), _BASE_TYPES[kind]])
        for field, (kind, _) in fields.items()
    )
    return b"\x40" + struct.pack("<BBHB", 0, 0, number, len(fields)) + b"".join(told)


def content(message: FitMessage) -> bytes:
    return b"\x00" + b"".join(struct.pack(f"<{kind}", value) for kind, value in message[1].values())


def fit_time(moment: datetime) -> int:
    return int((moment - datetime(1989, 12, 31, tzinfo=UTC)).total_seconds())


def session(
    start: datetime = NOON, sport: int = 1, metres: float | None = 5000, minutes: int = 30
) -> FitMessage:
    fields = {
        2: ("I", fit_time(start)),
        5: ("B", sport),
        7: ("I", minutes * 60_000 + 5_000),
        8: ("I", minutes * 60_000),
    }
    return 18, fields if metres is None else {**fields, 9: ("I", round(metres * 100))}


def record(moment: datetime, metres: float) -> FitMessage:
    return 20, {253: ("I", fit_time(moment)), 5: ("I", round(metres * 100))}


def watch_clock(moment: datetime, showed: datetime) -> FitMessage:
    """The activity message; `showed` is the runner's own time, with UTC as if it were its zone."""
    return 34, {253: ("I", fit_time(moment)), 5: ("I", fit_time(showed))}
