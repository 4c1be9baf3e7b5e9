"""Distances: exact, and in the lower band on a boundary."""

from decimal import Decimal

import pytest

from rules import Faults, Unit, read
from rules.numbers import Spike, WeeklyDistance, plain, spike
from tests.rules.cast import written


@pytest.mark.parametrize(
    ("recent", "before", "band"),
    [
        ("11", "10", "s0"),
        ("11.000001", "10", "s1"),
        ("3.3", "3", "s0"),
        ("13", "10", "s1"),
        ("13.000001", "10", "s2"),
        ("20", "10", "s2"),
        ("20.000001", "10", "s3"),
        ("5", "10", "s0"),
        ("100", "3", "s3"),
        ("100.000001", "99", "unknown_baseline"),
        ("10", "2.999999", "unknown_baseline"),
        ("0.000001", "3", "s0"),
        ("0.5", "10", "s0"),
        ("0", "10", "unknown_baseline"),
        ("10", "0", "unknown_baseline"),
    ],
)
def test_the_longest_runs_fall_in_a_band(recent: str, before: str, band: str) -> None:
    assert spike(Decimal(recent), Decimal(before)).code == band


def test_a_blank_is_not_compared() -> None:
    assert spike(None, Decimal(10)) is Spike.UNKNOWN_BASELINE
    assert spike(Decimal(10), None) is Spike.UNKNOWN_BASELINE


def test_ten_to_eleven_miles_is_exactly_ten_percent() -> None:
    sent = written(longest_before_km=Decimal(10), longest_recent_km=Decimal(11))

    assert Spike.S0 in read(sent, Unit.MI).facts
    assert Spike.S0 in read(sent, Unit.KM).facts


def test_a_mile_has_its_exact_length() -> None:
    assert Unit.MI.to_km(Decimal("1")) == Decimal("1.609344")
    assert Unit.MI.from_km(Unit.MI.to_km(Decimal("26.218757"))) == Decimal("26.218757")


def test_a_week_over_forty_kilometres_counts_and_forty_does_not() -> None:
    assert WeeklyDistance.OVER_40_KM in read(written(usual_week_km=Decimal("40.000001"))).facts
    assert WeeklyDistance.OVER_40_KM not in read(written(usual_week_km=Decimal(40))).facts
    assert WeeklyDistance.OVER_40_KM in read(written(usual_week_km=Decimal(25)), Unit.MI).facts


def test_the_limit_is_in_kilometres_and_said_in_the_runners_unit() -> None:
    assert read(written(usual_week_km=Decimal(300)))
    with pytest.raises(Faults, match=r"from 0 to 186\.4 miles"):
        read(written(usual_week_km=Decimal(187)), Unit.MI)


def test_of_somebody_who_does_not_run_no_run_is_compared() -> None:
    assert Spike.UNKNOWN_BASELINE in read(written()).facts
    assert not read(written(runner="not_a_runner")).facts & set(Spike)


def test_zeros_at_the_end_are_no_decimals() -> None:
    assert read(written(usual_week_km=Decimal("5.0000000000")))


def test_three_hundred_kilometres_can_be_typed_and_a_millionth_more_cannot() -> None:
    assert read(written(usual_week_km=Decimal("300")))
    with pytest.raises(Faults, match="from 0 to 300 km"):
        read(written(usual_week_km=Decimal("300.000001")))


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("10", "10"),
        ("100", "100"),
        ("1E+2", "100"),
        ("10.00", "10"),
        ("0.50", "0.5"),
        ("12.3400", "12.34"),
        ("2", "2"),
        ("0", "0"),
    ],
)
def test_a_number_is_shown_without_zeros_at_the_end_of_its_decimals(
    number: str, shown: str
) -> None:
    assert plain(Decimal(number)) == shown


@pytest.mark.parametrize(
    ("unit", "km", "shown"),
    [
        (Unit.KM, "9.995", "10.00"),
        (Unit.KM, "9.985", "9.99"),
        (Unit.KM, "9.9949", "9.99"),
        (Unit.MI, "16.1015", "16.10953344"),
        (Unit.MI, "16.1014", "16.09344"),
    ],
)
def test_a_distance_is_shown_to_a_hundredth_of_its_unit(unit: Unit, km: str, shown: str) -> None:
    assert unit.as_shown(Decimal(km)) == Decimal(shown)


def test_a_distance_is_said_with_its_unit() -> None:
    assert Unit.KM.in_words(Decimal("12.50")) == "12.5 km"
    assert Unit.MI.in_words(Unit.MI.to_km(Decimal("6.2"))) == "6.2 miles"
