"""How well the answers fit a pattern, with the runner's own answers for it and against it."""

from collections.abc import Iterable, Set
from dataclasses import dataclass

from rules.findings import Finding
from rules.grammar import Fact, Rule, Way, all_reasons, any_way_holds, facts_of
from rules.patterns.pattern import Criterion, Label, Pattern
from rules.urgency import Urgency

# Two features that speak against a pattern end it; one leaves it partly fitting.
MOST_OPPOSING = 1


@dataclass(frozen=True)
class PatternFit:
    """A label, the facts that speak for and against it, and what the runner left open.

    A withheld label has none of them.
    """

    pattern: Pattern
    label: Label
    fits: tuple[Fact, ...] = ()
    against: tuple[Fact, ...] = ()
    not_known: tuple[Fact, ...] = ()


def fit(
    pattern: Pattern, label: Label, facts: Set[Fact], findings: tuple[Finding, ...]
) -> PatternFit:
    """All that speaks for the label and against it."""
    if label is Label.WITHHELD:
        return PatternFit(pattern, label)
    fits = all_reasons(pattern.fitting, facts)
    against = (
        *all_reasons(pattern.speaking_against, facts),
        *_unmet(pattern.required, facts),
        *_capping(pattern, facts, findings),
    )
    return PatternFit(
        pattern,
        label,
        _each_once([fact for fact in fits if not fact.is_unknown]),
        _each_once([fact for fact in against if not fact.is_unknown]),
        _each_once([fact for fact in (*fits, *against) if fact.is_unknown]),
    )


def _each_once(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple(dict.fromkeys(facts))


def label_of(pattern: Pattern, facts: Set[Fact], raised: tuple[Rule, ...]) -> Label:
    """The first label that holds: withheld, not suggested, likely, possible, not suggested."""
    if any(rule.urgency >= Urgency.SAME_DAY for rule in raised):
        return Label.WITHHELD
    opposing = sum(any_way_holds(each.when, facts) for each in pattern.opposing)
    stopped = any(any_way_holds(each.when, facts) for each in pattern.stops)
    if stopped or opposing > MOST_OPPOSING:
        return Label.NOT_SUGGESTED
    complete = all(any_way_holds(each.when, facts) for each in pattern.required)
    if complete and not opposing and not _is_capped(pattern, facts, raised):
        return Label.LIKELY
    partly = any_way_holds(pattern.partly.when, facts)
    return Label.POSSIBLE if partly else Label.NOT_SUGGESTED


def _unmet(required: Iterable[Criterion], facts: Set[Fact]) -> Iterable[Fact]:
    """The runner's own answers to the questions on which a required feature is missing."""
    for criterion in required:
        if not any_way_holds(criterion.when, facts):
            questions = {type(fact) for fact in _first_needs(criterion.when)}
            yield from (fact for fact in facts if type(fact) in questions)


def _first_needs(ways: tuple[Way, ...]) -> Iterable[Fact]:
    return (fact for way in ways for fact in facts_of(way.needs[0]))


def _is_capped(pattern: Pattern, facts: Set[Fact], raised: tuple[Rule, ...]) -> bool:
    is_told = not facts.isdisjoint(pattern.capped_by)
    return is_told or any(rule.kind in pattern.capped_by_kinds for rule in raised)


def _capping(pattern: Pattern, facts: Set[Fact], findings: tuple[Finding, ...]) -> list[Fact]:
    """A finding that caps the label may rest on answers that show a feature of the pattern: those
    stand for it already."""
    capping = [fact for fact in pattern.capped_by if fact in facts]
    for finding in findings:
        if finding.rule.kind in pattern.capped_by_kinds:
            capping += finding.reasons
    fitting = all_reasons(pattern.looked_for, facts) if capping else ()
    return [fact for fact in capping if fact not in fitting]
