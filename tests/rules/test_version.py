"""The rules' version changes with what they do, not with how it is said."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from rules import (
    QUESTIONS,
    REVISIONS,
    Control,
    Question,
    Urgency,
    again,
    name_of,
    responses,
    ruleset_version,
    version,
)
from rules.advice import ADVICE
from rules.grammar import any_of, say
from rules.numbers import Spike, WeeklyDistance
from rules.patterns import Label
from rules.questions.health import Health
from rules.rulebook import RULES
from rules.urgency import Kind


@pytest.fixture(autouse=True)
def afresh() -> Iterator[None]:
    ruleset_version.cache_clear()
    yield
    ruleset_version.cache_clear()


def version_with(monkeypatch: pytest.MonkeyPatch, name: str, value: Any) -> str:
    monkeypatch.setattr(version, name, value)
    ruleset_version.cache_clear()
    return ruleset_version()


@pytest.mark.parametrize(
    "change",
    [
        {"when": any_of(Health.CANCER)},
        {"urgency": Urgency.ROUTINE},
        {"kind": Kind.GROWTH},
        {"name": "other"},
        {"on_card": "Within the hour."},
        {"holds_beside_any": True},
    ],
    ids=lambda change: next(iter(change)),
)
def test_it_changes_with_a_rule(monkeypatch: pytest.MonkeyPatch, change: dict[str, Any]) -> None:
    before = ruleset_version()

    assert version_with(monkeypatch, "RULES", (replace(RULES[0], **change), *RULES[1:])) != before


def test_it_changes_with_a_withholding(monkeypatch: pytest.MonkeyPatch) -> None:
    before = ruleset_version()
    first, *others = ADVICE

    changed = (replace(first, withheld_by=(Health.CANCER,)), *others)
    assert version_with(monkeypatch, "ADVICE", changed) != before


@pytest.mark.parametrize(
    "change",
    [
        {"done_by": None},
        {"leave_out": None},
        {"withheld_by_kinds": ()},
        {"labels": (Label.LIKELY,)},
        {"urgencies": (Urgency.ROUTINE,)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_it_changes_with_when_advice_is_given(
    monkeypatch: pytest.MonkeyPatch, change: dict[str, Any]
) -> None:
    before = ruleset_version()
    raises = next(item for item in ADVICE if item.name == "heel-raises")

    changed = tuple(replace(raises, **change) if item is raises else item for item in ADVICE)
    assert version_with(monkeypatch, "ADVICE", changed) != before


def test_it_is_what_the_record_of_changes_calls_it() -> None:
    assert ruleset_version() == REVISIONS[0].version


def test_a_fact_is_named_by_its_question_or_by_what_its_number_is_called() -> None:
    assert name_of(Health.CANCER) == "health.cancer"
    assert name_of(Spike.S1) == "spike.s1"
    assert name_of(WeeklyDistance.OVER_40_KM) == "weeklydistance.over_40_km"


def test_it_changes_with_a_band(monkeypatch: pytest.MonkeyPatch) -> None:
    before = ruleset_version()
    monkeypatch.setattr("rules.numbers.BAND_PERCENTS", (115, 130, 200))
    ruleset_version.cache_clear()

    assert ruleset_version() != before


@pytest.mark.parametrize(
    ("where", "value"),
    [
        ("rules.questions.health.Health.optional", True),
        ("rules.questions.health.Health.control", Control.ONE),
        ("rules.version.QUESTIONS", QUESTIONS[1:]),
        ("rules.version.STANDS_ALONE", frozenset({"none"})),
        ("rules.differentials.condition.MOST", 5),
        ("rules.numbers.KM_PER_MILE", Decimal("1.6")),
        ("rules.numbers.MOST_DECIMALS", 2),
        ("rules.training_log.RECENT_WEEKS", 3),
        ("rules.training_log.USUAL_WEEKS", 8),
        ("rules.training_log.FEWEST_USUAL_WEEKS", 1),
        ("rules.training_log.MONTH_BEFORE", timedelta(days=60)),
        ("rules.training_log.REST", timedelta(days=30)),
        ("rules.again.WORSE_IS_AT_LEAST", Urgency.ROUTINE),
        ("rules.again.WARNING_SIGNS", again.WARNING_SIGNS[:1]),
        ("rules.responses.RESPONSES", responses.RESPONSES[1:]),
        ("rules.version.JUDGED_BY", 0),
    ],
)
def test_it_changes_with_whatever_decides_what_somebody_is_told(
    monkeypatch: pytest.MonkeyPatch, where: str, value: Any
) -> None:
    before = ruleset_version()
    monkeypatch.setattr(where, value)
    ruleset_version.cache_clear()

    assert ruleset_version() != before


def test_it_changes_when_an_answer_is_added(monkeypatch: pytest.MonkeyPatch) -> None:
    class Before(Question, id="odd", ask="", why=""):
        YES = "Yes", "you do"

    class After(Question, id="odd", ask="", why=""):
        YES = "Yes", "you do"
        NO = "No", "you do not"

    before = version_with(monkeypatch, "QUESTIONS", (Before,))

    assert version_with(monkeypatch, "QUESTIONS", (After,)) != before


@pytest.mark.parametrize(
    "change",
    [
        {"medical": None},
        {"urgency": Urgency.ROUTINE},
        {"physio": responses.PHYSIO_AFTERWARDS[Urgency.ROUTINE]},
    ],
    ids=lambda change: next(iter(change)),
)
def test_it_changes_with_whom_a_result_sends_somebody_to(
    monkeypatch: pytest.MonkeyPatch, change: dict[str, Any]
) -> None:
    before = ruleset_version()
    first, *others = responses.RESPONSES
    monkeypatch.setattr(responses, "RESPONSES", (replace(first, **change), *others))
    ruleset_version.cache_clear()

    assert ruleset_version() != before


def test_it_stays_when_only_words_change(monkeypatch: pytest.MonkeyPatch) -> None:
    before = ruleset_version()
    reworded = replace(RULES[0], concern="Other words", tell=say("Other words."), judgement="x")

    assert version_with(monkeypatch, "RULES", (reworded, *RULES[1:])) == before
