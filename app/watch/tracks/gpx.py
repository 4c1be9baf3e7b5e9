"""GPX: one activity for each recorded track. It tells positions, and no distance."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import BinaryIO

from app.watch.activity import Activity
from app.watch.counting import Count
from app.watch.reading import Reading
from app.watch.refusals import no_times, no_track
from app.watch.run_types import is_run
from app.watch.tracks.markup import Element, Wanted, elements
from app.watch.tracks.moments import moment_of, own_start, seconds_of
from app.watch.tracks.path import Path, Point

_WANTED: Wanted = {"gpx": {"trk": {"type": {}, "trkseg": {"trkpt": {"time": {}}}}}}
_RUN_BY_NUMBER = "9"
"""Strava wrote its numbers of sports as type until about 2021: 1 a ride, 9 a run."""


@dataclass
class _Track:
    kind: str = ""
    start: datetime | None = None
    path: Path = field(default_factory=Path)
    time: str = ""
    has_points: bool = False

    @property
    def is_run(self) -> bool:
        """A track without a type is taken as a run, since the runner chose it as one."""
        return not self.kind or self.kind == _RUN_BY_NUMBER or is_run(self.kind)


def read_gpx(stream: BinaryIO, reading: Reading) -> Iterator[Activity]:
    """The tracks that tell when they were. One without any time is a drawn or a planned way (the
    time in the head of the file is only that of its writing), so it is left out, and a file of
    nothing else is refused. Raises Unreadable."""
    points, tracks = Count(reading), Count(reading)
    track = _Track()
    has_track = is_dated = False
    for element in elements(stream, reading, _WANTED):
        if element.path == "trk":
            tracks.add()
            has_track = has_track or track.has_points
            if track.start:
                is_dated = True
                yield _activity(track, track.start, reading)
            track = _Track()
        else:
            _hear(track, element, points)
    if not is_dated:
        raise no_times() if has_track else no_track()


def _hear(track: _Track, element: Element, points: Count) -> None:
    match element.path:
        case "trk/trkseg/trkpt/time":
            track.time = element.text
        case "trk/trkseg/trkpt":
            points.add()
            _add_point(track, element)
        case "trk/trkseg":
            track.path.pause()
        case "trk/type":
            track.kind = element.text.strip()


def _add_point(track: _Track, element: Element) -> None:
    """A point without a time, or off the globe, is left out; its neighbours are joined."""
    track.has_points = True
    moment, track.time = moment_of(track.time), ""
    latitude = _degrees(element.attributes.get("lat"), 90)
    longitude = _degrees(element.attributes.get("lon"), 180)
    if moment is None or latitude is None or longitude is None:
        return
    track.start = track.start or moment
    track.path.add(Point(latitude, longitude, seconds_of(moment)))


def _degrees(text: str | None, most: int) -> float | None:
    try:
        degrees = float(text or "")
    except ValueError:
        return None
    return degrees if -most <= degrees <= most else None


def _activity(track: _Track, start: datetime, reading: Reading) -> Activity:
    return Activity(
        own_start(start, reading),
        track.is_run,
        Decimal(f"{track.path.metres:.2f}"),
        Decimal(f"{track.path.seconds:.0f}"),
    )
