"""A rule that is not worth trying is one that could not have been raised."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from rules.findings import raised_by, reaches, urgency_of, with_reasons
from rules.grammar import Fact, all_reasons, any_way_holds, facts_of
from rules.rulebook import RULES
from rules.urgency import Urgency

NEEDED: list[Fact] = list(
    dict.fromkeys(
        fact for rule in RULES for way in rule.when for need in way.needs for fact in facts_of(need)
    )
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some.sets(some.sampled_from(NEEDED), max_size=25))
def test_whatever_is_true_of_somebody_the_findings_are_those_of_trying_every_rule(
    facts: set[Fact],
) -> None:
    raised = [rule for rule in RULES if any_way_holds(rule.when, facts)]

    found = with_reasons(raised_by(facts), facts)

    assert {finding.rule.name for finding in found} == {rule.name for rule in raised}
    assert all(each.reasons == all_reasons(each.rule.when, facts) for each in found)
    assert urgency_of(facts) is max((rule.urgency for rule in raised), default=Urgency.ROUTINE)
    for level in Urgency:
        assert reaches(level, facts) is any(rule.urgency >= level for rule in raised)


def test_findings_of_one_urgency_stand_in_the_order_of_the_rulebook() -> None:
    found = list(raised_by(set(NEEDED)))

    assert found == sorted(RULES, key=lambda rule: -rule.urgency)


def test_every_rule_is_raised_by_each_of_its_ways_alone() -> None:
    for rule in RULES:
        for way in rule.when:
            just_enough = {fact for need in way.needs for fact in facts_of(need)[: need.at_least]}
            assert rule in raised_by(just_enough), way
