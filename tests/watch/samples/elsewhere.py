"""Puts the positions of a GPX track somewhere else on the globe.

The whole sphere is turned at random, so every great circle keeps its length and no place is told.
How it was turned is written down nowhere and cannot be made again.
"""

import re
from math import asin, atan2, cos, degrees, hypot, radians, sin
from random import SystemRandom

Vector = tuple[float, float, float]
Turn = tuple[Vector, Vector, Vector]

_TAG = re.compile(rb'<[^>]*\blat="[^>]*>')
_LATITUDE = re.compile(rb'\blat="([^"]+)"')
_LONGITUDE = re.compile(rb'\blon="([^"]+)"')


def elsewhere(track: bytes) -> bytes:
    turn = _any_turn()

    def moved(found: re.Match[bytes]) -> bytes:
        tag = found[0]
        latitude, longitude = _LATITUDE.search(tag), _LONGITUDE.search(tag)
        assert latitude
        assert longitude
        north, east = _turned(float(latitude[1]), float(longitude[1]), turn)
        return _LONGITUDE.sub(b'lon="%.9f"' % east, _LATITUDE.sub(b'lat="%.9f"' % north, tag))

    return _TAG.sub(moved, track)


def _turned(latitude: float, longitude: float, turn: Turn) -> tuple[float, float]:
    """Degrees, before and after."""
    north, east = radians(latitude), radians(longitude)
    place = cos(north) * cos(east), cos(north) * sin(east), sin(north)
    x, y, z = (sum(a * b for a, b in zip(row, place, strict=True)) for row in turn)
    return degrees(asin(max(-1.0, min(1.0, z)))), degrees(atan2(y, x))


def _any_turn() -> Turn:
    """Each turn of the sphere is as likely as any other: four normal numbers, scaled to a length
    of one, are such a quaternion (Shoemake, Graphics Gems III, 1992)."""
    chance = SystemRandom()
    drawn = [chance.gauss(0, 1) for _ in range(4)]
    w, x, y, z = (each / hypot(*drawn) for each in drawn)
    return (
        (1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)),
        (2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)),
        (2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)),
    )
