"""Other things a physio will check: never more than three, and never beside urgent advice."""

from collections.abc import Set
from dataclasses import dataclass
from enum import IntEnum

from rules.findings import Finding
from rules.grammar import ALWAYS, Fact, Need, Way, any_way_holds, facts_of
from rules.patterns import Label
from rules.questions.places import Site
from rules.sources import Source
from rules.urgency import Kind

MOST = 3


class Tissue(IntEnum):
    """What would be affected, the more serious first: it settles a tie."""

    BONE = 0
    TEAR = 1
    JOINT = 2
    NERVE = 3
    TENDON = 4
    SOFT_TISSUE = 5


@dataclass(frozen=True)
class Condition:
    """Something else that can hurt here.

    It is looked at where the main site is one of `sites` and `needs` holds; each of its
    `features` that holds counts one. Where it names `labels`, the pattern must have one of them;
    it does not stand beside a finding of a kind in `not_beside`. `ask` tells the physio's ear
    what no question sees.
    """

    name: str
    plain: str
    tissue: Tissue
    sites: tuple[Site, ...]
    features: tuple[Need, ...]
    needs: tuple[Way, ...] = ALWAYS
    labels: tuple[Label, ...] = ()
    not_beside: tuple[Kind, ...] = ()
    ask: str = ""
    sources: tuple[Source, ...] = ()
    judgement: str = ""


@dataclass(frozen=True)
class Other:
    """A condition that some of this runner's answers bring to mind, and those answers."""

    condition: Condition
    reasons: tuple[Fact, ...]


def most_matching(
    conditions: tuple[Condition, ...],
    facts: Set[Fact],
    findings: tuple[Finding, ...],
    label: Label,
) -> tuple[Other, ...]:
    """Up to three: most features first, the more serious first among equals."""
    kinds = {finding.rule.kind for finding in findings}
    matching = [
        (len(_held(each, facts)), each)
        for each in conditions
        if not facts.isdisjoint(each.sites)
        and _may_stand(each, kinds, label)
        and any_way_holds(each.needs, facts)
    ]
    ranked = sorted(
        ((count, each) for count, each in matching if count),
        key=lambda pair: (-pair[0], pair[1].tissue),
    )
    return tuple(Other(each, _reasons(each, facts)) for _, each in ranked[:MOST])


def _may_stand(condition: Condition, kinds: Set[Kind | None], label: Label) -> bool:
    is_named = not condition.labels or label in condition.labels
    return is_named and kinds.isdisjoint(condition.not_beside)


def _held(condition: Condition, facts: Set[Fact]) -> tuple[Need, ...]:
    return tuple(need for need in condition.features if len(need.members & facts) >= need.at_least)


def _reasons(condition: Condition, facts: Set[Fact]) -> tuple[Fact, ...]:
    held = (fact for need in _held(condition, facts) for fact in facts_of(need))
    return tuple(dict.fromkeys(fact for fact in held if fact in facts))
