"""Nothing of a result is lost on the way to its words."""

from dataclasses import replace

import pytest

from rules import Assessment, Services, Told, Urgency, tell
from rules.explain.telling import _CHECK_FIRST
from rules.load import SOURCES
from rules.patterns import Label
from rules.responses import SOONER
from tests.rules.cast import HEEL, assessed, runner

SERVICES = Services("999", "NHS 111")
# Somebody of whom there is something to tell under every heading.
FULL = assessed(
    **HEEL, slow_signs=["growing_lump"], pain_walking=8, health=["recent_steroid_injection"]
)


def told(found: Assessment = FULL) -> Told:
    return tell(found, SERVICES)


def test_the_cast_has_something_under_every_heading() -> None:
    assert FULL.findings
    assert FULL.advice_given
    assert FULL.advice_withheld
    assert FULL.others
    assert FULL.load


def test_the_head_of_a_result_is_told() -> None:
    said = told()

    assert (said.urgency, said.see_first) == (FULL.urgency, FULL.see_first)
    assert (said.heading, said.first) == (FULL.response.heading, FULL.response.first)


def test_each_finding_is_told_with_its_reasons_and_its_sources() -> None:
    for finding, said in zip(FULL.findings, told().findings, strict=True):
        rule = finding.rule
        assert (said.name, said.urgency, said.concern) == (rule.name, rule.urgency, rule.concern)
        assert (said.tell, said.basis, said.judgement) == (
            rule.tell.runner,
            rule.basis,
            rule.judgement,
        )
        assert said.because == tuple(fact.fact.runner for fact in finding.reasons)
        assert said.sources == rule.sources
        assert said.is_only_mentioned is False


def test_a_slower_finding_beside_urgent_care_is_marked_as_only_mentioned() -> None:
    urgent = told(assessed(same_day_signs=["wound"], slow_signs=["growing_lump"]))

    marked = {said.name: said.is_only_mentioned for said in urgent.findings}
    assert marked == {"wound": False, "growing-lump": True}


def test_the_pattern_is_told_with_its_sources_unless_none_is_named() -> None:
    said = told().pattern
    withheld = told(assessed(same_day_signs=["wound"])).pattern

    assert (said.code, said.heading, said.meaning) == (
        FULL.label.code,
        FULL.label.heading,
        FULL.label.meaning,
    )
    assert said.sources == FULL.pattern.pattern.sources != ()
    assert (withheld.code, withheld.heading) == ("withheld", Label.WITHHELD.heading)
    assert withheld.sources == ()


def test_each_item_of_advice_is_told_with_how_sure_it_is() -> None:
    for item, said in zip(FULL.advice_given, told().advice_given, strict=True):
        assert (said.name, said.heading) == (item.name, item.heading.value)
        assert (said.title, said.words) == (item.title.runner, item.words.runner)
        assert (said.evidence, said.sources) == (item.evidence, item.sources)


def test_what_is_withheld_is_told_with_answers_first_and_then_what_to_check() -> None:
    by_name = {said.name: said for said in told().advice_withheld}

    assert set(by_name) == {each.advice.name for each in FULL.advice_withheld}
    assert by_name["calf-stretch"].because == (
        "you had a steroid injection in this foot in the last 3 months",
        "a doctor should examine the lump or the pain first",
    )


def test_a_reason_of_many_findings_of_one_kind_is_told_once() -> None:
    bone = told(
        assessed(
            press=["heel_squeeze"],
            pattern=["builds_and_lingers", "constant"],
            slow_signs=["rest_or_night_pain"],
            first_steps="bit_worse",
        )
    )

    for said in bone.advice_withheld:
        assert len(set(said.because)) == len(said.because)


def test_a_finding_of_no_kind_has_a_reason_too() -> None:
    withheld = told(assessed(same_day_signs=["foot_slaps"])).advice_withheld

    assert {reason for said in withheld for reason in said.because} == {_CHECK_FIRST[None]}


def test_each_other_condition_is_told_with_what_brought_it_to_mind() -> None:
    for other, said in zip(FULL.others, told().others, strict=True):
        condition = other.condition
        assert (said.name, said.plain, said.ask) == (
            condition.name,
            condition.plain,
            condition.ask,
        )
        assert said.because == tuple(fact.fact.runner for fact in other.reasons)
        assert (said.judgement, said.sources) == (condition.judgement, condition.sources)


def test_whom_to_see_is_told_with_the_numbers_of_the_services() -> None:
    urgent = assessed(emergency_signs=["cold_pale_foot"])

    said = told(urgent).recommendations
    for recommendation, in_words in zip(urgent.recommendations, said, strict=True):
        assert (in_words.code, in_words.title) == (recommendation.code, recommendation.title)
        assert in_words.words == recommendation.words.format(emergency="999", advice="NHS 111")


def test_both_services_are_named_in_a_sentence() -> None:
    assert SERVICES.name_in("{emergency} or {advice}") == "999 or NHS 111"


@pytest.mark.parametrize(
    ("changes", "can_wait"),
    [
        ({}, True),
        ({"pain_walking": 8}, True),
        ({"same_day_signs": ["wound"]}, False),
        ({"emergency_signs": ["cold_pale_foot"]}, False),
    ],
)
def test_when_to_get_help_sooner_is_told_to_whoever_can_wait(
    changes: dict[str, object], can_wait: bool
) -> None:
    expected = tuple(SERVICES.name_in(sentence) for sentence in SOONER) if can_wait else ()

    assert told(assessed(**changes)).sooner == expected


def test_somebody_who_does_not_run_reads_their_own_words() -> None:
    walks = {"runner": "not_a_runner", "shoes_and_surfaces": ["more_hills_or_speed"]}
    said = told(assessed(**walks, first_steps="worst_then_eases", pain_walking=8))
    titles = {item.title for item in said.advice_given}

    assert "Stop impact for now" in titles
    assert "Stop running for now" not in titles


def test_an_answer_is_told_back_in_the_words_in_which_it_was_asked() -> None:
    hills = {**HEEL, "shoes_and_surfaces": ["more_hills_or_speed"]}

    runs = "you did more hills or speed work, or changed to a harder surface"
    assert runs in told(assessed(**hills)).pattern.fits
    assert runs not in told(assessed(**hills, runner="not_a_runner")).pattern.fits


def test_load_is_told_with_its_sources_and_a_blank_as_a_blank() -> None:
    load = told(assessed(longest_recent_km=10)).load

    assert load
    assert load.sources == SOURCES
    assert (load.before, load.recent, load.usual_week) == ("", "10 km", "")


def test_a_kept_finding_of_a_lesser_urgency_than_the_card_of_a_physio_keeps_its_words() -> None:
    both = assessed(age_band="under_16", child_signs=["none"], pain_walking=8)

    assert both.urgency is Urgency.PRIORITY
    assert [said.is_only_mentioned for said in told(both).findings] == [False, False]


def test_words_follow_the_answers_of_the_assessment() -> None:
    other = replace(FULL, answers=runner(runner="not_a_runner"))

    assert told(other).advice_given[0].title == FULL.advice_given[0].title.other
