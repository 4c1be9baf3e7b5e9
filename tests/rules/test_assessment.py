"""Twenty people and what should become of them, from the clinical proposal's own list."""

from typing import Any

import pytest

from rules import Answers, Assessment, Urgency
from rules.load import load_of
from rules.questions.running import Runner, WeekChange
from tests.rules.cast import HEEL, assessed, runner

PEOPLE: dict[str, tuple[dict[str, Any], str, str]] = {
    "ordinary": ({**HEEL, "pain_walking": 4}, "routine", "likely"),
    "tingling sole": ({**HEEL, "slow_signs": ["nerve_feelings"]}, "routine", "possible"),
    "squeeze, builds, new": (
        {
            "first_steps": "worst_then_eases",
            "press": ["heel_squeeze"],
            "pattern": ["builds_and_lingers"],
            "runner": "new",
        },
        "priority",
        "not_suggested",
    ),
    "squeeze": ({**HEEL, "press": ["heel_squeeze"]}, "priority", "possible"),
    "diabetes": (
        {**HEEL, "health": ["diabetes"], "diabetic_foot": ["none"]},
        "priority",
        "likely",
    ),
    "warm swollen diabetic foot": (
        {**HEEL, "health": ["diabetes"], "diabetic_foot": ["new_redness_heat_swelling"]},
        "same_day",
        "withheld",
    ),
    "thirteen years old": (
        {**HEEL, "age_band": "under_16", "child_signs": ["none"]},
        "routine",
        "not_suggested",
    ),
    "snap at the heel": (
        {"site": "achilles", "same_day_signs": ["achilles_snap"], "onset": "sudden_pop"},
        "same_day",
        "withheld",
    ),
    "pop in the arch": (
        {"site": "arch", "same_day_signs": ["sole_pop_or_bruise"], "onset": "sudden_pop"},
        "same_day",
        "withheld",
    ),
    "midfoot ache": (
        {"site": "midfoot_top", "pattern": ["builds_and_lingers"]},
        "priority",
        "not_suggested",
    ),
    "cannot take four steps": (
        {
            "site": "ankle_outer",
            "onset": "injury",
            "after_injury": ["none"],
            "same_day_signs": ["cannot_take_4_steps"],
        },
        "same_day",
        "withheld",
    ),
    "swollen ankle": (
        {"site": "ankle_outer", "onset": "injury", "after_injury": ["swelling_or_bruising"]},
        "priority",
        "not_suggested",
    ),
    "warm calf": ({**HEEL, "same_day_signs": ["calf_swollen"]}, "same_day", "withheld"),
    "warm calf, breathless": (
        {
            **HEEL,
            "same_day_signs": ["calf_swollen"],
            "emergency_signs": ["chest_pain_breathless"],
        },
        "emergency",
        "withheld",
    ),
    "both heels, psoriasis": (
        {
            **HEEL,
            "side": "both",
            "health": ["inflammatory"],
            "morning_stiffness": "30_min_or_more",
        },
        "routine",
        "possible",
    ),
    "bruised heel": (
        {"site": "heel_centre", "feel": "bruise", "pattern": ["worse_barefoot_hard"]},
        "routine",
        "not_suggested",
    ),
    "hot toe": (
        {"site": "big_toe_joint", "same_day_signs": ["hot_red_swollen"], "onset": "not_sure"},
        "same_day",
        "withheld",
    ),
    "arch only": ({"site": "arch", "first_steps": "worst_then_eases"}, "routine", "possible"),
    "achilles, ciprofloxacin": (
        {"site": "achilles", "health": ["quinolone"]},
        "same_day",
        "withheld",
    ),
    "not sure of anything": (
        {
            "emergency_signs": ["not_sure"],
            "same_day_signs": ["not_sure"],
            "slow_signs": ["not_sure"],
        },
        "same_day",
        "withheld",
    ),
    "pain of nine": ({**HEEL, "pain_walking": 9}, "priority", "likely"),
}


def others_of(found: Assessment) -> list[str]:
    return [other.condition.name for other in found.others]


@pytest.mark.parametrize("name", PEOPLE)
def test_a_person_gets_the_urgency_and_the_label_they_should(name: str) -> None:
    answers, urgency, label = PEOPLE[name]
    found = assessed(**answers)

    assert (found.urgency.code, found.pattern.label.code) == (urgency, label)


@pytest.mark.parametrize("name", PEOPLE)
def test_physiotherapy_is_always_recommended_and_medical_care_comes_before_it(name: str) -> None:
    found = assessed(**PEOPLE[name][0])

    assert found.recommendations[-1].code == "physio"
    if found.urgency >= Urgency.SAME_DAY:
        assert len(found.recommendations) == 2


@pytest.mark.parametrize("name", PEOPLE)
def test_urgent_care_stands_alone(name: str) -> None:
    found = assessed(**PEOPLE[name][0])

    if found.urgency >= Urgency.SAME_DAY:
        assert (found.load, found.advice_given, found.others) == (None, (), ())
        assert (found.pattern.fits, found.pattern.against) == ((), ())


@pytest.mark.parametrize("name", PEOPLE)
def test_every_finding_names_answers_that_were_given(name: str) -> None:
    facts = runner(**PEOPLE[name][0]).facts

    for finding in assessed(**PEOPLE[name][0]).findings:
        assert finding.reasons
        assert facts >= set(finding.reasons)


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


def test_the_most_urgent_helper_leads() -> None:
    found = assessed(emergency_signs=["saddle_numbness", "cold_pale_foot"])

    assert found.see_first.code == "ambulance"
    assert [f.rule.urgency.code for f in found.findings] == ["emergency", "emergency"]


def test_no_answer_speaks_both_for_the_pattern_and_against_it() -> None:
    found = assessed(**HEEL, press=["heel_squeeze"]).pattern

    assert set(found.fits).isdisjoint(found.against)
    assert [fact.code for fact in found.against] == ["heel_squeeze"]


def test_what_more_answers_bring_to_mind_comes_first() -> None:
    found = assessed(
        site="heel_centre",
        feel="bruise",
        pattern=["worse_barefoot_hard"],
        health=["recent_steroid_injection"],
    )

    assert others_of(found) == ["heel-fat-pad", "fascia-tear"]


def test_there_is_no_load_without_running_or_without_an_answer_about_weeks() -> None:
    weeks, runs = frozenset({WeekChange.SAME_OR_LESS}), frozenset({Runner.REGULAR})

    assert load_of(Answers(weeks | runs))
    assert load_of(Answers(weeks)) is None
    assert load_of(Answers(runs)) is None
