"""What is given until the physio visit, and what is withheld and why."""

from typing import Any

import pytest

from rules.advice import ADVICE, Advice
from rules.sources.self_care import CLINIC_ARTICLE
from tests.rules.cast import HEEL, SPIKE, assessed, told_of

EXERCISES = {"ball-roll", "fascia-stretch", "calf-stretch", "calf-roll", "heel-raises"}


def given(**changes: Any) -> set[str]:
    return {item.name for item in assessed(**changes).advice_given}


def withheld(**changes: Any) -> dict[str, set[str]]:
    return {
        each.advice.name: {fact.code for fact in each.facts} | {rule.name for rule in each.rules}
        for each in assessed(**changes).advice_withheld
    }


def titles_withheld(**changes: Any) -> set[str]:
    return {each.title for each in told_of(**changes).advice_withheld}


def test_everything_of_the_clinics_article_has_a_place() -> None:
    own = {item.name for item in ADVICE if CLINIC_ARTICLE in item.sources}

    assert own == {
        "ball-roll",
        "calf-stretch",
        "calf-roll",
        "heel-raises",
        "shoes",
        "do-not-ignore",
        "insoles",
    }
    assert own <= given(**HEEL)


def test_an_ordinary_heel_is_given_every_exercise() -> None:
    assert given(**HEEL) >= EXERCISES | {"easy-running", "restart"}
    assert withheld(**HEEL) == {}


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"press": ["heel_squeeze"]}, "heel_squeeze"),
        ({"press": ["coin_spot_on_bone", "inner_front_heel"]}, "coin_spot_on_bone"),
        ({"health": ["weak_bones"]}, "weak_bones"),
        ({"health": ["low_energy"]}, "low_energy"),
        ({"health": ["quinolone"]}, "quinolone"),
        ({"health": ["recent_steroid_injection"]}, "recent_steroid_injection"),
        ({"health": ["diabetes"], "diabetic_foot": ["none"]}, "diabetes"),
        ({"health": ["numb_feet"], "diabetic_foot": ["none"]}, "numb_feet"),
        ({"health": ["prefer_not_to_say"]}, "prefer_not_to_say"),
        ({"slow_signs": ["growing_lump"]}, "growing-lump"),
        ({"slow_signs": ["unwell_or_weight_loss"]}, "unwell-or-weight-loss"),
        ({"slow_signs": ["swelling_no_injury"]}, "swelling-without-injury"),
    ],
)
def test_an_answer_withholds_every_exercise_and_is_given_as_the_reason(
    changes: dict[str, Any], reason: str
) -> None:
    found = withheld(**HEEL | changes)

    assert not given(**HEEL | changes) & EXERCISES
    assert all(reason in found[name] for name in EXERCISES & set(found))
    assert {"calf-stretch", "calf-roll", "heel-raises"} <= set(found)


@pytest.mark.parametrize("age", ["under_16", "16_17"])
def test_nobody_under_eighteen_is_given_an_exercise(age: str) -> None:
    changes = {"age_band": age} | ({"child_signs": ["none"]} if age == "under_16" else {})

    assert not given(**HEEL | changes) & EXERCISES


def test_the_ball_is_left_out_with_nerve_feelings_or_poor_circulation() -> None:
    assert "ball-roll" in withheld(**HEEL, slow_signs=["nerve_feelings"])
    assert "ball-roll" in withheld(**HEEL, health=["poor_circulation"])
    assert "calf-stretch" in given(**HEEL, slow_signs=["nerve_feelings"])


def test_calf_rolling_is_left_out_where_a_clot_is_likelier() -> None:
    assert withheld(**HEEL, health=["clot_risk"]) == {"calf-roll": {"clot_risk"}}


