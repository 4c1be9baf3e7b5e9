"""What a person reads: words beside a card never contradict it, and no advice is lost."""

from typing import Any

import pytest

from rules.rulebook import RULES
from rules.urgency import SeeFirst
from tests.rules.cast import assessed, told_of

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
