"""What can be lost from the ways of a rule, a feature or a question, or slip by one step.

Each yields the kind of the change, what it is in words, and the ways as they then are. A change
after which the ways say the same as before is no mutant: nothing could notice it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, combinations, product
from typing import Any, TypeVar

from rules.grammar import Fact, Group, Need, Way, any_way_holds, facts_of

Item = TypeVar("Item")

# Answers that stand on a scale, from least to most; whatever is not known stands on none.
_SCALES = {"AgeBand", "Duration", "PainWalking", "Spike", "WeekChange"}
_ON_NO_SCALE = {"not_sure", "unknown_baseline"}
SAYS_THE_SAME = "it says the same"


def fewer_ways(ways: tuple[Way, ...]) -> Iterator[tuple[str, str, tuple[Way, ...]]]:
    for kind, what, changed in _other_ways(ways):
        yield SAYS_THE_SAME if _say_the_same(ways, changed) else kind, what, changed


def _other_ways(ways: tuple[Way, ...]) -> Iterator[tuple[str, str, tuple[Way, ...]]]:
    for at, way in enumerate(ways):
        yield "a way dropped", f"way {at + 1}", without(ways, at)
        for kind, what, changed in _changed(way):
            yield kind, f"way {at + 1}, {what}", instead(ways, at, changed)


def fewer_needs(needs: tuple[Need, ...]) -> Iterator[tuple[str, str, tuple[Need, ...]]]:
    """Of needs that stand beside each other: each lost, or changed."""
    for at, need in enumerate(needs):
        if isinstance(need, Fact):
            yield "an answer dropped", named(need), without(needs, at)
        for kind, what, changed in changed_need(need):
            yield kind, what, instead(needs, at, changed)


def changed_need(need: Need) -> Iterator[tuple[str, str, Group]]:
    facts, words = facts_of(need), named(need)
    group = need if isinstance(need, Group) else Group(words, facts)
    for fact in facts if len(facts) > group.at_least else ():
        kind = "a band shifted" if fact in _ends(facts) else "an answer dropped"
        yield kind, f"{named(fact)} of “{words}”", replace(group, facts=_all_but(facts, fact))
    for fact in _beyond(facts):
        yield (
            "a band shifted",
            f"{named(fact)} into “{words}”",
            replace(group, facts=(*facts, fact)),
        )
    if group.at_least > 1:
        yield "a band shifted", f"one of “{words}” is enough", replace(group, at_least=1)


def _changed(way: Way) -> Iterator[tuple[str, str, Way]]:
    for at, need in enumerate(way.needs):
        for kind, what, changed in changed_need(need):
            yield kind, what, replace(way, needs=instead(way.needs, at, changed))
        if len(way.needs) > 1:
            yield "an answer dropped", named(need), replace(way, needs=without(way.needs, at))
    for fact in way.without:
        yield (
            "an answer dropped",
            f"not {named(fact)}",
            replace(way, without=_all_but(way.without, fact)),
        )


def named(need: Need) -> str:
    return need.words if isinstance(need, Group) else f"{type(need).__name__}.{need.name}"


def without(items: tuple[Item, ...], at: int) -> tuple[Item, ...]:
    return (*items[:at], *items[at + 1 :])


def instead(items: tuple[Item, ...], at: int, item: Item) -> tuple[Item, ...]:
    return (*items[:at], item, *items[at + 1 :])


def _say_the_same(ways: tuple[Way, ...], others: tuple[Way, ...]) -> bool:
    """Whether just enough for the ones is enough for the others, and the other way round. That
    decides it where no way asks for an answer to be absent."""
    if any(way.without for way in (*ways, *others)):
        return False
    return all(any_way_holds(others, facts) for facts in _just_enough(ways)) and all(
        any_way_holds(ways, facts) for facts in _just_enough(others)
    )


def _just_enough(ways: tuple[Way, ...]) -> Iterator[set[Fact]]:
    for way in ways:
        enough = (combinations(facts_of(need), need.at_least) for need in way.needs)
        yield from (set(chain.from_iterable(chosen)) for chosen in product(*enough))


def _all_but(facts: Iterable[Fact], left_out: Fact) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if fact is not left_out)


def _scale(kind: Any) -> list[Fact]:
    if kind.__name__ not in _SCALES:
        return []
    return [fact for fact in kind if fact.code not in _ON_NO_SCALE]


def _runs(facts: tuple[Fact, ...]) -> Iterator[tuple[list[Fact], int, int]]:
    """Each scale of which the facts are one run, and where the run begins and ends."""
    for kind in dict.fromkeys(map(type, facts)):
        scale = _scale(kind)
        places = sorted(scale.index(fact) for fact in facts if fact in scale)
        if places and places[-1] - places[0] == len(places) - 1:
            yield scale, places[0], places[-1]


def _ends(facts: tuple[Fact, ...]) -> set[Fact]:
    return {scale[end] for scale, first, last in _runs(facts) for end in (first, last)}


def _beyond(facts: tuple[Fact, ...]) -> Iterator[Fact]:
    for scale, first, last in _runs(facts):
        yield from scale[max(first - 1, 0) : first]
        yield from scale[last + 1 : last + 2]