def test_heel_raises_that_were_counted_are_not_asked_for_again() -> None:
    assert "heel-raises" in given(**HEEL, calf_raises="not_tried")
    for answer in ("25_or_more", "1_to_4", "none_pain"):
        assert "heel-raises" not in given(**HEEL, calf_raises=answer)
        assert "heel-raises" not in withheld(**HEEL, calf_raises=answer)


def test_heel_raises_that_were_counted_are_still_left_out_where_they_should_be() -> None:
    counted = {"press": ["heel_squeeze"], "calf_raises": "15_to_24", "runner": "not_a_runner"}

    assert "heel-raises" in withheld(**HEEL | dict.fromkeys(SPIKE) | counted)


def test_a_sore_big_toe_joint_withholds_the_stretch_that_bends_it_and_nothing_else() -> None:
    found = withheld(**HEEL, other_sites=["big_toe_joint"])

    assert found == {"fascia-stretch": {"big_toe_joint"}}


def test_measures_for_the_sole_are_left_to_the_physio_only_where_the_pattern_fits() -> None:
    assert "leave-to-physio" in given(**HEEL)
    assert "leave-to-physio" not in given(site="achilles")
    assert "taping" in given(site="achilles")


def test_advice_speaks_of_a_limit_of_pain_only_where_it_names_it() -> None:
    for item in ADVICE:
        if "limit of 3" in item.evidence:
            assert "3 out of 10" in item.words.runner


def test_nobody_who_stopped_running_is_told_to_start_again() -> None:
    told = told_of(**HEEL, running_now="stopped").advice_given

    easy = next(item for item in told if item.name == "easy-running")
    assert "you need not start again before you are seen" in easy.words


def test_sole_exercises_are_for_the_pattern_only() -> None:
    found = given(site="achilles") | set(withheld(site="achilles"))

    assert not found & {"ball-roll", "fascia-stretch"}
    assert "calf-stretch" in found


def test_running_goes_on_only_with_little_pain_and_stops_at_priority() -> None:
    assert "easy-running" in given(pain_walking=3)
    assert "swap-activity" in given(pain_walking=4)
    assert "easy-running" not in given(pain_walking=4)
    assert given(pain_walking=8) & {"easy-running", "swap-activity", "stop-impact"} == {
        "stop-impact"
    }


def test_beside_urgent_care_no_advice_is_given_and_the_reason_is_the_urgent_sign() -> None:
    found = withheld(**HEEL, same_day_signs=["wound"])

    assert given(**HEEL, same_day_signs=["wound"]) == set()
    assert set(found) == EXERCISES | {"easy-running", "insoles", "taping"}
    assert set.union(*found.values()) == {"wound"}


@pytest.mark.parametrize("item", ADVICE, ids=lambda item: item.name)
def test_only_what_can_be_left_out_is_ever_told_as_withheld(item: Advice) -> None:
    can_be_withheld = bool(item.withheld_by or item.withheld_by_kinds)

    assert bool(item.leave_out) == (can_be_withheld and item.name != "restart")


def test_what_is_left_out_is_named_and_never_reads_as_a_permission() -> None:
    assert titles_withheld(press=["coin_spot_on_bone"], pain_walking=2) >= {"Running"}
    assert titles_withheld(press=["coin_spot_on_bone"], pain_walking=2, runner="not_a_runner") >= {
        "Impact and long standing"
    }
    for changes in (
        {"age_band": "16_17"},
        {"health": ["prefer_not_to_say"]},
        {"health": ["cancer"]},
    ):
        told = " ".join(titles_withheld(**HEEL | changes))
        assert "may be fine" not in told
        assert "build up" not in told


def test_a_slower_sign_beside_urgent_care_says_nothing_of_days() -> None:
    told = told_of(same_day_signs=["wound"], slow_signs=["growing_lump"], pain_walking=8)

    words = " ".join(
        [told.heading, *told.lead, told.first, *(f.tell for f in told.findings)]
        + [recommendation.words for recommendation in told.recommendations]
    )
    assert "within days" not in words
    assert "2 weeks" not in words
