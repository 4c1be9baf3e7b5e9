"""What is said of a runner's distances: the change itself, where 10% more ends, and no more."""

import re
from decimal import Decimal
from typing import Any

import pytest

from rules import Unit, assess, read, tell
from rules.explain import Services
from rules.explain.told import ToldLoad
from tests.rules.cast import written


def load_of(unit: Unit = Unit.KM, **changes: Any) -> ToldLoad:
    sent = {
        id: Decimal(km) if id.endswith("_km") and km is not None else km
        for id, km in changes.items()
    }
    load = tell(assess(read(written(**sent), unit)), Services()).load
    assert load
    return load


def said_of(before: str | None, recent: str | None, unit: Unit = Unit.KM) -> str:
    load = load_of(unit, longest_before_km=before, longest_recent_km=recent)
    return " ".join(load.paragraphs[0])


@pytest.mark.parametrize(
    ("before", "recent", "change"),
    [
        ("10", "15", "went from 10 km to 15 km, 50% longer."),
        ("8", "12.5", "went from 8 km to 12.5 km, about 56% longer."),
        ("8", "9", "went from 8 km to 9 km, about 13% longer."),
        ("4", "9", "went from 4 km to 9 km, about 2.3 times as long."),
        ("10", "20", "went from 10 km to 20 km, 100% longer."),
        ("3", "30", "went from 3 km to 30 km, 10 times as long."),
        ("10", "33", "went from 10 km to 33 km, 3.3 times as long."),
        ("6", "13.1", "went from 6 km to 13.1 km, about 2.2 times as long."),
        ("10", "10.01", "went from 10 km to 10.01 km, less than 1% longer."),
        ("12", "12", "stayed at 12 km."),
        ("12", "7", "went from 12 km to 7 km, which is shorter."),
    ],
)
def test_the_change_is_told_as_it_is(before: str, recent: str, change: str) -> None:
    assert said_of(before, recent).startswith(f"Your longest run {change} 10% longer would be ")


def test_where_ten_percent_more_ends_is_told_in_the_unit_that_was_typed() -> None:
    assert said_of("8", "9").endswith("10% longer would be 8.8 km.")
    assert said_of("6", "9", Unit.MI) == (
        "Your longest run went from 6 miles to 9 miles, 50% longer. 10% longer would be 6.6 miles."
    )


def test_every_distance_is_shown_as_it_was_typed() -> None:
    load = load_of(
        usual_week_km="100.123456", longest_before_km="0012.3400", longest_recent_km="100"
    )

    assert (load.before, load.recent, load.usual_week) == (
        "12.34 km",
        "100 km",
        "100.123456 km",
    )


def test_the_band_begins_at_the_earlier_run_and_is_a_tenth_of_it() -> None:
    runs = load_of(longest_before_km="12.345678", longest_recent_km="20").runs

    assert runs
    assert runs.within_km == Decimal("13.5802458")
    assert runs.within_km * 10 == runs.before_km * 11


@pytest.mark.parametrize(
    ("before", "recent"), [("2.9", "10"), ("90", "120"), ("0", "10"), ("10", "0"), ("0", "0")]
)
def test_runs_that_cannot_be_compared_have_no_band_and_say_why(before: str, recent: str) -> None:
    load = load_of(longest_before_km=before, longest_recent_km=recent)

    assert load.runs
    assert load.runs.within_km is None
    assert load.paragraphs[0] == (
        "Your longest runs cannot be compared from these answers.",
        "We compare a run of up to 100 km (about 62 miles) with an earlier one of at least 3 km "
        "(about 2 miles).",
    )


@pytest.mark.parametrize(("before", "recent"), [(None, "10"), ("10", None), (None, None)])
def test_a_run_that_stands_alone_is_set_beside_nothing(
    before: str | None, recent: str | None
) -> None:
    load = load_of(longest_before_km=before, longest_recent_km=recent)

    assert load.runs is None
    assert load.paragraphs[0] == ("Your longest runs cannot be compared from these answers.",)
    assert not re.search(r"\d", load.sentences[0])


def test_the_week_is_told_by_itself() -> None:
    load = load_of(week_change="up_10_to_30", longest_before_km="10", longest_recent_km="15")

    assert load.paragraphs[-1] == ("Your weekly distance went up by 10% to 30%.",)
    assert load.sentences[-1] == load.paragraphs[-1][-1]
