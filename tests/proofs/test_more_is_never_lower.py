"""Saying more never lowers the urgency: another tick, more pain, or not being sure of "none".

These compare two complete sets of answers. An early exit needs no comparison: no rule has a
"not", so an emergency that is complete stays one whatever is answered after it.
"""

import pytest
import z3

from rules.grammar import Control, Question
from rules.numbers import Spike, WeeklyDistance
from rules.questions.pain import PainWalking
from rules.questions.self_checks import CalfRaises
from rules.rulebook import RULES
from rules.urgency import Urgency
from tests.proofs.solver import counterexample, example
from tests.proofs.symbolic import ASKED, Person, admissible, asked

BEFORE, AFTER = Person("before "), Person("after ")
BOTH = [*admissible(BEFORE, early_exit=False), *admissible(AFTER, early_exit=False)]
BOXES = [question for question in ASKED if question.control is Control.MANY]
UNSURE = [q for q in BOXES if {"none", "not_sure"} <= {answer.code for answer in q}]


def not_lower() -> z3.BoolRef:
    return z3.And([z3.Implies(BEFORE.reaches(level), AFTER.reaches(level)) for level in Urgency])


def the_same_but(question: type[Question]) -> list[z3.BoolRef]:
    """Every other question that is asked of both is answered alike; a new one in any way."""
    alike = [
        z3.Implies(
            z3.And(asked(BEFORE, other), asked(AFTER, other)),
            z3.And([BEFORE.true[fact] == AFTER.true[fact] for fact in other]),
        )
        for other in ASKED
        if other is not question
    ]
    numbers = [BEFORE.true[fact] == AFTER.true[fact] for fact in (*Spike, *WeeklyDistance)]
    return alike + numbers


def proved(change: list[z3.BoolRef], question: type[Question]) -> None:
    premises = [*BOTH, *the_same_but(question), *change]
    assert example(*premises), "nobody could make this change"
    assert counterexample(not_lower(), *premises) is None


def code(question: type[Question], wanted: str) -> Question:
    return next(answer for answer in question if answer.code == wanted)


@pytest.mark.parametrize("question", BOXES, ids=lambda question: question.id)
def test_another_tick_never_lowers_the_urgency(question: type[Question]) -> None:
    ticks = [answer for answer in question if not answer.stands_alone]
    unsure = [a for a in question if a.stands_alone and a.code != "none"]
    proved(
        [
            z3.Not(BEFORE.any(unsure)),
            *(z3.Implies(BEFORE.true[tick], AFTER.true[tick]) for tick in ticks),
            z3.Or([z3.And(AFTER.true[tick], z3.Not(BEFORE.true[tick])) for tick in ticks]),
        ],
        question,
    )


@pytest.mark.parametrize("question", UNSURE, ids=lambda question: question.id)
def test_not_being_sure_is_never_lower_than_none(question: type[Question]) -> None:
    none, not_sure = code(question, "none"), code(question, "not_sure")
    proved([BEFORE.true[none], AFTER.true[not_sure]], question)


@pytest.mark.parametrize("pain", range(10))
def test_more_pain_is_never_lower(pain: int) -> None:
    scale = tuple(PainWalking)
    proved(
        [
            BEFORE.true[scale[pain]],
            AFTER.true[scale[pain + 1]],
            z3.Not(BEFORE.any(CalfRaises)),
            z3.Not(AFTER.any(CalfRaises)),
        ],
        PainWalking,
    )


def test_no_urgency_rule_asks_for_an_answer_to_be_absent() -> None:
    assert [rule.name for rule in RULES if any(way.without for way in rule.when)] == []


def test_a_rule_with_a_not_would_be_found_out() -> None:
    """The proof above can fail: a rule that a second tick silences breaks it."""
    first, second, *_ = (answer for answer in BOXES[0] if not answer.stands_alone)

    def silenced(person: Person) -> z3.BoolRef:
        return z3.And(person.true[first], z3.Not(person.true[second]))

    grown = [BEFORE.true[first], AFTER.true[first], AFTER.true[second]]
    premises = [*BOTH, *the_same_but(BOXES[0]), *grown]
    assert counterexample(z3.Implies(silenced(BEFORE), silenced(AFTER)), *premises) is not None
