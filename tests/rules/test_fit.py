"""Why the answers fit the pattern, and why not, in the runner's own answers."""

from typing import Any

import pytest

from rules.patterns import PLANTAR_FASCIITIS
from tests.rules.cast import HEEL, assessed


def reasons(**changes: Any) -> tuple[list[str], list[str]]:
    found = assessed(**HEEL | changes).pattern
    return [fact.code for fact in found.fits], [fact.code for fact in found.against]


def test_what_is_required_and_what_supports_it_are_told_and_each_once() -> None:
    fits, against = reasons(press=["inner_front_heel"], history=["had_pf_before"])

    assert fits == [
        "heel_inner",
        "worst_then_eases",
        "gradual",
        "eases_then_returns",
        "inner_front_heel",
        "s2",
        "had_pf_before",
    ]
    assert against == []


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"first_steps": "bit_worse"}, ["bit_worse"]),
        ({"onset": "sudden_running"}, ["sudden_running"]),
        ({"site": "arch"}, ["arch"]),
        ({"site": "ball"}, ["ball"]),
    ],
)
def test_an_answer_that_leaves_out_what_is_required_is_told_against_it(
    changes: dict[str, Any], told: list[str]
) -> None:
    assert reasons(**changes)[1] == told


def test_a_finding_that_caps_the_label_is_told_by_its_answers_and_no_other_finding_is() -> None:
    _, against = reasons(slow_signs=["growing_lump", "arch_dropped"], pain_walking=8)

    assert against == ["growing_lump"]


def test_an_answer_that_counts_for_it_is_not_told_against_it_by_a_finding() -> None:
    fits, against = reasons(press=["heel_squeeze"])

    assert "s2" in fits
    assert against == ["heel_squeeze"]


def test_where_no_pattern_is_named_there_is_nothing_for_it_or_against_it() -> None:
    found = assessed(**HEEL, same_day_signs=["wound"]).pattern

    assert found.pattern is PLANTAR_FASCIITIS
    assert (found.fits, found.against, found.not_known) == ((), (), ())
