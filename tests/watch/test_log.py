"""One log of many files: each run once, and nothing that cannot be."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from io import BytesIO
from time import thread_time
from zoneinfo import ZoneInfo

import pytest

from app.watch import said
from app.watch.limits import MOST_ACTIVITIES
from app.watch.log import Chosen, Log, NotRead, read_log
from app.watch.reading import Reading
from rules import Unit
from tests.watch import lists
from tests.watch.lists import BERLIN, Ran
from tests.watch.tracks import gpx, northwards

NOW = datetime(2026, 6, 30, 12, tzinfo=UTC)
MORNING = datetime(2026, 6, 20, 7, 30)


def ran(metres: str = "10000", days: int = 0, seconds: int = 3000) -> Ran:
    return Ran(MORNING + timedelta(days=days), Decimal(metres), seconds)


def log(*files: str | bytes, zone: ZoneInfo = BERLIN, must_end: float | None = None) -> Log:
    chosen = [
        Chosen(f"{number}", BytesIO(file if isinstance(file, bytes) else file.encode()))
        for number, file in enumerate(files)
    ]
    reading = Reading(Unit.KM, zone, NOW, must_end or thread_time() + 5)
    return read_log(chosen, reading)


def kilometres(log: Log) -> Sequence[str]:
    return [f"{run.km.normalize():f}" for run in log.runs]


def test_runs_of_several_files_come_together_oldest_first() -> None:
    found = log(lists.strava([ran("8000", 2)]), lists.garmin([ran("5000", 1), ran("6000", 0)]))

    assert kilometres(found) == ["6", "5", "8"]


def test_a_run_that_two_services_tell_of_counts_once() -> None:
    """Strava tells it in UTC and to the metre; Garmin by the runner's clock, and rounded."""
    found = log(lists.strava([ran("10004")]), lists.garmin([ran("10004")]))

    assert len(found.runs) == 1
    assert found.left_out == {"twice": 1}


def test_a_run_that_two_files_tell_of_by_different_clocks_counts_once() -> None:
    """Strava's list is read in the wrong zone, or the run was abroad."""
    runs = [ran("10000", days) for days in range(6)]
    found = log(lists.strava(runs), lists.garmin(runs), zone=ZoneInfo("America/New_York"))

    assert len(found.runs) == 6
    assert found.left_out == {"twice": 6}


def test_two_single_runs_as_long_as_each_other_are_two() -> None:
    """To work and back again, ten hours later."""
    there, back = (gpx(northwards([3.0] * 60, start=NOW - timedelta(hours=h))) for h in (50, 40))

    assert len(log(there, back).runs) == 2


def test_two_runs_of_one_list_as_long_as_each_other_are_two() -> None:
    back = Ran(MORNING + timedelta(hours=10), Decimal(10000), 3000)

    assert len(log(lists.strava([ran(), back]), lists.garmin([ran(), back])).runs) == 2


def test_two_runs_on_one_day_are_two() -> None:
    later = Ran(MORNING + timedelta(hours=10), Decimal(10000), 3000)

    assert len(log(lists.strava([ran(), later])).runs) == 2


def test_where_two_devices_do_not_agree_on_a_run_the_longer_one_counts() -> None:
    found = log(lists.strava([ran("10400"), ran("10000")]))

    assert kilometres(found) == ["10.4"]
    assert found.left_out == {"twice": 1}


def test_the_same_file_twice_changes_nothing() -> None:
    once = log(lists.strava([ran(), ran("5000", 1)]))
    twice = log(lists.strava([ran(), ran("5000", 1)]), lists.strava([ran(), ran("5000", 1)]))

    assert once.runs == twice.runs


@pytest.mark.parametrize(
    ("odd", "reason"),
    [
        (ran(days=12), "future"),
        (ran(days=-10_000), "too_early"),
        (ran("0"), "no_distance"),
        (ran("300001", seconds=90_000), "too_far"),
        (ran("10000", seconds=600), "too_fast"),
    ],
)
def test_what_cannot_be_is_left_out_and_said(odd: Ran, reason: str) -> None:
    found = log(lists.strava([ran(days=1), odd]))

    assert kilometres(found) == ["10"]
    assert found.left_out == {reason: 1}
    (sentence,) = said(found.left_out)
    assert sentence.startswith("One run ")
    (more,) = said({reason: 1_200})
    assert more.startswith("1,200 runs ")


def test_a_run_of_tonight_is_not_in_the_future_for_a_wrong_zone() -> None:
    assert log(lists.garmin([Ran(datetime(2026, 7, 1, 8), Decimal(5000), 1800)])).runs


def test_the_log_tells_of_the_days_of_other_sports_too() -> None:
    """A walk stands at the end of these lists, on the 30th."""
    assert log(lists.strava([ran(days=-3)])).covered == (date(2026, 6, 17), date(2026, 6, 30))


def test_tracks_that_were_picked_do_not_tell_of_the_days_between() -> None:
    track = gpx(northwards([3.0] * 60, start=NOW - timedelta(days=9)))

    assert log(track).covered is None
    assert log(track, lists.strava([ran()])).covered == (date(2026, 6, 20), date(2026, 6, 30))


def test_a_list_without_a_unit_says_so_unless_its_strides_do() -> None:
    assert log(lists.garmin([ran()])).unit_is_assumed
    assert not log(lists.garmin([ran()], stride="1.18")).unit_is_assumed
    assert not log(lists.strava([ran()])).unit_is_assumed


def test_what_is_misdated_does_not_stretch_the_log() -> None:
    found = log(lists.strava([ran(), ran(days=200), ran(days=-10_000)]))

    assert found.covered == (date(2026, 6, 20), date(2026, 6, 30))


def test_late_in_the_evening_is_the_day_of_the_runners_clock() -> None:
    """Half past ten in the evening in UTC is the next day in Berlin."""
    late = datetime(2026, 6, 21, 22, 30, tzinfo=UTC)
    track = gpx(northwards([3.0] * 60, start=late))

    assert log(track).runs[0].day == date(2026, 6, 22)
    assert log(track, zone=ZoneInfo("America/New_York")).runs[0].day == date(2026, 6, 21)


def test_every_file_that_cannot_be_read_is_named() -> None:
    with pytest.raises(NotRead) as refused:
        log(b"", lists.strava([ran()]), b"%PDF-1.7 \x00")

    assert [(each.file, each.code) for each in refused.value.faults] == [
        ("0", "empty"),
        ("2", "wrong_type"),
    ]


def test_without_a_run_it_says_why() -> None:
    with pytest.raises(NotRead) as walks:
        log(lists.strava([]))
    with pytest.raises(NotRead) as none_of_use:
        log(lists.strava([ran("0"), ran("0", 1)]))

    assert "Walks, rides and other sports do not count." in walks.value.faults[0].message
    assert "2 runs have no distance and were left out." in none_of_use.value.faults[0].message


def test_more_activities_than_a_life_has_are_refused() -> None:
    rows = [ran("5000", -each // 40) for each in range(MOST_ACTIVITIES // 2 + 1)]
    half = lists.strava(rows)

    with pytest.raises(NotRead, match="too_many_activities") as refused:
        log(half, half)
    assert f"{MOST_ACTIVITIES:,}" in refused.value.faults[0].message


def test_reading_ends_when_its_time_is_over() -> None:
    with pytest.raises(NotRead, match=r"^too_slow$") as refused:
        log(gpx(northwards([3.0] * 3_000)), lists.strava([ran()]), must_end=thread_time() - 1)

    assert "5 seconds" in refused.value.faults[0].message
