"""TCX: an activity with its laps, each with a distance as the watch measured it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import BinaryIO

from app.watch.activity import Activity
from app.watch.counting import Count
from app.watch.reading import Reading
from app.watch.refusals import no_times, no_track
from app.watch.tracks.markup import Element, Wanted, elements
from app.watch.tracks.moments import moment_of, own_start

_POINT: Wanted = {"Time": {}, "DistanceMeters": {}}
_LAP: Wanted = {"DistanceMeters": {}, "TotalTimeSeconds": {}, "Track": {"Trackpoint": _POINT}}
_ACTIVITY: Wanted = {"Id": {}, "Lap": _LAP}
_LEGS: Wanted = {"FirstSport": {"Activity": _ACTIVITY}, "NextSport": {"Activity": _ACTIVITY}}
_WANTED: Wanted = {
    "TrainingCenterDatabase": {"Activities": {"Activity": _ACTIVITY, "MultiSportSession": _LEGS}}
}
_FARTHEST = 1e9
"""Metres or seconds. What is more than that is no number that a watch has written."""


@dataclass
class _Told:
    """What one activity has told so far."""

    named: str = ""
    first_lap: str = ""
    first_point: str = ""
    lap_metres: Decimal | None = None
    point_metres: Decimal | None = None
    seconds: Decimal | None = None

    @property
    def start(self) -> datetime | None:
        """The Id is the time of the start; some programs put a name of their own there."""
        return moment_of(self.named) or moment_of(self.first_lap) or moment_of(self.first_point)

    @property
    def metres(self) -> Decimal | None:
        return self.point_metres if self.lap_metres is None else self.lap_metres


def read_tcx(stream: BinaryIO, reading: Reading) -> Iterator[Activity]:
    """Activities, also those within a multisport session. Raises Unreadable."""
    points, activities = Count(reading), Count(reading)
    told = _Told()
    has_activity = is_dated = False
    for element in elements(stream, reading, _WANTED):
        within, _, name = element.path.rpartition("Activity")
        if not within or name:
            _hear(told, element, name, points)
            continue
        activities.add()
        has_activity = True
        if start := told.start:
            is_dated = True
            yield Activity(own_start(start, reading), _is_run(element), told.metres, told.seconds)
        told = _Told()
    if not is_dated:
        raise no_times() if has_activity else no_track()


def _is_run(activity: Element) -> bool:
    """TCX knows Running, Biking and Other. Watches write walks, swims and hikes as Other, and
    trail and treadmill runs as Running, so Other is no run. Without a sport it is taken as a run,
    since the runner chose it as one."""
    return "run" in activity.attributes.get("Sport", "running").casefold()


def _hear(told: _Told, element: Element, name: str, points: Count) -> None:
    match name:
        case "/Lap/Track/Trackpoint/Time":
            told.first_point = told.first_point or element.text
        case "/Lap/Track/Trackpoint/DistanceMeters":
            told.point_metres = _number(element.text) or told.point_metres
        case "/Lap/Track/Trackpoint":
            points.add()
        case "/Id":
            told.named = element.text
        case _:
            _hear_lap(told, element, name)


def _hear_lap(told: _Told, element: Element, name: str) -> None:
    match name:
        case "/Lap/DistanceMeters":
            told.lap_metres = _sum(told.lap_metres, _number(element.text))
        case "/Lap/TotalTimeSeconds":
            told.seconds = _sum(told.seconds, _number(element.text))
        case "/Lap":
            told.first_lap = told.first_lap or element.attributes.get("StartTime", "")


def _sum(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return other if one is None else one + (other or 0)


def _number(text: str) -> Decimal | None:
    """To a hundredth; None for what is no number, or none of a run."""
    try:
        number = float(text)
    except ValueError:
        return None
    return Decimal(f"{number:.2f}") if 0 <= number < _FARTHEST else None
