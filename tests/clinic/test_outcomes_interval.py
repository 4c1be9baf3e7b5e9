"""The interval beside a share, against the numbers of others and against what must always hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.clinic.outcomes.interval import wilson

# Newcombe 1998, "Two-sided confidence intervals for the single proportion: comparison of seven
# methods", Statistics in Medicine 17:857-872, table I, the score method without correction.
NEWCOMBE = {
    (81, 263): (0.2553, 0.3662),
    (15, 148): (0.0624, 0.1605),
    (0, 20): (0.0000, 0.1611),
    (1, 29): (0.0061, 0.1718),
}
COUNTED = some.integers(1, 1_000_000).flatmap(
    lambda whole: some.tuples(some.integers(0, whole), some.just(whole))
)
# A millionth of a millionth is the machine's, not the formula's.
ALMOST = 1e-12


@pytest.mark.parametrize(("counted", "published"), NEWCOMBE.items(), ids=str)
def test_it_is_as_published(counted: tuple[int, int], published: tuple[float, float]) -> None:
    assert wilson(*counted) == pytest.approx(published, abs=0.00005)


@given(COUNTED)
def test_it_holds_the_share_and_never_leaves_nothing_and_all(counted: tuple[int, int]) -> None:
    part, whole = counted
    low, high = wilson(part, whole)

    assert 0 <= low <= part / whole + ALMOST
    assert part / whole - ALMOST <= high <= 1
    assert low < high


@given(COUNTED)
def test_its_ends_solve_the_equation_that_defines_it(counted: tuple[int, int]) -> None:
    """At either end, the share lies 1.96 standard errors away, by the error at that end."""
    part, whole = counted

    for end in wilson(part, whole):
        away = (part / whole - end) ** 2
        assert away == pytest.approx(1.959964**2 * end * (1 - end) / whole, rel=1e-4, abs=ALMOST)


@given(COUNTED, some.integers(2, 50))
def test_the_same_share_of_more_is_surer(counted: tuple[int, int], times: int) -> None:
    part, whole = counted
    low, high = wilson(part, whole)
    more_low, more_high = wilson(part * times, whole * times)

    assert more_high - more_low < high - low
    assert more_low >= low - ALMOST
    assert more_high <= high + ALMOST


@given(COUNTED)
def test_what_is_left_over_has_the_interval_turned_round(counted: tuple[int, int]) -> None:
    part, whole = counted
    low, high = wilson(part, whole)

    assert wilson(whole - part, whole) == pytest.approx((1 - high, 1 - low), abs=ALMOST)


@pytest.mark.parametrize(("part", "whole"), [(0, 0), (-1, 5), (6, 5)])
def test_a_share_of_nothing_has_none(part: int, whole: int) -> None:
    with pytest.raises(ValueError, match="part of something"):
        wilson(part, whole)
