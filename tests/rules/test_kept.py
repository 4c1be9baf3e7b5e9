"""What is kept of a case comes back whole, whatever the rules say by then."""

from dataclasses import replace

import pytest

from rules import (
    QUESTIONNAIRE_VERSION,
    Faults,
    Judgement,
    Unit,
    Urgency,
    as_judged_then,
    asked_again,
    assess,
    judged_otherwise_now,
    physio_recommended,
    recall,
    rule_named,
    ruleset_version,
    store,
)
from rules.advice import ADVICE
from rules.patterns import Label
from rules.rulebook import RULES
from tests.rules.cast import HEEL, runner

ANSWERS = runner(**HEEL)
NOW = Judgement.of(assess(ANSWERS))


def test_a_judgement_names_the_versions_it_was_made_by() -> None:
    now = Judgement.of(assess(ANSWERS))

    assert (now.ruleset_version, now.questionnaire_version) == (
        ruleset_version(),
        QUESTIONNAIRE_VERSION,
    )


def test_a_judgement_is_stored_as_json_has_it() -> None:
    stored = NOW.as_stored()

    assert stored["rules"] == list(NOW.rules)
    assert stored["advice_given"] == list(NOW.advice_given)
    assert not [name for name, value in stored.items() if isinstance(value, tuple)]


def test_a_rule_is_known_by_the_name_that_was_stored() -> None:
    assert rule_named(RULES[0].name) is RULES[0]
    assert rule_named("a-rule-of-nobody") is None


def test_a_case_is_shown_with_the_urgency_label_and_advice_of_then() -> None:
    then = replace(
        NOW,
        urgency="priority",
        see_first="gp",
        pattern="not_suggested",
        advice_given=("shoes",),
        advice_withheld=("taping",),
    )

    shown = as_judged_then(then, ANSWERS)

    assert (shown.urgency.code, shown.see_first.code) == ("priority", "gp")
    assert shown.label is Label.NOT_SUGGESTED
    assert [item.name for item in shown.advice_given] == ["shoes"]
    (withheld,) = shown.advice_withheld
    assert withheld.advice is next(item for item in ADVICE if item.name == "taping")
    assert (withheld.facts, withheld.rules) == ((), ())


def test_a_reason_to_withhold_that_still_holds_is_shown() -> None:
    answers = runner(**HEEL, health=["clot_risk"])

    (withheld,) = as_judged_then(Judgement.of(assess(answers)), answers).advice_withheld

    assert [fact.code for fact in withheld.facts] == ["clot_risk"]


def test_another_label_of_today_is_said_in_a_sentence() -> None:
    said = judged_otherwise_now(replace(NOW, pattern="possible"), ANSWERS)

    assert said == ("By today’s rules: your answers fit the usual plantar fasciitis pattern.",)


@pytest.mark.parametrize("unit", Unit)
def test_distances_come_back_as_they_were_typed(unit: Unit) -> None:
    before = replace(runner(**HEEL), unit=unit)
    typed = {question: unit.to_km(km) for question, km in before.km.items()}
    kept = store(replace(before, km=typed))

    assert typed
    again = recall(kept, unit)
    assert again.km == typed
    assert again.unit is unit
    signs = {"emergency_signs": ["none"], "same_day_signs": ["none"]}
    assert asked_again(kept, signs, unit).km == typed


def test_what_was_kept_of_somebody_who_stopped_early_is_read_only_if_that_is_said() -> None:
    stopped = {"age_band": "18_44"}

    assert recall(stopped, Unit.KM, so_far=True).facts
    with pytest.raises(Faults, match="emergency_signs"):
        recall(stopped, Unit.KM)


def test_the_physio_is_said_in_the_words_that_fit_whoever_leads() -> None:
    after_the_pharmacist = "Then a physiotherapy assessment, within days"

    assert physio_recommended(Urgency.SAME_DAY, "prescriber").title == after_the_pharmacist
    assert physio_recommended(Urgency.SAME_DAY, "same_day_care").title != after_the_pharmacist
    assert physio_recommended(Urgency.ROUTINE, "physio").code == "physio"
    # Staff may have raised it beyond what any finding asks for.
    assert physio_recommended(Urgency.EMERGENCY, "physio").code == "physio"
