"""GPX: tracks of positions."""

import math
import re
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.watch import Unreadable
from app.watch.tracks.gpx import read_gpx
from tests.watch.tracks import NOON, SAMPLES, gpx, gpx_of, northwards, read, trk

AUCKLAND = ZoneInfo("Pacific/Auckland")


def refused(file: bytes) -> str:
    with pytest.raises(Unreadable) as refusal:
        read(read_gpx, file)
    return refusal.value.code


def test_a_track_tells_start_distance_and_time() -> None:
    (run,) = read(read_gpx, gpx(northwards([3] * 100)))

    assert run.start == datetime(2026, 6, 1, 12)
    assert run.is_run
    assert run.metres == Decimal("300.00")
    assert run.seconds == 100


def test_the_day_is_the_runners_own() -> None:
    (run,) = read(read_gpx, gpx(northwards([3])), AUCKLAND)

    assert run.start == datetime(2026, 6, 2, 0)


def test_a_time_without_a_zone_is_the_runners_own() -> None:
    (run,) = read(read_gpx, gpx(northwards([3], start=NOON.replace(tzinfo=None))), AUCKLAND)

    assert run.start == datetime(2026, 6, 1, 12)


def test_a_time_with_a_zone_of_its_own_is_the_runners_own() -> None:
    moment = NOON.astimezone(timezone(timedelta(hours=5, minutes=30)))
    (run,) = read(read_gpx, gpx(northwards([3], start=moment)), AUCKLAND)

    assert run.start == datetime(2026, 6, 1, 17, 30)


def test_between_two_segments_there_is_a_pause() -> None:
    later = [
        (0.5, 0.0, NOON + timedelta(hours=1)),
        (0.5, 0.0, NOON + timedelta(hours=1, seconds=1)),
    ]
    (run,) = read(read_gpx, gpx(northwards([3] * 10), later))

    assert run.metres == Decimal("30.00")


def test_each_track_is_one_activity() -> None:
    second = trk(northwards([4], start=NOON + timedelta(days=1)))
    found = read(read_gpx, gpx_of(trk(northwards([3])) + second))

    assert [each.metres for each in found] == [3, 4]


@pytest.mark.parametrize(
    "kind",
    ["running", "Run", "trail_running", "VirtualRun", "treadmill_running", "9", "Jogging", ""],
)
def test_a_run_is_known_by_its_type(kind: str) -> None:
    (run,) = read(read_gpx, gpx(northwards([3]), kind=f"<type>{kind}</type>"))

    assert run.is_run


@pytest.mark.parametrize("kind", ["cycling", "1", "Walk", "hiking", "open_water_swimming", "drunk"])
def test_another_sport_is_told_of_but_is_no_run(kind: str) -> None:
    (other,) = read(read_gpx, gpx(northwards([3]), kind=f"<type>{kind}</type>"))

    assert not other.is_run


def test_a_track_without_a_type_is_taken_as_a_run() -> None:
    (run,) = read(read_gpx, gpx(northwards([3]), kind=""))

    assert run.is_run


@pytest.mark.parametrize("wild", ["nan", "inf", "1e400", "91", "", "north", "-90.1"])
def test_a_point_off_the_globe_is_left_out(wild: str) -> None:
    file = gpx(northwards([3, 3, 3]))
    second = re.findall(rb'<trkpt lat="([^"]*)"', file)[1]
    (run,) = read(read_gpx, file.replace(b'lat="%s"' % second, f'lat="{wild}"'.encode()))

    assert run.metres == Decimal("9.00")


def test_a_point_without_a_time_is_left_out() -> None:
    points = northwards([3, 3, 3])
    points[1] = (80.0, 0.0, None)
    (run,) = read(read_gpx, gpx(points))

    assert run.metres == Decimal("9.00")


