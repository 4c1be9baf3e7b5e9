"""Other things that a physio will check: what brings them to mind, and in which order."""

from typing import Any

import pytest

from rules import Assessment
from tests.rules.cast import assessed
from tests.rules.test_assessment import PEOPLE


def others_of(found: Assessment) -> list[str]:
    return [other.condition.name for other in found.others]


def test_the_fat_pad_comes_first_for_a_bruised_heel() -> None:
    others = assessed(**PEOPLE["bruised heel"][0]).others

    assert others[0].condition.name == "heel-fat-pad"


def test_bone_comes_first_on_a_tie_and_three_are_the_most() -> None:
    found = assessed(
        site="arch",
        pattern=["worse_pushing_off", "eases_then_returns"],
        other_sites=["midfoot_top", "under_big_toe"],
        feel="burning_tingling",
    )

    names = others_of(found)
    assert len(names) == 3
    assert names.index("navicular-in-the-arch") < names.index("tarsal-tunnel")


ARCH = {"site": "arch", "first_steps": "worst_then_eases"}


@pytest.mark.parametrize(
    ("changes", "label", "is_listed"),
    [
        ({}, "possible", True),
        ({"health": ["prefer_not_to_say"]}, "possible", True),
        ({"other_sites": ["heel_inner"]}, "likely", False),
        ({"first_steps": "no_different"}, "not_suggested", False),
        ({"slow_signs": ["unwell_or_weight_loss"]}, "possible", False),
    ],
)
def test_plantar_fasciitis_in_the_arch_is_listed_only_where_the_pattern_partly_fits(
    changes: dict[str, Any], label: str, is_listed: bool
) -> None:
    found = assessed(**ARCH | changes)

    assert found.pattern.label.code == label
    assert ("plantar-fasciitis-in-the-arch" in others_of(found)) is is_listed


def test_either_way_of_not_rising_on_the_toes_brings_the_arch_tendon_to_mind() -> None:
    for none in ("none_pain", "none_weak"):
        found = assessed(site="arch", calf_raises=none)
        assert "posterior-tibial-in-the-arch" in others_of(found)


def test_one_sore_spot_on_a_bone_is_not_put_down_to_the_tendons_on_top() -> None:
    assert "extensor-tendons" in others_of(assessed(site="midfoot_top", press=["tendon"]))
    sore_bone = assessed(site="midfoot_top", press=["tendon", "coin_spot_on_bone"])
    assert "extensor-tendons" not in others_of(sore_bone)


def test_gout_is_listed_after_a_sudden_start_and_not_after_an_unknown_one() -> None:
    assert "gout" in others_of(assessed(site="big_toe_joint", onset="sudden_running"))
    assert "gout" not in others_of(assessed(site="big_toe_joint", onset="not_sure"))


def test_pain_that_feels_like_a_bruise_is_no_sign_of_a_torn_fascia() -> None:
    found = assessed(health=["recent_steroid_injection"], feel="bruise")

    tear = next(each for each in found.others if each.condition.name == "fascia-tear")
    assert [fact.code for fact in tear.reasons] == ["recent_steroid_injection"]


def test_a_place_that_is_hard_to_say_lists_nothing_else() -> None:
    assert assessed(site="hard_to_say").others == ()


def test_what_more_answers_bring_to_mind_comes_first() -> None:
    found = assessed(
        site="heel_centre",
        feel="bruise",
        pattern=["worse_barefoot_hard"],
        health=["recent_steroid_injection"],
    )

    assert others_of(found) == ["heel-fat-pad", "fascia-tear"]
