"""The runs of a log, and the numbers they come to."""

from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rules import Spike, Unit, read
from rules.numbers import spike
from rules.questions.running import LONGEST_BEFORE, WeekChange
from tests.rules.cast import written
from tests.rules.logged import A_YEAR, BEGAN, load, ran

# One run a week.
WEEKLY = [ran(days, "20") for days in range(4, 60, 7)]


def test_the_longest_run_of_the_last_two_weeks_is_held_against_the_month_before_it() -> None:
    found = load(ran(13, "12"), ran(3, "9"), ran(14, "10"), ran(43, "11"), ran(44, "30"))

    assert found.longest_recent == ran(13, "12")
    assert found.longest_before == ran(43, "11")
    assert found.spike is Spike.S0


def test_a_jump_that_was_repeated_is_still_a_jump() -> None:
    """The second of two long runs is hardly longer than the first, which was three times as long
    as any before."""
    found = load(ran(2, "16"), ran(12, "15"), *(ran(days, "5") for days in range(14, 60, 2)))

    assert found.longest_recent == ran(12, "15")
    assert found.km[LONGEST_BEFORE] == 5
    assert found.spike is Spike.S3


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=30))
def test_no_run_just_before_the_pain_was_a_bigger_jump(runs: list[tuple[int, int]]) -> None:
    log = [ran(days, str(km), hour=place % 24) for place, (days, km) in enumerate(runs)]
    bands = [Spike.S0, Spike.S1, Spike.S2, Spike.S3]
    found = load(*log)
    told = bands.index(found.spike) if found.spike in bands else -1

    for run in log:
        month = [e.km for e in log if e.start < run.start and (run.day - e.day).days <= 30]
        band = spike(run.km, max(month, default=None))
        if (BEGAN - run.day).days < 14 and band in bands:
            assert bands.index(band) <= told


def test_a_run_later_than_the_longest_is_not_before_it() -> None:
    found = load(ran(5, "16"), ran(4, "15"), ran(20, "10"))

    assert found.longest_before == ran(20, "10")
    assert found.spike is Spike.S2


def test_of_two_as_long_the_first_was_the_jump() -> None:
    found = load(ran(9, "16"), ran(2, "16"), ran(20, "10"))

    assert found.longest_recent == ran(9, "16")
    assert found.longest_before == ran(20, "10")


def test_an_earlier_run_of_the_same_day_is_before_it() -> None:
    assert load(ran(2, "16", 18), ran(2, "8", 7)).longest_before == ran(2, "8", 7)


def test_a_run_on_the_day_the_pain_began_counts_and_one_after_it_does_not() -> None:
    found = load(ran(0, "14"), ran(-1, "30"))

    assert found.longest_recent == ran(0, "14")
    assert found.weeks[-1].km == 14


def test_weeks_are_counted_back_from_the_day_the_pain_began() -> None:
    found = load(ran(6, "5"), ran(7, "8"), ran(13, "1"))

    assert [week.km for week in found.weeks[-2:]] == [9, 5]
    assert found.weeks[-1].first == BEGAN - timedelta(days=6)
    assert found.weeks[-1].last == BEGAN
    assert len(found.weeks) == 8


def test_the_usual_week_is_the_middle_of_the_four_before_the_last_two() -> None:
    found = load(ran(15, "20"), ran(22, "30"), ran(29, "0.01"), ran(36, "24"), ran(43, "90"))

    assert found.usual_week_km == 22


@pytest.mark.parametrize(
    ("recent", "change"),
    [
        ("22", WeekChange.SAME_OR_LESS),
        ("22.02", WeekChange.UP_10_TO_30),
        ("26", WeekChange.UP_10_TO_30),
        ("40", WeekChange.UP_30_TO_100),
        ("40.02", WeekChange.MORE_THAN_DOUBLED),
    ],
)
def test_the_weekly_change_falls_in_a_band(recent: str, change: WeekChange) -> None:
    before = [ran(days, "20") for days in (15, 22, 29, 36)]
    each = str(Decimal(recent) / 2)

    assert (
        load(*before, ran(1, each), ran(3, each), ran(8, each), ran(9, each)).week_change is change
    )


