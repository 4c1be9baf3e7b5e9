"""Which advice a runner is given, and which is withheld and why. Decided in this one place."""

from collections.abc import Set
from dataclasses import dataclass

from rules.advice.item import Advice
from rules.grammar import Fact, Rule, any_way_holds
from rules.patterns import Label
from rules.urgency import Urgency


@dataclass(frozen=True)
class Withheld:
    """Advice that this runner should leave out, and the answers and findings that say so."""

    advice: Advice
    facts: tuple[Fact, ...]
    rules: tuple[Rule, ...]


def choose(
    items: tuple[Advice, ...],
    facts: Set[Fact],
    raised: tuple[Rule, ...],
    urgency: Urgency,
    label: Label,
) -> tuple[tuple[Advice, ...], tuple[Withheld, ...]]:
    """The advice given, and the advice withheld. Beside urgent care none is given at all."""
    given: list[Advice] = []
    withheld: list[Withheld] = []
    if urgency >= Urgency.SAME_DAY:
        leading = tuple(rule for rule in raised if rule.urgency is urgency)
        return (), tuple(Withheld(item, (), leading) for item in items if item.leave_out)
    for item in items:
        if not _is_offered(item, facts, urgency, label):
            continue
        told = tuple([fact for fact in item.withholding_facts if fact in facts])
        found = tuple([rule for rule in raised if rule.kind in item.withheld_by_kinds])
        if told or found:
            withheld += [Withheld(item, told, found)] if item.leave_out else []
        elif not _is_done(item, facts):
            given.append(item)
    return tuple(given), tuple(withheld)


def _is_offered(item: Advice, facts: Set[Fact], urgency: Urgency, label: Label) -> bool:
    return (
        urgency in item.urgencies
        and (not item.labels or label in item.labels)
        and any_way_holds(item.when, facts)
    )


def _is_done(item: Advice, facts: Set[Fact]) -> bool:
    return item.done_by is not None and not item.done_by.members.isdisjoint(facts)
