"""The plantar fasciitis pattern is as the clinical proposal has it, by a second reading."""

from dataclasses import replace

import pytest

from rules import decisions
from rules.grammar import Fact, any_way_holds
from rules.patterns import PLANTAR_FASCIITIS, Label, fit, label_of
from rules.rulebook import RULES
from rules.urgency import Kind, Urgency
from tests.second_reading.pattern import (
    CAPPED_BY,
    CAPPED_BY_KINDS,
    OPPOSING,
    PARTLY,
    REQUIRED,
    STOPS,
    SUPPORTING,
    UNLESS,
)
from tests.second_reading.reading import People, facts, holds, just_enough, tried

PATTERN = PLANTAR_FASCIITIS
READ = {**REQUIRED, **SUPPORTING, **OPPOSING, **STOPS, "partly": PARTLY}
DECLARED = {each.name: each for each in decisions.criteria(PATTERN)}
JUST_ENOUGH = facts("site.heel_inner worst_then_eases gradual 18_44")
TYPICAL = frozenset(JUST_ENOUGH)
A_RULE = next(rule for rule in RULES if rule.urgency is Urgency.PRIORITY)


def typical_but(person: People) -> People:
    """The typical person, who answered these questions so."""
    asked = {type(fact) for fact in person}
    return person | {fact for fact in TYPICAL if type(fact) not in asked}


def shown(person: People, *kinds: Kind) -> Label:
    return label_of(PATTERN, person, tuple(replace(A_RULE, kind=kind) for kind in kinds))


def told_for_it(person: People) -> tuple[Fact, ...]:
    return fit(PATTERN, shown(person), person, ()).fits


def told_against_it(person: People) -> tuple[Fact, ...]:
    return fit(PATTERN, shown(person), person, ()).against


def is_shown(name: str, person: People) -> bool:
    return any_way_holds(DECLARED[name].when, person)


def expected(name: str, person: People) -> bool:
    if name in UNLESS:
        speaks, excuse = (set(facts(code)) for code in UNLESS[name])
        if excuse <= person:
            person -= speaks
    return holds(READ[name], person)


@pytest.mark.parametrize("name", READ)
def test_a_feature_is_seen_in_whoever_shows_it_and_in_nobody_else(name: str) -> None:
    people = tried(READ[name])
    if name in UNLESS:
        people |= {person | {*facts(UNLESS[name][1])} for person in people}

    wrong = [who for who in people if is_shown(name, who) != expected(name, who)]
    assert wrong == []


def test_all_that_is_required_and_nothing_against_it_is_likely() -> None:
    assert shown(TYPICAL) is Label.LIKELY
    for name in REQUIRED:
        for person in just_enough(REQUIRED[name]):
            assert shown(typical_but(person)) is Label.LIKELY


@pytest.mark.parametrize("missing", JUST_ENOUGH)
def test_without_any_one_of_what_is_required_it_is_not_likely(missing: Fact) -> None:
    assert shown(TYPICAL - {missing}) is not Label.LIKELY


@pytest.mark.parametrize("name", SUPPORTING)
def test_what_supports_it_is_told_and_asked_of_nobody(name: str) -> None:
    for person in just_enough(SUPPORTING[name]):
        assert person <= {*told_for_it(TYPICAL | person)}
        assert shown(TYPICAL | person) is Label.LIKELY


def opposed(name: str) -> list[People]:
    """The typical person with just enough of one opposing feature."""
    return [typical_but(person) for person in just_enough(OPPOSING[name])]


@pytest.mark.parametrize("name", OPPOSING)
def test_one_thing_against_it_leaves_it_partly_fitting_and_is_told(name: str) -> None:
    for person in opposed(name):
        assert shown(person) is Label.POSSIBLE
        assert person - TYPICAL <= {*told_against_it(person)}


@pytest.mark.parametrize("name", OPPOSING)
def test_a_second_thing_against_it_ends_it(name: str) -> None:
    second = "swelling_no_injury" if name != "swelling" else "back_and_leg_pain"
    for person in opposed(name):
        assert shown(person | {*facts(second)}) is Label.NOT_SUGGESTED


@pytest.mark.parametrize("name", STOPS)
def test_each_stop_ends_it_however_well_the_rest_fits(name: str) -> None:
    for person in just_enough(STOPS[name]):
        assert shown(TYPICAL | person) is Label.NOT_SUGGESTED
        assert person <= {*told_against_it(TYPICAL | person)}


def test_whoever_partly_fits_is_told_so_and_whoever_does_not_is_not() -> None:
    for person in tried(PARTLY) - {frozenset()}:
        if not any(holds(ways, person) for ways in STOPS.values()):
            partly = holds(PARTLY, person)
            assert shown(person) is (Label.POSSIBLE if partly else Label.NOT_SUGGESTED), person


@pytest.mark.parametrize("fact", facts(CAPPED_BY))
def test_what_is_not_known_caps_it_at_partly_fitting(fact: Fact) -> None:
    assert shown(TYPICAL | {fact}) is Label.POSSIBLE


@pytest.mark.parametrize("kind", Kind)
def test_a_finding_caps_it_by_its_kind(kind: Kind) -> None:
    capped = kind.code in CAPPED_BY_KINDS

    assert shown(TYPICAL, kind) is (Label.POSSIBLE if capped else Label.LIKELY)
