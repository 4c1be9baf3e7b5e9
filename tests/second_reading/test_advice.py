"""Advice is given and withheld as the clinical proposal has it, by a second reading of it.

Each answer is tried by itself, whatever else the rules would make of it: an exercise has more than
one lock.
"""

from dataclasses import replace

import pytest

from rules.advice import ADVICE, choose
from rules.grammar import Rule
from rules.patterns import Label
from rules.rulebook import RULES
from rules.urgency import Kind, Urgency
from tests.proofs.symbolic import FACTS
from tests.second_reading.advice import READ
from tests.second_reading.reading import People, facts, holds, just_enough, tried

A_RULE = next(rule for rule in RULES if rule.urgency is Urgency.PRIORITY)
LABELS = [label for label in Label if label is not Label.WITHHELD]
each_item = pytest.mark.parametrize("name", READ)


def chosen(
    person: People, urgency: Urgency, label: Label, *raised: Rule
) -> tuple[set[str], dict[str, tuple[object, ...]]]:
    """The names of what is given, and what is withheld with the reasons."""
    given, withheld = choose(ADVICE, person, raised, urgency, label)
    return (
        {item.name for item in given},
        {each.advice.name: (*each.facts, *each.rules) for each in withheld},
    )


def at_its_best(name: str) -> tuple[Urgency, Label]:
    """An urgency and a label at which it is given, as the second reading has it."""
    urgency = next(level for level in Urgency if level.code in READ[name].at)
    return urgency, next(label for label in LABELS if label.code in READ[name].beside)


def is_given(name: str, person: People) -> bool:
    return name in chosen(person, *at_its_best(name))[0]


def somebody(name: str) -> People:
    return next(just_enough(READ[name].when))


def expected(name: str, person: People) -> bool:
    item = READ[name]
    stopped = person & {*facts(item.withheld_by), *facts(item.done_by)}
    return holds(item.when, person) and not stopped


def test_every_item_was_read_a_second_time() -> None:
    assert {item.name for item in ADVICE} == set(READ)


@each_item
def test_it_is_given_at_its_urgencies_and_beside_its_labels_only(name: str) -> None:
    for urgency in Urgency:
        for label in LABELS:
            given, _ = chosen(somebody(name), urgency, label)
            assert (name in given) is (
                urgency.code in READ[name].at and label.code in READ[name].beside
            )


@each_item
def test_it_is_given_to_whom_it_is_for_and_to_nobody_else(name: str) -> None:
    wrong = [
        person
        for person in tried(READ[name].when)
        if is_given(name, person) != expected(name, person)
    ]

    assert wrong == []


@each_item
def test_each_answer_that_should_withhold_it_does_and_is_the_reason(name: str) -> None:
    leaves_out = next(item.leave_out for item in ADVICE if item.name == name)
    for fact in facts(READ[name].withheld_by):
        given, withheld = chosen(somebody(name) | {fact}, *at_its_best(name))
        assert name not in given
        assert fact in withheld[name] if leaves_out else name not in withheld


@each_item
def test_no_other_answer_withholds_it(name: str) -> None:
    stops = {*facts(READ[name].withheld_by), *facts(READ[name].done_by)}
    person = somebody(name)

    wrong = [f for f in FACTS if is_given(name, person | {f}) != (f not in stops)]
    assert wrong == []


@each_item
def test_a_finding_withholds_it_by_its_kind(name: str) -> None:
    for kind in Kind:
        given, _ = chosen(somebody(name), *at_its_best(name), replace(A_RULE, kind=kind))
        assert (name in given) is (kind.code not in READ[name].kinds)
