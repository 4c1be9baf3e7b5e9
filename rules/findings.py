"""Rules raised by a runner's facts. Every rule is tried and every reason is kept."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from rules.grammar import Fact, Rule, all_reasons
from rules.rulebook import RULES
from rules.urgency import SeeFirst, Urgency


@dataclass(frozen=True)
class Finding:
    """A rule that was raised, with the facts that raised it."""

    rule: Rule
    reasons: tuple[Fact, ...]


def raised_by(facts: Set[Fact]) -> tuple[Rule, ...]:
    """All that is raised, the most urgent first, then in the rulebook's order."""
    places = _places(facts)
    if not places:
        return ()
    places.sort()
    return tuple([_RANKED[place] for place in places])


def with_reasons(rules: Iterable[Rule], facts: Set[Fact]) -> tuple[Finding, ...]:
    return tuple([Finding(rule, all_reasons(rule.when, facts)) for rule in rules])


def urgency_of(facts: Set[Fact]) -> Urgency:
    """The highest urgency that any rule reaches; without any, routine."""
    return highest(raised_by(facts))


def highest(raised: tuple[Rule, ...]) -> Urgency:
    """That of the first, since the most urgent stands first."""
    return raised[0].urgency if raised else Urgency.ROUTINE


def reaches(urgency: Urgency, facts: Set[Fact]) -> bool:
    """Whether any rule asks for this urgency or a higher one."""
    return bool(_places(facts, urgency))


def see_first(raised: tuple[Rule, ...]) -> SeeFirst:
    """The most urgent helper that a rule of the highest urgency asks for."""
    level = highest(raised)
    leading = (rule.see_first for rule in raised if rule.urgency is level)
    return max(leading, default=SeeFirst.PHYSIO)


_RANKED = tuple(sorted(RULES, key=lambda rule: -rule.urgency))
# Where a way's rule stands among the ranked, and the facts of which it needs one each besides.
_Tried = tuple[int, tuple[frozenset[Fact], ...]]


def _ways_by_fact(urgency: Urgency) -> Mapping[Fact, tuple[_Tried, ...]]:
    """Of the rules at this urgency or above it, each way under the facts without any of which it
    cannot hold."""
    found = defaultdict(list)
    for place, rule in enumerate(_RANKED):
        for way in rule.when if rule.urgency >= urgency else ():
            # What fewest answers meet, so that few ways are tried of anybody, and those few fail
            # early. A way that needs nothing has no such key: that fails here, when we start. None
            # asks for a fact to be absent: a proof holds the rules to that.
            key, *rest = sorted(way.one_of_each, key=len)
            for fact in key:
                found[fact].append((place, tuple(rest)))
    return {fact: tuple(ways) for fact, ways in found.items()}


_WAYS = {level: _ways_by_fact(level) for level in Urgency}
_FACTS = {level: frozenset(ways) for level, ways in _WAYS.items()}


def _places(facts: Set[Fact], least: Urgency = Urgency.ROUTINE) -> list[int]:
    """Where among the ranked the rules stand, at this urgency or above it, that are raised."""
    ways, places = _WAYS[least], []
    for fact in _FACTS[least] & facts:
        for place, rest in ways[fact]:
            # As `Way.holds` does it, since to call that for each makes it all a fifth slower.
            for members in rest:
                if members.isdisjoint(facts):
                    break
            else:
                if place not in places:
                    places.append(place)
    return places
