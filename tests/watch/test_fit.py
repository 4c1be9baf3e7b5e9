"""FIT: sessions, as the watch itself wrote them."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from app.watch import Unreadable
from app.watch.tracks.fit import read_fit
from tests.watch.tracks import (
    NOON,
    SAMPLES,
    FitMessage,
    fit,
    framed,
    read,
    record,
    session,
    watch_clock,
)

pytest.importorskip("fitdecode")
AUCKLAND = ZoneInfo("Pacific/Auckland")


def refused(file: bytes) -> str:
    with pytest.raises(Unreadable) as refusal:
        read(read_fit, file)
    return refusal.value.code


def test_a_session_tells_start_distance_and_time() -> None:
    (run,) = read(read_fit, fit(session(metres=5012.34)))

    assert run.start == datetime(2026, 6, 1, 12)
    assert run.is_run
    assert run.metres == Decimal("5012.34")
    assert run.seconds == 1800


def test_another_sport_is_told_of_but_is_no_run() -> None:
    (ride,) = read(read_fit, fit(session(sport=2)))

    assert not ride.is_run


def test_the_day_is_the_runners_own() -> None:
    (run,) = read(read_fit, fit(session()), AUCKLAND)

    assert run.start == datetime(2026, 6, 2, 0)


@pytest.mark.parametrize("hours", [-11, -3.5, 0, 5.75, 14])
def test_what_the_watch_showed_comes_before_the_zone_that_was_asked_for(hours: float) -> None:
    showed = NOON + timedelta(hours=hours, seconds=3)
    (run,) = read(read_fit, fit(session(), watch_clock(NOON, showed)), AUCKLAND)

    assert run.start == (NOON + timedelta(hours=hours)).replace(tzinfo=None)


@pytest.mark.parametrize("apart", [timedelta(hours=15), timedelta(minutes=7), -timedelta(days=400)])
def test_a_watch_that_showed_no_zone_there_is_is_not_believed(apart: timedelta) -> None:
    (run,) = read(read_fit, fit(session(), watch_clock(NOON, NOON + apart)), AUCKLAND)

    assert run.start == datetime(2026, 6, 2, 0)


def test_of_a_multisport_activity_the_parts_count_and_not_the_whole() -> None:
    whole = session(sport=18, metres=30000, minutes=150)
    ride = session(sport=2, metres=25000, minutes=90)
    run = session(NOON + timedelta(minutes=100), metres=5000)

    found = read(read_fit, fit(whole, ride, run))

    assert [(each.is_run, each.metres) for each in found] == [
        (False, Decimal(25000)),
        (True, Decimal(5000)),
    ]


def test_a_whole_that_calls_itself_a_run_does_not_count_beside_its_parts() -> None:
    whole = session(metres=30000, minutes=150)
    parts = session(minutes=20), session(NOON + timedelta(minutes=30), minutes=20)

    assert [each.metres for each in read(read_fit, fit(whole, *parts))] == [5000, 5000]


def test_two_sessions_one_after_the_other_both_count() -> None:
    found = read(read_fit, fit(session(minutes=20), session(NOON + timedelta(minutes=30))))

    assert len(found) == 2


def test_a_session_without_a_distance_has_that_of_the_last_record() -> None:
    points = record(NOON, 0), record(NOON + timedelta(seconds=9), 27.5)
    (run,) = read(read_fit, fit(*points, session(metres=None)))

    assert run.metres == Decimal("27.50")


def test_of_several_sessions_without_a_distance_none_is_given_the_records() -> None:
    later = session(NOON + timedelta(hours=1), metres=None)
    found = read(read_fit, fit(record(NOON, 50), session(metres=None), later))

    assert [each.metres for each in found] == [None, None]


def test_records_without_a_session_are_a_run() -> None:
    (run,) = read(read_fit, fit(record(NOON, 0), record(NOON + timedelta(seconds=9), 27.5)))

    assert (run.start, run.is_run) == (datetime(2026, 6, 1, 12), True)
    assert run.metres == Decimal("27.50")


def test_records_of_another_sport_are_no_run() -> None:
    ride: FitMessage = (12, {0: ("B", 2)})
    (found,) = read(read_fit, fit(ride, record(NOON, 0)))

    assert not found.is_run


def test_records_without_a_time_are_refused() -> None:
    assert refused(fit((20, {5: ("I", 100)}))) == "no_times"


def test_an_unset_distance_is_none() -> None:
    (run,) = read(read_fit, fit((18, {**session()[1], 9: ("I", 0xFFFFFFFF)})))

    assert run.metres is None


def test_a_negative_distance_is_none() -> None:
    (run,) = read(read_fit, fit((18, {**session()[1], 9: ("i", -500)})))

    assert run.metres is None


def test_the_files_of_a_chain_are_all_read() -> None:
    settings = fit(file_id=(0, {0: ("B", 2)}))

    assert len(read(read_fit, fit(session()) + settings + fit(session()))) == 2


def test_a_file_of_settings_is_refused() -> None:
    assert refused(fit(file_id=(0, {0: ("B", 2)}))) == "not_an_activity"


@pytest.mark.parametrize("left", [0, 5, 11, 13, 40, -1, -2, -20])
def test_a_truncated_file_is_refused(left: int) -> None:
    assert refused(fit(session())[:left]) == "damaged"


def test_a_message_that_was_not_defined_is_refused() -> None:
    assert refused(framed(b"\x03\x00")) == "damaged"


@pytest.mark.parametrize(
    ("sample", "start", "metres", "is_run"),
    [
        ("activity-small-fenix2-run", datetime(2015, 8, 15, 16, 45, 8), "9008.22", True),
        ("garmin-fenix-5-run", datetime(2017, 6, 11, 7, 34, 9), "157.56", True),
        ("garmin-fenix-5-bike", datetime(2017, 6, 12, 9, 9, 22), "459.52", False),
        # Its own clock counts from when it was switched on.
        ("compressed-speed-distance", datetime(2012, 2, 13, 11, 16, 16), "10248.67", True),
    ],
)
def test_a_recorded_session_is_read_as_the_watch_wrote_it(
    sample: str, start: datetime, metres: str, is_run: bool
) -> None:
    (found,) = read(read_fit, (SAMPLES / f"{sample}.fit").read_bytes(), AUCKLAND)

    assert (found.start, found.metres, found.is_run) == (start, Decimal(metres), is_run)


def test_of_a_recorded_multisport_day_only_the_runs_are_runs() -> None:
    found = read(read_fit, (SAMPLES / "fenix2-multisport-cut.fit").read_bytes())

    assert len(found) == 7
    assert [each.metres for each in found if each.is_run] == [
        Decimal("2245.23"),
        Decimal("12740.37"),
    ]


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*.fit")), ids=lambda sample: sample.stem)
def test_the_full_decoder_finds_the_same_distances(sample: Path) -> None:
    from fitdecode import FIT_FRAME_DATA, FitReader

    content = sample.read_bytes()
    with FitReader(content) as frames:
        decoded = [
            frame.get_value("total_distance")
            for frame in frames
            if frame.frame_type == FIT_FRAME_DATA and frame.name == "session"
        ]
    found = [float(each.metres or 0) for each in read(read_fit, content, UTC)]

    assert found
    assert found == pytest.approx(decoded)
