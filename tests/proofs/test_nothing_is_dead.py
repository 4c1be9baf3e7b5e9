"""Every declaration can matter to somebody."""

import pytest
import z3

from rules.differentials import CONDITIONS, Condition
from rules.grammar import Rule
from rules.patterns import PLANTAR_FASCIITIS, Criterion
from rules.rulebook import RULES
from rules.urgency import Urgency
from tests.proofs.solver import example
from tests.proofs.symbolic import Person, admissible

ANYBODY = Person()
READABLE = admissible(ANYBODY)
ABOVE_ROUTINE = [rule for rule in RULES if rule.urgency > Urgency.ROUTINE]
CRITERIA = (
    *PLANTAR_FASCIITIS.required,
    *PLANTAR_FASCIITIS.supporting,
    *PLANTAR_FASCIITIS.opposing,
    *PLANTAR_FASCIITIS.stops,
    PLANTAR_FASCIITIS.partly,
)


def name(thing: Rule | Condition | Criterion) -> str:
    return thing.name


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_every_way_of_a_rule_can_be_raised(rule: Rule) -> None:
    for way in rule.when:
        assert example(ANYBODY.holds((way,)), *READABLE), way


@pytest.mark.parametrize("rule", ABOVE_ROUTINE, ids=name)
def test_a_rule_decides_alone_for_somebody_unless_it_is_shadowed_on_purpose(rule: Rule) -> None:
    others = [r for r in RULES if r is not rule and r.urgency >= rule.urgency]
    alone = z3.And(ANYBODY.raised(rule), *(z3.Not(ANYBODY.raised(other)) for other in others))

    assert (example(alone, *READABLE) is None) == rule.shadowed


@pytest.mark.parametrize("criterion", CRITERIA, ids=name)
def test_every_feature_of_the_pattern_can_be_shown_where_a_label_is_given(
    criterion: Criterion,
) -> None:
    not_urgent = z3.Not(ANYBODY.reaches(Urgency.SAME_DAY))

    assert example(ANYBODY.holds(criterion.when), not_urgent, *READABLE)


@pytest.mark.parametrize("condition", CONDITIONS, ids=name)
def test_every_feature_of_a_condition_can_be_seen_where_it_is_shown(condition: Condition) -> None:
    looked_at = ANYBODY.is_looked_at_for(condition)
    for feature in condition.features:
        assert example(ANYBODY.has(feature), looked_at, *READABLE), feature
