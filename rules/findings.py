"""Rules raised by a runner's facts. Every rule is tried and every reason is kept."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from rules.grammar import Fact, Rule, all_reasons, any_way_holds
from rules.rulebook import RULES
from rules.urgency import SeeFirst, Urgency


@dataclass(frozen=True)
class Finding:
    """A rule that was raised, with the facts that raised it."""

    rule: Rule
    reasons: tuple[Fact, ...]


def raised_by(facts: Set[Fact]) -> tuple[Rule, ...]:
    """All that is raised, the most urgent first, then in the rulebook's order."""
    tried = _worth_trying(Urgency.ROUTINE, facts)
    raised = [rule for rule in tried if any_way_holds(rule.when, facts)]
    return tuple(sorted(raised, key=lambda rule: -rule.urgency))


def with_reasons(rules: Iterable[Rule], facts: Set[Fact]) -> tuple[Finding, ...]:
    return tuple(Finding(rule, all_reasons(rule.when, facts)) for rule in rules)


def urgency_of(facts: Set[Fact]) -> Urgency:
    """The highest urgency that any rule reaches; without any, routine."""
    return highest(raised_by(facts))


def highest(raised: tuple[Rule, ...]) -> Urgency:
    return max((rule.urgency for rule in raised), default=Urgency.ROUTINE)


def reaches(urgency: Urgency, facts: Set[Fact]) -> bool:
    """Whether any rule asks for this urgency or a higher one."""
    if _FIRST_FACTS[urgency].isdisjoint(facts):
        return False
    return any(any_way_holds(rule.when, facts) for rule in _worth_trying(urgency, facts))


def see_first(raised: tuple[Rule, ...]) -> SeeFirst:
    """The most urgent helper that a rule of the highest urgency asks for."""
    level = highest(raised)
    leading = (rule.see_first for rule in raised if rule.urgency is level)
    return max(leading, default=SeeFirst.PHYSIO)


def _places_by_first_fact(urgency: Urgency) -> Mapping[Fact, frozenset[int]]:
    """Where in the rulebook those rules of this urgency or a higher one stand that have a way
    which begins with the fact."""
    places = defaultdict(set)
    for place, rule in enumerate(RULES):
        for way in rule.when:
            # A way that needs nothing has no first need: that fails here, when we start.
            for fact in way.needs[0].members if rule.urgency >= urgency else ():
                places[fact].add(place)
    return {fact: frozenset(found) for fact, found in places.items()}


_PLACES = {level: _places_by_first_fact(level) for level in Urgency}
_FIRST_FACTS = {level: frozenset(places) for level, places in _PLACES.items()}


def _worth_trying(urgency: Urgency, facts: Set[Fact]) -> Iterator[Rule]:
    """Rules at this urgency or above it, in their order. Left out are only those of whose ways
    none can hold, because the first thing that each of them needs is not there."""
    places = _PLACES[urgency]
    found = {place for fact in _FIRST_FACTS[urgency] & facts for place in places[fact]}
    return (RULES[place] for place in sorted(found))