def test_a_track_without_any_time_is_refused_even_if_the_file_has_one() -> None:
    planned = trk([(0.0, 0.0, None), (0.1, 0.0, None)])
    head = "<metadata><time>2026-06-01T12:00:00Z</time></metadata>"

    assert refused(gpx_of(head + planned)) == "no_times"


def test_a_time_that_is_none_counts_as_none() -> None:
    file = gpx(northwards([3])).replace(b"2026-06-01T", b"yesterday")

    assert refused(file) == "no_times"


def test_a_route_is_no_run() -> None:
    assert refused((SAMPLES / "route.gpx").read_bytes()) == "no_track"


def test_places_alone_are_no_run() -> None:
    assert (
        refused(gpx_of('<wpt lat="1" lon="1"><time>2026-06-01T12:00:00Z</time></wpt>'))
        == "no_track"
    )


def test_a_prefix_before_every_name_changes_nothing() -> None:
    file = gpx(northwards([3] * 5))
    prefixed = re.sub(rb"<(/?)([a-z])", rb"<\1x:\2", file).replace(b"xmlns=", b"xmlns:x=")
    (run,) = read(read_gpx, prefixed)

    assert run.metres == Decimal("15.00")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "iso-8859-1", "windows-1252"])
def test_a_track_is_read_in_any_usual_encoding(encoding: str) -> None:
    named = encoding.removesuffix("-sig")
    text = gpx(northwards([3])).decode().replace("UTF-8", named).replace("Nobody", "Äußere Runde")
    (run,) = read(read_gpx, text.encode(encoding))

    assert run.metres == Decimal("3.00")


def test_blanks_before_the_declaration_are_forgiven() -> None:
    (run,) = read(read_gpx, b"\n  " + gpx(northwards([3])))

    assert run.metres == Decimal("3.00")


def test_a_recorded_track_is_as_long_as_another_formula_says() -> None:
    file = (SAMPLES / "eight-tracks.gpx").read_bytes()
    second = file.split(b"<trk>")[3]
    points = [
        (float(lat), float(lon))
        for lat, lon in re.findall(rb'<trkpt lat="(.+?)" lon="(.+?)"', second)
    ]

    found = read(read_gpx, file)[1]

    assert len(points) == 52
    assert found.metres is not None
    assert float(found.metres) == pytest.approx(_chords(points), rel=1e-5)
    assert found.start == datetime(2010, 8, 5, 15, 11, 36)


def _chords(points: list[tuple[float, float]]) -> float:
    """Straight lines through the earth between positions in space."""
    space = [
        (math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat))
        for lat, lon in (map(math.radians, point) for point in points)
    ]
    return 6_371_008.8 * sum(math.dist(*pair) for pair in pairwise(space))


def test_a_recorded_time_with_its_own_zone_is_kept() -> None:
    (run,) = read(read_gpx, (SAMPLES / "track-with-less-sec-time.gpx").read_bytes(), AUCKLAND)

    assert run.start == datetime(2015, 12, 11, 15, 43, 13)


@settings(max_examples=50, deadline=None)
@given(
    steps=st.lists(st.floats(0.5, 9), min_size=50, max_size=300),
    turns=st.lists(st.floats(-0.5, 0.5), min_size=300, max_size=300),
    latitude=st.floats(-70, 70),
)
def test_a_random_walk_is_as_long_as_it_was_walked(
    steps: list[float], turns: list[float], latitude: float
) -> None:
    where, heading, points = (latitude, 10.0), 0.0, []
    for number, (step, turn) in enumerate(zip(steps, turns, strict=False)):
        points.append((*where, NOON + timedelta(seconds=number)))
        heading += turn
        degrees = step / 111_195.08
        east = degrees * math.sin(heading) / math.cos(math.radians(where[0]))
        where = (where[0] + degrees * math.cos(heading), where[1] + east)
    (run,) = read(read_gpx, gpx(points))

    assert run.metres is not None
    assert float(run.metres) == pytest.approx(sum(steps[:-1]), rel=0.005)
