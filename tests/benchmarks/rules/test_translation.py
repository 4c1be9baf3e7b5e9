"""The other programs judge by the very rules that ours do; else no ratio to them says anything."""

from decimal import Decimal

import pytest

from rules import Answers, urgency_of
from rules.findings import raised_by
from rules.numbers import facts_from
from rules.questions.pain import Press
from rules.questions.places import Site
from rules.questions.running import LONGEST_BEFORE, LONGEST_RECENT
from rules.questions.safety import AgeBand
from rules.rulebook import RULES
from tests.benchmarks.rules import disagreeing
from tests.benchmarks.rules.conditions import told
from tests.benchmarks.rules.peers import CONDITION, Peer, peers, zen_urgency
from tests.benchmarks.rules.people import drawn, on_the_edge, published

PEERS = peers()
SORE_HEEL = {AgeBand._18_44, Site.HEEL_CENTRE, Press.HEEL_SQUEEZE}


@pytest.fixture(scope="module")
def people() -> list[Answers]:
    return [*published(), *on_the_edge(), *drawn(200)]


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
def test_they_name_the_rules_that_ours_raise(peer: Peer, people: list[Answers]) -> None:
    assert not disagreeing(peer, people)


def test_one_expression_gives_the_urgency_that_ours_give(people: list[Answers]) -> None:
    urgency = zen_urgency()

    assert all(urgency(told(each)) == urgency_of(each.facts) for each in people)


@pytest.mark.parametrize(
    ("recent", "before", "is_a_jump"),
    [
        ("13", "10", False),
        ("13.000001", "10", True),
        ("3.900001", "3", True),
        ("3.900001", "2.999999", False),
        ("100", "10", True),
        ("100.000001", "10", False),
    ],
)
def test_each_of_them_finds_the_band_of_a_run_to_the_millimetre(
    recent: str, before: str, is_a_jump: bool
) -> None:
    km = {LONGEST_RECENT: Decimal(recent), LONGEST_BEFORE: Decimal(before)}
    someone = Answers(frozenset(SORE_HEEL) | facts_from(km), km)

    assert ("heel-bone-stress" in {rule.name for rule in raised_by(someone.facts)}) is is_a_jump
    assert not any(disagreeing(peer, [someone]) for peer in PEERS)


def test_among_the_people_every_rule_is_raised_and_every_rule_is_not(people: list[Answers]) -> None:
    raised = [set(raised_by(each.facts)) for each in people]

    assert set.union(*raised) == set(RULES)
    assert not set.intersection(*raised)


def test_a_rulebook_that_misses_a_rule_is_noticed(people: list[Answers]) -> None:
    table = PEERS[0]
    for name in CONDITION:
        assert disagreeing(_silent_on(name, table), people), name


def _silent_on(name: str, peer: Peer) -> Peer:
    return Peer(name, lambda given: [each for each in peer.raised(given) if each != name])
