"""Recorded tracks without the person: as long as they were, and somewhere else."""

import re

import pytest

from app.watch.tracks.gpx import read_gpx
from tests.watch.samples.elsewhere import elsewhere
from tests.watch.tracks import gpx, northwards, read

TRACK = gpx(northwards([3.0] * 50))


def positions(track: bytes) -> list[tuple[float, float]]:
    found = re.findall(rb'lat="([^"]+)" lon="([^"]+)"', track)
    return [(float(north), float(east)) for north, east in found]


def test_a_track_is_as_long_elsewhere() -> None:
    (run,) = read(read_gpx, elsewhere(TRACK))

    assert float(run.metres or 0) == pytest.approx(150, abs=0.05)


def test_neither_latitude_nor_longitude_is_left_as_it_was() -> None:
    before, after = positions(TRACK), positions(elsewhere(TRACK))
    turned = {
        (round(north - new_north, 3), round(east - new_east, 3))
        for (north, east), (new_north, new_east) in zip(before, after, strict=True)
    }

    assert (0, 0) not in turned
    assert {north for north, _ in turned} != {0}


def test_it_is_somewhere_else_each_time() -> None:
    assert elsewhere(TRACK) != elsewhere(TRACK)