def test_a_week_without_a_run_is_a_week_of_nought() -> None:
    found = load(*(ran(days, "20") for days in (15, 22, 29, 36)))

    assert found.recent_week_km == 0
    assert found.week_change is WeekChange.SAME_OR_LESS
    assert found.longest_recent is None
    assert found.spike is Spike.UNKNOWN_BASELINE


def test_without_a_usual_week_nothing_is_said_of_a_change() -> None:
    found = load(ran(1, "20"))

    assert found.usual_week_km == 0
    assert found.week_change is None
    assert "week_change" not in found.answers


def test_of_runs_that_were_picked_one_by_one_nothing_is_said_of_weeks() -> None:
    picked = [ran(days, "10") for days in (2, 9, 16, 23, 30, 37)]
    found = load(*picked, covered=None)

    assert [week.is_whole for week in found.weeks] == [False] * 6
    assert (found.usual_week_km, found.recent_week_km, found.week_change) == (None, None, None)
    assert not found.is_month_whole
    assert set(found.answers) == {"longest_recent_km", "longest_before_km"}


def test_two_weeks_are_too_few_for_a_usual_one() -> None:
    two, three = (load(*WEEKLY, covered=(ran(days, "1").day, BEGAN)) for days in (27, 34))

    assert two.usual_weeks == 2
    assert two.usual_week_km is None
    assert three.usual_weeks == 3
    assert three.usual_week_km == 20


def test_a_rest_of_three_days_at_the_end_is_told_of_and_a_longer_one_may_be_a_gap() -> None:
    rested, gap = (load(*WEEKLY, covered=(A_YEAR[0], ran(days, "1").day)) for days in (3, 4))

    assert rested.recent_week_km == 20
    assert gap.recent_week_km is None
    assert not gap.weeks[-1].is_whole


def test_weeks_that_the_log_does_not_tell_of_are_not_nought() -> None:
    found = load(ran(1, "12"), ran(9, "12"), ran(18, "10"), covered=(ran(18, "1").day, BEGAN))

    assert len(found.weeks) == 3
    assert not found.weeks[0].is_whole
    assert found.usual_week_km is None
    assert found.recent_week_km == 12
    assert not found.is_month_whole


def test_a_log_that_ends_before_the_pain_tells_no_change() -> None:
    found = load(ran(8, "12"), ran(18, "10"), covered=(A_YEAR[0], ran(8, "1").day))

    assert found.recent_week_km is None
    assert found.week_change is None
    assert found.longest_recent == ran(8, "12")


def test_the_month_before_the_run_is_whole_if_the_log_begins_before_it() -> None:
    assert load(ran(1, "9"), covered=(ran(31, "1").day, BEGAN)).is_month_whole
    assert not load(ran(1, "9"), covered=(ran(30, "1").day, BEGAN)).is_month_whole


def test_distances_are_rounded_as_a_watch_shows_them_before_they_are_compared() -> None:
    found = load(ran(1, "11.0049"), ran(9, "9.9951"))

    assert found.spike is Spike.S0
    assert found.answers["longest_recent_km"] == Decimal("11.00")


def test_the_answers_come_to_the_same_facts_in_either_unit() -> None:
    runs = [ran(1, "19.3121"), ran(9, "9.1"), *(ran(days, "41.123") for days in (15, 22, 29, 36))]

    for unit in Unit:
        found = load(*runs, unit=unit)
        assert found.facts <= read(written(**found.answers), unit).facts
        assert len(found.facts & set(Spike)) == len(found.facts & set(WeekChange)) == 1


def test_a_run_that_cannot_be_answered_is_left_out() -> None:
    assert load(ran(1, "300.01"), ran(2, "0"), ran(3, "0.004")).longest_recent is None


def test_a_usual_week_that_cannot_be_answered_is_left_blank() -> None:
    runs = [ran(days, "160") for week in range(4) for days in (15 + 7 * week, 16 + 7 * week)]

    found = load(*runs)
    assert found.usual_week_km is None
    assert found.is_usual_week_too_far
    assert not load(ran(1, "9"), covered=None).is_usual_week_too_far
