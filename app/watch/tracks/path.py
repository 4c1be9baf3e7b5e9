"""From the positions of a track to how far it went.

A step counts if a runner could have made it. One that is too fast is a jump of the satellite
signal: the point that was jumped to is kept aside, and the next point shows which of the two was
wrong. So one wild point costs nothing (its neighbours are joined), a signal that settles
elsewhere, or a drive with the watch still running, costs only the jump itself.

A pause is a long gap in which hardly any way was made, or a new segment: it adds nothing. A long
gap with a runner's speed is a lost signal, and counts as a straight line. What a position wanders
is counted: the watch has smoothed what it saves, and we do not know how.
"""

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

from app.watch.limits import FASTEST

EARTH_RADIUS = 6_371_008.8
"""Metres: the mean radius R1 of the ellipsoid GRS 80 (Moritz, Journal of Geodesy 74, 2000)."""
LONGEST_STEP = 60
"""Seconds. Watches that save points sparingly still write one every few seconds."""
SLOWEST = 0.5
"""Metres a second, in a gap: below it, somebody rested."""


class Point(NamedTuple):
    """Degrees, and seconds since whenever."""

    latitude: float
    longitude: float
    seconds: float


def metres_between(one: Point, other: Point) -> float:
    """The great circle, by the haversine formula: exact enough also for the shortest steps."""
    here, there = radians(one.latitude), radians(other.latitude)
    across = sin(radians(other.longitude - one.longitude) / 2)
    along = sin((there - here) / 2)
    square = along * along + cos(here) * cos(there) * across * across
    return 2 * EARTH_RADIUS * asin(min(1.0, sqrt(square)))


@dataclass
class Path:
    """What the points so far come to: metres, and seconds without the pauses."""

    metres: float = 0.0
    seconds: float = 0.0
    _last: Point | None = None
    _aside: Point | None = None

    def pause(self) -> None:
        self._last = self._aside = None

    def add(self, point: Point) -> None:
        """Points of the same second are one: only the first of them is looked at."""
        last = self._last
        if last is None or point.seconds < last.seconds:
            self._last, self._aside = point, None
        elif point.seconds > last.seconds:
            self._step(last, point)

    def _step(self, last: Point, point: Point) -> None:
        if self._is_step(last, point) or (self._aside and self._is_step(self._aside, point)):
            self._last, self._aside = point, None
        else:
            self._aside = point

    def _is_step(self, start: Point, end: Point) -> bool:
        """Counts the step if it is one."""
        metres, seconds = metres_between(start, end), end.seconds - start.seconds
        if metres > FASTEST * seconds:
            return False
        if seconds <= LONGEST_STEP or metres >= SLOWEST * seconds:
            self.metres += metres
            self.seconds += seconds
        return True
