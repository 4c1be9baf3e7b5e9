"""The warning signs asked again: judged with everything that was answered before."""

import pytest

from rules import (
    QUESTION,
    Faults,
    Services,
    Unit,
    Urgency,
    asked_again,
    assess,
    assess_again,
    at_the_desk,
    calls_back,
    is_emergency_at_once,
    is_graver,
    signs_to_ask,
    store,
    tell,
    tells_of_a_sign,
)
from tests.rules.cast import HEEL, runner

SERVICES = Services("999", "NHS 111")
NOTHING = {"emergency_signs": ["none"], "same_day_signs": ["none"]}


def test_without_a_sign_the_answers_are_what_they_were() -> None:
    before = runner(**HEEL)

    assert asked_again(store(before), NOTHING, before.unit) == before


@pytest.mark.parametrize(
    ("signs", "urgency"),
    [
        ({"emergency_signs": ["cold_pale_foot"]}, Urgency.EMERGENCY),
        ({"same_day_signs": ["calf_swollen"]}, Urgency.SAME_DAY),
        ({"emergency_signs": ["not_sure"]}, Urgency.SAME_DAY),
    ],
)
def test_a_new_sign_is_judged_as_it_would_have_been_then(
    signs: dict[str, list[str]], urgency: Urgency
) -> None:
    before = store(runner(**HEEL))

    assert assess(asked_again(before, NOTHING | signs, Unit.KM)).urgency is urgency


def test_a_new_sign_counts_together_with_what_was_told_before() -> None:
    hot = NOTHING | {"same_day_signs": ["hot_red_swollen"]}
    anybody, weak = store(runner()), store(runner(health=["weak_immunity"]))

    assert assess(asked_again(anybody, hot, Unit.KM)).urgency is Urgency.SAME_DAY
    assert assess(asked_again(weak, hot, Unit.KM)).urgency is Urgency.EMERGENCY


def test_a_sign_that_has_gone_no_longer_counts() -> None:
    before = runner(emergency_signs=["cold_pale_foot"])

    assert assess(asked_again(store(before), NOTHING, Unit.KM)).urgency is Urgency.ROUTINE


def test_somebody_who_stopped_at_an_emergency_can_be_asked_again() -> None:
    stopped = {"age_band": "18_44", "emergency_signs": ["cold_pale_foot"]}

    assert assess(asked_again(stopped, NOTHING, Unit.KM)).urgency is Urgency.ROUTINE


def test_what_was_asked_only_because_nothing_was_urgent_is_left_out() -> None:
    before = store(runner(calf_raises="15_to_24"))
    urgent = NOTHING | {"same_day_signs": ["calf_swollen"]}

    assert "calf_raises" not in store(asked_again(before, urgent, Unit.KM))


def test_answers_that_we_no_longer_know_are_told() -> None:
    with pytest.raises(Faults):
        asked_again(store(runner()) | {"site": "elbow"}, NOTHING, Unit.KM)


def test_feet_at_risk_and_children_are_asked_about_their_own_signs() -> None:
    anybody = signs_to_ask(runner())
    at_risk = signs_to_ask(runner(health=["diabetes"], diabetic_foot=["none"]))
    child = signs_to_ask(runner(age_band="under_16", child_signs=["none"]))

    assert [each.id for each in anybody] == ["emergency_signs", "same_day_signs"]
    assert set(at_risk) - set(anybody) == {QUESTION["diabetic_foot"]}
    assert set(child) - set(anybody) == {QUESTION["child_signs"]}


@pytest.mark.parametrize(
    ("ticked", "is_sign"), [(["none"], False), (["not_sure"], True), (["wound"], True), ([], False)]
)
def test_anything_but_none_is_a_sign(ticked: list[str], is_sign: bool) -> None:
    assert tells_of_a_sign({"emergency_signs": ["none"], "same_day_signs": ticked}) is is_sign


@pytest.mark.parametrize(
    ("how", "ticked", "calls"),
    [
        ("better", "none", False),
        ("same", "none", False),
        ("worse", "none", True),
        ("better", "not_sure", True),
        ("same", "wound", True),
    ],
)
def test_worse_or_any_sign_calls_the_clinic_back(how: str, ticked: str, calls: bool) -> None:
    assert calls_back(how, NOTHING | {"same_day_signs": [ticked]}) is calls


@pytest.mark.parametrize(("how", "urgency"), [("worse", "Soon"), ("same", "Routine")])
def test_worse_is_seen_within_days_as_every_result_says(how: str, urgency: str) -> None:
    told = tell(assess_again(how, runner()), SERVICES)

    assert told.urgency.word == urgency
    assert any("within days" in each and "clearly worse" in each for each in told.sooner)
    assert ("within days" in told.heading) is (how == "worse")


def test_worse_lowers_nothing() -> None:
    cold = runner(emergency_signs=["cold_pale_foot"])

    assert assess_again("worse", cold) == assess(cold)


@pytest.mark.parametrize(
    ("how", "ticked", "before", "is_news"),
    [
        ("worse", ["none"], ("worse", ["none"]), False),
        ("better", ["wound"], ("worse", ["wound"]), False),
        ("worse", ["none"], ("better", ["wound"]), True),
        ("same", ["wound", "calf_swollen"], ("worse", ["wound"]), True),
        ("worse", ["wound"], ("worse", ["wound", "calf_swollen"]), False),
    ],
)
def test_what_was_not_told_before_is_graver(
    how: str, ticked: list[str], before: tuple[str, list[str]], is_news: bool
) -> None:
    told_then = (before[0], {"same_day_signs": before[1]})

    assert is_graver(how, {"same_day_signs": ticked}, told_then) is is_news


@pytest.mark.parametrize(
    ("signs", "at_once"),
    [
        ({"emergency_signs": ["cold_pale_foot"]}, True),
        ({"emergency_signs": ["not_sure"], "same_day_signs": ["wound"]}, False),
        ({"emergency_signs": []}, False),
        ({"emergency_signs": ["left"]}, False),
        ({}, False),
    ],
)
def test_an_emergency_is_known_before_the_rest_is_answered(
    signs: dict[str, list[str]], at_once: bool
) -> None:
    assert is_emergency_at_once(signs) is at_once


@pytest.mark.parametrize("urgency", list(Urgency))
def test_the_desk_rings_first_where_its_hint_says_not_to_book_yet(urgency: Urgency) -> None:
    desk = at_the_desk(urgency, runner())

    assert desk.rings_first is urgency.is_pressing is desk.hint.startswith("Do not book yet.")
