"""Other things to check are listed as the clinical proposal has them, by a second reading of it."""

from dataclasses import replace

import pytest

from rules.differentials import CONDITIONS, most_matching
from rules.findings import Finding
from rules.grammar import Fact
from rules.patterns import Label
from rules.rulebook import RULES
from rules.urgency import Kind
from tests.proofs.symbolic import FACTS
from tests.second_reading.conditions import READ, Checked
from tests.second_reading.reading import People, facts, holds, just_enough, one_answer_away

DECLARED = {condition.name: condition for condition in CONDITIONS}
each_condition = pytest.mark.parametrize("name", READ)


def listed(
    name: str, person: People, label: Label | None = None, *kinds: Kind
) -> tuple[Fact, ...] | None:
    """The answers that bring it to mind; None where it is not listed."""
    beside = label or next(each for each in Label if each.code in READ[name].beside)
    findings = tuple(Finding(replace(RULES[0], kind=kind), ()) for kind in kinds)
    found = most_matching((DECLARED[name],), person, findings, beside)
    return found[0].reasons if found else None


def expected(read: Checked, person: People) -> set[Fact]:
    is_there = holds(((read.where,),), person) and holds(read.only_if, person)
    if not is_there or person & {*facts(read.unless)}:
        return set()
    return {fact for need in read.features for fact in facts(need)} & person


def somebody(name: str) -> People:
    """Somebody who is looked at for it, with one answer that shows it."""
    read = READ[name]
    first = next(just_enough(tuple((read.where, *way) for way in read.only_if)))
    return first | {facts(read.features[0])[0]}


def people(name: str) -> set[People]:
    """Who is just looked at for it, with each thing more or another answer, and with each sign."""
    read = READ[name]
    looked_at = {*just_enough(tuple((read.where, *way) for way in read.only_if))}
    with_more = {somebody(name) | {fact} for fact in FACTS}
    with_a_sign = {who | {facts(need)[0]} for who in looked_at for need in read.features}
    with_signs = {somebody(name) | {*facts(need)} for need in (*read.features, read.unless)}
    changed = {other for who in looked_at | with_signs for other in one_answer_away(who)}
    return looked_at | with_more | with_a_sign | changed


def test_every_condition_was_read_a_second_time() -> None:
    assert set(DECLARED) == set(READ)


@each_condition
def test_it_is_listed_with_the_answers_that_show_it_and_only_where_it_should_be(name: str) -> None:
    wrong = [
        person
        for person in people(name)
        if set(listed(name, person) or ()) != expected(READ[name], person)
    ]

    assert wrong == []


@each_condition
def test_it_stands_beside_its_labels_only(name: str) -> None:
    for label in (label for label in Label if label is not Label.WITHHELD):
        is_listed = listed(name, somebody(name), label) is not None
        assert is_listed is (label.code in READ[name].beside)


@each_condition
def test_it_does_not_stand_beside_a_finding_that_it_would_play_down(name: str) -> None:
    for kind in Kind:
        is_listed = listed(name, somebody(name), None, kind) is not None
        assert is_listed is (kind.code not in READ[name].not_beside)
