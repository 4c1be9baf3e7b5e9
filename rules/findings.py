"""Rules raised by a runner's facts. Every rule is tried and every reason is kept."""

from collections.abc import Set
from dataclasses import dataclass

from rules.grammar import Fact, Rule, all_reasons, any_way_holds
from rules.rulebook import RULES
from rules.urgency import SeeFirst, Urgency


@dataclass(frozen=True)
class Finding:
    """A rule that was raised, with the facts that raised it."""

    rule: Rule
    reasons: tuple[Fact, ...]


def findings_of(facts: Set[Fact]) -> tuple[Finding, ...]:
    """All that is raised, the most urgent first, then in the rulebook's order."""
    raised = (
        Finding(rule, all_reasons(rule.when, facts))
        for rule in RULES
        if any_way_holds(rule.when, facts)
    )
    return tuple(sorted(raised, key=lambda finding: -finding.rule.urgency))


def urgency_of(facts: Set[Fact]) -> Urgency:
    """The highest urgency that any rule reaches; without any, routine."""
    return next((level for level in reversed(Urgency) if reaches(level, facts)), Urgency.ROUTINE)


def reaches(urgency: Urgency, facts: Set[Fact]) -> bool:
    """Whether any rule asks for this urgency or a higher one."""
    return any(any_way_holds(rule.when, facts) for rule in RULES if rule.urgency >= urgency)


def see_first(findings: tuple[Finding, ...]) -> SeeFirst:
    """The most urgent helper that a finding of the highest urgency asks for."""
    highest = max((finding.rule.urgency for finding in findings), default=Urgency.ROUTINE)
    leading = (f.rule.see_first for f in findings if f.rule.urgency is highest)
    return max(leading, default=SeeFirst.PHYSIO)
