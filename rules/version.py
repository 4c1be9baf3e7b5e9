"""A name for what the rules do. It changes with any way, urgency, band or withholding, and not
with wording, so that a stored assessment can say which rules it was made by."""

from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256

from rules import numbers
from rules.advice import ADVICE
from rules.differentials import CONDITIONS
from rules.grammar import Fact, Need, Question, Way, facts_of
from rules.patterns import PLANTAR_FASCIITIS, Criterion
from rules.patterns.fit import MOST_OPPOSING
from rules.questions import QUESTIONS
from rules.rulebook import RULES


@cache
def ruleset_version() -> str:
    """Twelve hexadecimal digits."""
    return sha256("\n".join(_lines()).encode()).hexdigest()[:12]


def name_of(fact: Fact) -> str:
    """A fact's stable name: the question's id, or what its number is called, and its code."""
    kind = type(fact)
    where = kind.id if issubclass(kind, Question) else kind.__name__.lower()
    return f"{where}.{fact.code}"


def _lines() -> Iterator[str]:
    for question in QUESTIONS:
        yield f"asked {question.id} {_ways(question.asked_when)} {question.only_when_routine}"
    for rule in RULES:
        yield f"rule {rule.name} {rule.urgency} {rule.see_first} {rule.kind} {_ways(rule.when)}"
    yield from _pattern_lines()
    for item in ADVICE:
        yield f"advice {item.name} {item.urgencies} {item.labels} {_ways(item.when)}"
        yield f"withheld {_needs(item.withheld_by)} {item.withheld_by_kinds} {bool(item.leave_out)}"
        yield f"done {_needs((item.done_by,) if item.done_by else ())}"
    for condition in CONDITIONS:
        yield f"other {condition.name} {condition.tissue} {_needs(condition.sites)}"
        yield f"looks for {_ways(condition.needs)} {_needs(condition.features)}"
        yield f"beside {condition.labels} not {condition.not_beside}"
    yield f"bands {numbers.BAND_PERCENTS} {numbers.SHORTEST_BASELINE_KM}"
    yield f"limits {numbers.LONGEST_BANDED_KM} {numbers.HIGH_WEEK_KM} {numbers.FARTHEST_KM}"


def _pattern_lines() -> Iterator[str]:
    pattern = PLANTAR_FASCIITIS
    yield f"pattern {pattern.name} {MOST_OPPOSING} {_criteria((pattern.partly,))}"
    for part in (pattern.required, pattern.supporting, pattern.opposing, pattern.stops):
        yield _criteria(part)
    yield f"capped {_needs(pattern.capped_by)} {pattern.capped_by_kinds}"


def _criteria(criteria: Iterable[Criterion]) -> str:
    return " ".join(f"{each.name} {_ways(each.when)}" for each in criteria)


def _ways(ways: Iterable[Way]) -> str:
    return " or ".join(f"({_needs(way.needs)} without {_needs(way.without)})" for way in ways)


def _needs(needs: Iterable[Need]) -> str:
    return " and ".join(
        f"{need.at_least} of {sorted(name_of(fact) for fact in facts_of(need))}" for need in needs
    )
