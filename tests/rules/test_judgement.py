"""What is kept of a case, by stable names, and how it is told again later."""

import json
from dataclasses import replace
from typing import Any

import pytest

from rules import (
    Judgement,
    Unit,
    as_judged_then,
    assess,
    at_the_desk,
    judged_otherwise_now,
    judgement,
    read,
    recall,
    store,
    verdict_on,
)
from rules.rulebook import RULES
from rules.urgency import Urgency
from tests.vignettes.cases import cases


def through_json(value: Any) -> Any:
    return json.loads(json.dumps(value))


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.id)
def test_answers_and_judgement_come_back_as_they_were_stored(case: Any) -> None:
    answers = read(case.row["answers"])
    judged = Judgement.of(assess(answers))

    assert Judgement.of(verdict_on(answers)) == judged
    assert recall(through_json(store(answers)), Unit.KM) == answers
    assert Judgement.from_stored(through_json(judged.as_stored())) == judged
    assert as_judged_then(judged, answers) == assess(answers)
    assert judged_otherwise_now(judged, answers) == ()


def some_case() -> Any:
    answers = read(next(case for case in cases() if case.id == "BN14").row["answers"])
    return answers, Judgement.of(assess(answers))


def test_a_case_from_older_rules_is_shown_as_it_was_judged_then() -> None:
    answers, now = some_case()
    then = replace(
        now, urgency="priority", see_first="gp", rules=("severe-pain",), pattern="likely"
    )

    shown = as_judged_then(then, answers)

    assert shown.urgency is Urgency.PRIORITY
    assert shown.response.heading == "See a GP within days"
    assert [finding.rule.name for finding in shown.findings] == ["severe-pain"]


def test_and_where_todays_rules_judge_otherwise_that_is_said() -> None:
    answers, now = some_case()
    then = replace(now, urgency="priority", rules=("severe-pain", "quinolone"))

    said = judged_otherwise_now(then, answers)

    assert "Then: Soon. By today’s rules: Same day." in said
    assert "Today’s rules also raise: A skin infection, gout or an infected joint." in said
    assert "Today’s rules no longer raise: An antibiotic that can harm tendons." in said


def test_a_retired_rule_keeps_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    _, now = some_case()
    retired = replace(RULES[0], name="hallux-rule-of-old", concern="An older concern")
    monkeypatch.setitem(judgement._RULE, retired.name, retired)

    assert replace(now, rules=(retired.name,)).reason == "An older concern"


def test_the_reason_in_a_line_is_the_gravest_concern_or_how_the_answers_fit() -> None:
    _, now = some_case()

    assert now.reason == "A skin infection, gout or an infected joint"
    assert replace(now, rules=(), pattern="possible").reason == (
        "Partly fits the usual plantar fasciitis pattern"
    )


@pytest.mark.parametrize("urgency", Urgency, ids=lambda urgency: urgency.code)
def test_the_desk_is_told_what_to_book_and_what_to_say(urgency: Urgency) -> None:
    answers, _ = some_case()

    desk = at_the_desk(urgency, answers)

    assert ("Do not book yet." in desk.hint) is (urgency >= Urgency.SAME_DAY)
    assert all(asked.endswith("?") for asked in desk.ask)
    brings = "Please bring the shoes that you wear most."
    assert (desk.say[-1] == brings) is (urgency < Urgency.SAME_DAY)


@pytest.mark.parametrize("urgency", Urgency, ids=lambda urgency: urgency.code)
def test_whoever_is_on_the_line_is_not_rung_nor_asked_what_changed(urgency: Urgency) -> None:
    answers, _ = some_case()

    usual = at_the_desk(urgency, answers)
    desk = at_the_desk(urgency, answers, is_on_the_line=True)

    assert "Ring now" not in desk.hint
    assert ("They are on the line" in desk.hint) is (urgency >= Urgency.SAME_DAY)
    assert "become worse" not in " ".join((desk.hint, *desk.ask))
    assert (desk.say, desk.slot) == (usual.say, usual.slot)


@pytest.mark.parametrize("urgency", Urgency, ids=lambda urgency: urgency.code)
def test_whoever_told_us_that_it_is_worse_is_not_asked_whether_it_is(urgency: Urgency) -> None:
    answers, _ = some_case()

    desk = at_the_desk(urgency, answers, came_back=True)

    assert "become worse" not in " ".join((desk.hint, *desk.ask))
    assert ("ask a physio before you book" in desk.hint) is (urgency < Urgency.SAME_DAY)


def test_nobody_is_told_what_they_ticked_where_staff_raised_the_urgency() -> None:
    answers, _ = some_case()

    said = [each for urgency in Urgency for each in at_the_desk(urgency, answers).say]

    assert "ticked" not in " ".join(said)
