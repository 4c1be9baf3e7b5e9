"""Twenty people and what should become of them, from the clinical proposal's own list."""

from typing import Any

import pytest

from rules import Answers, Urgency
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


def test_the_most_urgent_helper_leads() -> None:
    found = assessed(emergency_signs=["saddle_numbness", "cold_pale_foot"])

    assert found.see_first.code == "ambulance"
    assert [f.rule.urgency.code for f in found.findings] == ["emergency", "emergency"]


def test_no_answer_speaks_both_for_the_pattern_and_against_it() -> None:
    found = assessed(**HEEL, press=["heel_squeeze"]).pattern

    assert set(found.fits).isdisjoint(found.against)
    assert [fact.code for fact in found.against] == ["heel_squeeze"]


def test_there_is_no_load_without_running_or_without_an_answer_about_weeks() -> None:
    weeks, runs = frozenset({WeekChange.SAME_OR_LESS}), frozenset({Runner.REGULAR})

    assert load_of(Answers(weeks | runs))
    assert load_of(Answers(weeks)) is None
    assert load_of(Answers(runs)) is None
