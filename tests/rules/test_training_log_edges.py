"""Where a week, a fortnight and a distance end, in a log of runs."""

from decimal import Decimal

from tests.rules.logged import A_YEAR, BEGAN, load, ran


def test_the_farthest_that_can_be_answered_is_kept() -> None:
    assert load(ran(1, "300")).longest_recent == ran(1, "300")
    weeks = [ran(15 + 7 * week, "300") for week in range(4)]
    assert load(*weeks).usual_week_km == 300


def test_a_run_two_weeks_before_the_pain_is_not_just_before_it() -> None:
    assert load(ran(13, "9")).longest_recent == ran(13, "9")
    assert load(ran(14, "9")).longest_recent is None


def test_a_week_is_told_of_from_its_last_day_and_to_its_first() -> None:
    """The log begins on the last day of one week, and ends on the first day of another."""
    begins = load(ran(1, "5"), covered=(ran(7, "1").day, BEGAN))
    ends = load(ran(20, "5"), covered=(A_YEAR[0], ran(13, "1").day))

    assert [week.first for week in begins.weeks] == [ran(13, "1").day, ran(6, "1").day]
    assert ends.weeks[-1].first == ran(13, "1").day


def test_runs_that_were_picked_stand_in_the_weeks_in_which_they_were() -> None:
    found = load(ran(2, "10"), ran(9, "8"), covered=None)

    assert [(week.first, week.km) for week in found.weeks] == [
        (ran(13, "1").day, Decimal(8)),
        (ran(6, "1").day, Decimal(10)),
    ]


def test_of_runs_that_cannot_be_compared_the_longest_is_the_one() -> None:
    assert load(ran(3, "9"), ran(2, "120")).longest_recent == ran(2, "120")
