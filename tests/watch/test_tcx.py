"""TCX: activities and their laps."""

import re
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from app.watch import Unreadable
from app.watch.tracks.tcx import read_tcx
from tests.watch.tracks import SAMPLES, lap, read, tcx, tcx_activity, tcx_of


def refused(file: bytes) -> str:
    with pytest.raises(Unreadable) as refusal:
        read(read_tcx, file)
    return refusal.value.code


def test_laps_add_up() -> None:
    (run,) = read(read_tcx, tcx(tcx_activity(lap("1000"), lap("500.255"))))

    assert run.start == datetime(2026, 6, 1, 12)
    assert run.is_run
    assert run.metres == pytest.approx(Decimal("1500.25"), abs=Decimal("0.011"))
    assert run.seconds == Decimal("121.00")


def test_the_day_is_the_runners_own() -> None:
    (run,) = read(read_tcx, tcx(tcx_activity(lap("1"))), ZoneInfo("Pacific/Auckland"))

    assert run.start == datetime(2026, 6, 2, 0)


def test_without_a_distance_of_the_laps_the_last_point_tells_it() -> None:
    (run,) = read(read_tcx, tcx(tcx_activity(lap(None, 0, 10.5), lap(None, 11, 20.25))))

    assert run.metres == Decimal("20.25")


def test_without_any_distance_there_is_none() -> None:
    (run,) = read(read_tcx, tcx(tcx_activity(lap(None))))

    assert run.metres is None


@pytest.mark.parametrize("metres", ["NaN", "-5", "inf", "1e999999", "far", "", "1e9"])
def test_what_is_no_distance_is_none(metres: str) -> None:
    (run,) = read(read_tcx, tcx(tcx_activity(lap(metres))))

    assert run.metres is None


@pytest.mark.parametrize("sport", [' Sport="Running"', ' Sport="Running/Treadmill"', ""])
def test_a_run_is_known_by_its_sport(sport: str) -> None:
    (run,) = read(read_tcx, tcx(tcx_activity(lap("1"), sport=sport)))

    assert run.is_run


@pytest.mark.parametrize("sport", ["Biking", "Other", "Walking"])
def test_another_sport_is_told_of_but_is_no_run(sport: str) -> None:
    (other,) = read(read_tcx, tcx(tcx_activity(lap("1"), sport=f' Sport="{sport}"')))

    assert not other.is_run


def test_the_legs_of_a_multisport_session_are_activities() -> None:
    ride = tcx_activity(lap("20000"), sport=' Sport="Biking"')
    run = tcx_activity(lap("5000"), named="2026-06-01T13:00:00Z")
    legs = f"<FirstSport>{ride}</FirstSport><NextSport>{run}</NextSport>"
    session = f"<MultiSportSession><Id>2026-06-01T12:00:00Z</Id>{legs}</MultiSportSession>"

    found = read(read_tcx, tcx(session))

    assert [(each.is_run, each.metres) for each in found] == [
        (False, Decimal(20000)),
        (True, Decimal(5000)),
    ]
    assert found[1].start == datetime(2026, 6, 1, 13)


def test_where_the_id_is_a_name_the_lap_tells_the_start() -> None:
    (run,) = read(read_tcx, tcx(tcx_activity(lap("1"), named="morning")))

    assert run.start == datetime(2026, 6, 1, 12)


def test_where_nothing_else_does_the_first_point_tells_the_start() -> None:
    activity = tcx_activity(lap("1", 0, 5), named="morning").replace("StartTime", "Begin")
    (run,) = read(read_tcx, tcx(activity))

    assert run.start == datetime(2026, 6, 1, 12)


def test_without_any_time_it_is_refused() -> None:
    activity = tcx_activity(lap("1"), named="morning").replace("StartTime", "Begin")

    assert refused(tcx(activity)) == "no_times"


def test_a_course_is_no_run() -> None:
    assert refused(tcx_of("<Courses><Course><Name>Loop</Name></Course></Courses>")) == "no_track"


def test_blanks_before_the_declaration_are_forgiven() -> None:
    declaration = b'          <?xml version="1.0" encoding="UTF-8"?>\n'
    (run,) = read(read_tcx, declaration + tcx(tcx_activity(lap("7"))))

    assert run.metres == 7


def test_a_recorded_run_is_as_long_as_its_laps_are_by_eye() -> None:
    file = (SAMPLES / "no_hr.tcx").read_bytes()
    without_points = re.sub(rb"<Track>.*?</Track>", b"", file, flags=re.DOTALL)
    laps = [float(metres) for metres in re.findall(rb"<DistanceMeters>(.+?)<", without_points)]

    (run,) = read(read_tcx, file)

    assert len(laps) == 3
    assert run.metres == pytest.approx(Decimal(sum(laps)), abs=Decimal("0.02"))
    assert run.start == datetime(2012, 12, 26, 21, 29, 53)
    assert run.is_run


def test_a_recorded_paddle_is_no_run() -> None:
    (other,) = read(read_tcx, (SAMPLES / "sup_activity_1.tcx").read_bytes())

    assert not other.is_run
    assert other.metres == Decimal("1157.51")
