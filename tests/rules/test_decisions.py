"""How we decide, in words and for programs, is what is declared."""

from typing import Any

import pytest

from rules import QUESTION, decisions
from rules.advice import ADVICE
from rules.differentials import CONDITIONS
from rules.rulebook import RULES


def condition(name: str) -> decisions.ConditionInWords:
    return next(it for it in decisions.conditions_in_words() if it.condition.name == name)


def item(name: str) -> decisions.AdviceInWords:
    return next(it for it in decisions.advice_in_words() if it.advice.name == name)


def rule_named(name: str) -> decisions.RuleInWords:
    return next(it for it in decisions.rules_in_words() if it.rule.name == name)


def test_everything_declared_is_put_in_words_once_and_in_order() -> None:
    assert [it.rule for it in decisions.rules_in_words()] == list(RULES)
    assert [it.advice for it in decisions.advice_in_words()] == list(ADVICE)
    assert [it.condition for it in decisions.conditions_in_words()] == list(CONDITIONS)


def test_a_rule_is_told_way_by_way_with_who_is_seen_first() -> None:
    rule = rule_named("serious-infection")

    assert rule.see_first == "an emergency department"
    assert rule.ways == (
        (
            "your foot is hot, red or swollen and you feel very ill, or the redness is spreading "
            "fast",
        ),
        (
            "a joint or patch of skin is hot, red and swollen",
            "your immune system is weak, or you take chemotherapy or long-term steroid tablets",
        ),
    )


def test_advice_says_to_whom_it_is_given_and_what_leaves_it_out() -> None:
    assert item("shoes").given_when == ("the result is routine or soon",)
    assert item("leave-to-physio").given_when == (
        "the result is routine or soon",
        "the answers fit or partly fit the plantar fasciitis pattern",
    )
    assert item("swap-activity").given_when == (
        "the result is routine",
        "walking pain of 4 out of 10 or more or any answer that withholds the exercises",
    )
    assert item("taping").withheld_by == ("diabetes or loss of feeling in the feet",)
    assert item("heel-raises").withheld_by[-6:] == (
        "single-leg heel raises counted or tried already",
        "it could be a possible bone injury",
        "it could be a possible tear or tendon injury",
        "it could be a possible infection or illness",
        "it could be possibly poor blood supply",
        "it could be a lump or pain that a doctor should examine",
    )


def test_a_condition_says_what_it_looks_for_and_where_it_has_a_limit_that_too() -> None:
    assert condition("heel-fat-pad").only_if == ()
    assert condition("heel-fat-pad").looks_for == (
        "in the middle of the heel",
        "it feels like a bruise",
        "it is worse barefoot on hard floors",
    )
    assert condition("gout").only_if == (
        ("it came on suddenly during activity, with no injury felt",),
    )
    assert condition("extensor-tendons").only_if == (
        ("not: one coin-sized spot on a bone is sore",),
    )


@pytest.mark.parametrize(
    ("id", "written"),
    [
        ("side", [[]]),
        ("child_signs", [[{"at_least": 1, "of": ["age_band.under_16"]}]]),
        (
            "morning_stiffness",
            [
                [{"at_least": 1, "of": ["side.both"]}],
                [{"at_least": 1, "of": ["health.inflammatory"]}],
                [{"at_least": 1, "of": ["slow_signs.other_joints"]}],
                [{"at_least": 1, "of": ["site.heel_back"]}],
            ],
        ),
        (
            "week_change",
            [[{"at_least": 1, "of": ["runner.new", "runner.returning", "runner.regular"]}]],
        ),
    ],
)
def test_a_program_is_told_when_a_question_is_asked(id: str, written: Any) -> None:
    assert decisions.conditions_written(QUESTION[id]) == written
