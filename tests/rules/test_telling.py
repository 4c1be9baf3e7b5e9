"""What a person reads: words beside a card never contradict it, and no advice is lost."""

from typing import Any

import pytest

from rules.rulebook import RULES
from rules.urgency import SeeFirst, Urgency
from tests.rules.cast import HEEL, assessed, told_of

TENDON_AND_MEDICINE: dict[str, Any] = {"site": "achilles", "health": ["quinolone"]}


def tell_of(rule: str, **changes: Any) -> str:
    return next(f.tell for f in told_of(**changes).findings if f.name == rule)


def own_words(name: str) -> str:
    return next(rule.tell.runner for rule in RULES if rule.name == name)


def codes(**changes: Any) -> list[str]:
    return [each.code for each in assessed(**changes).recommendations]


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"slow_signs": ["growing_lump"]}, "growing-lump"),
        ({"slow_signs": ["unwell_or_weight_loss"]}, "unwell-or-weight-loss"),
        (
            {"slow_signs": ["rest_or_night_pain"], "pattern": ["builds_and_lingers"]},
            "bone-stress-anywhere",
        ),
    ],
)
def test_beside_a_question_for_the_pharmacist_slower_signs_keep_their_own_words(
    changes: dict[str, Any], rule: str
) -> None:
    assert assessed(**TENDON_AND_MEDICINE, **changes).see_first is SeeFirst.PRESCRIBER
    assert tell_of(rule, **TENDON_AND_MEDICINE, **changes) == own_words(rule)


def test_beside_medical_care_today_slower_signs_are_to_be_mentioned() -> None:
    told = tell_of("growing-lump", same_day_signs=["wound"], slow_signs=["growing_lump"])

    assert told == "Tell whoever sees you about this too."


def test_severe_pain_says_nothing_of_days_beside_a_same_day_card() -> None:
    for urgent in ({"same_day_signs": ["wound"]}, TENDON_AND_MEDICINE):
        assert "days" not in tell_of("severe-pain", pain_walking=8, **urgent)


def test_a_gp_is_listed_too_where_the_pharmacist_leads_and_a_sign_asks_for_a_gp() -> None:
    lump = {"slow_signs": ["growing_lump"]}

    assert codes(**TENDON_AND_MEDICINE, **lump) == ["prescriber", "gp", "physio"]
    assert codes(health=["quinolone"], **lump) == ["prescriber", "gp", "physio"]
    assert codes(**TENDON_AND_MEDICINE) == ["prescriber", "physio"]
    assert codes(health=["quinolone"], pain_walking=8) == ["prescriber", "physio"]
    assert codes(same_day_signs=["wound"], **lump) == ["same_day_care", "physio"]


def test_nobody_is_told_that_a_pharmacist_will_have_seen_the_foot() -> None:
    told = told_of(**TENDON_AND_MEDICINE)

    assert "seen today" not in told.recommendations[-1].words


@pytest.mark.parametrize(
    "urgent", [{}, {"same_day_signs": ["wound"]}, {"emergency_signs": ["saddle_numbness"]}]
)
def test_a_parent_is_asked_for_at_every_urgency_and_no_mild_cause_is_named(
    urgent: dict[str, Any],
) -> None:
    found = next(
        finding
        for finding in told_of(age_band="under_16", child_signs=["none"], **urgent).findings
        if finding.name == "written-for-adults"
    )

    assert "parent or carer" in found.tell
    assert found.concern == "A child or teenager"


def test_no_concern_beside_urgent_care_is_called_a_sprain() -> None:
    assert [rule.name for rule in RULES if "sprain" in rule.concern] == []


NEXT_WORKING_DAY = "Tell your GP or foot team by the next working day."
TWO_DAYS = "Aim to be seen within 48 hours."
MIDFOOT: dict[str, Any] = {"site": "midfoot_top", "press": ["coin_spot_on_bone"]}
DIABETES: dict[str, Any] = {"health": ["diabetes"], "diabetic_foot": ["none"]}


def test_a_time_shorter_than_the_cards_own_stands_on_the_card() -> None:
    assert NEXT_WORKING_DAY in told_of(**DIABETES).lead
    assert TWO_DAYS in told_of(**MIDFOOT).lead
    assert told_of(pain_walking=8).lead == (
        "Your answers include something that should not wait for an ordinary appointment.",
    )


def test_a_card_for_the_pharmacist_keeps_the_shorter_time_and_one_for_care_today_does_not() -> None:
    asked = {**MIDFOOT, "health": ["quinolone"], "other_sites": ["ankle_inner"]}

    assert assessed(**asked).see_first is SeeFirst.PRESCRIBER
    assert TWO_DAYS in told_of(**asked).lead
    assert TWO_DAYS not in told_of(**MIDFOOT, same_day_signs=["wound"]).lead


def test_what_was_left_open_speaks_neither_for_the_pattern_nor_against_it() -> None:
    open_answers = {
        "onset": "not_sure",
        "health": ["prefer_not_to_say"],
        "slow_signs": ["not_sure"],
    }
    told = told_of(**HEEL | open_answers).pattern

    assert told.code == "possible"
    assert told.against == ()
    assert told.not_known == (
        "you are not sure how it started",
        "you prefer not to say which health conditions apply",
        "you are not sure about the slower signs",
    )
    assert not set(told.not_known) & set(told.fits)


def test_being_grown_up_is_not_told_as_something_that_fits_and_being_young_speaks_against() -> None:
    assert not [each for each in told_of(**HEEL).pattern.fits if "between" in each]
    assert "you are 16 or 17" in told_of(**HEEL, age_band="16_17").pattern.against


def test_a_reason_to_leave_something_out_is_a_clause_of_its_own() -> None:
    told = told_of(**HEEL, slow_signs=["growing_lump"]).advice_withheld

    reasons = {reason for each in told for reason in each.because}
    assert "a doctor should examine the lump or the pain first" in reasons
    assert not [reason for reason in reasons if ": " in reason]


def test_stopping_comes_before_all_other_advice() -> None:
    told = told_of(**HEEL, pain_walking=8)

    assert [each.name for each in told.advice_now] == ["stop-impact", "do-not-ignore"]
    assert next(iter(told.advice_by_heading)) == told.advice_now[0].heading
    assert told.advice_now[0].heading not in told.advice_later


def test_getting_worse_never_contradicts_a_routine_result_with_one_slow_sign() -> None:
    for one in ({"slow_signs": ["rest_or_night_pain"]}, {"pattern": ["constant"]}):
        told = told_of(site="achilles", **one)

        assert told.urgency is Urgency.ROUTINE
        assert told.sooner[-1].startswith("Be seen within days if it starts to hurt all day and at")
