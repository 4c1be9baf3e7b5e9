"""A name for what the rules do. It changes with any question, way, urgency, band or withholding,
and not with wording, so that a stored assessment can say which rules it was made by."""

from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256

from rules import again, numbers, responses, training_log
from rules.advice import ADVICE
from rules.differentials import CONDITIONS, condition
from rules.grammar import STANDS_ALONE, AnyQuestion, Distance, Fact, Need, Question, Way, facts_of
from rules.patterns import PLANTAR_FASCIITIS, Criterion
from rules.patterns.fit import MOST_OPPOSING
from rules.questions import QUESTIONS
from rules.rulebook import RULES

# Raised where the code that judges comes to something else of the same declarations.
JUDGED_BY = 1


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
    yield f"judged by {JUDGED_BY}"
    yield from _question_lines()
    for rule in RULES:
        yield f"rule {rule.name} {rule.urgency} {rule.see_first} {rule.kind} {_ways(rule.when)}"
        yield f"told {rule.on_card} {rule.holds_beside_any}"
    yield from _pattern_lines()
    for item in ADVICE:
        yield f"advice {item.name} {item.urgencies} {item.labels} {_ways(item.when)}"
        yield f"withheld {_needs(item.withheld_by)} {item.withheld_by_kinds} {bool(item.leave_out)}"
        yield f"done {_needs((item.done_by,) if item.done_by else ())}"
    for other in CONDITIONS:
        yield f"other {other.name} {other.tissue} {_needs(other.sites)}"
        yield f"looks for {_ways(other.needs)} {_needs(other.features)}"
        yield f"beside {other.labels} not {other.not_beside}"
    yield f"others {condition.MOST}"
    yield from _number_lines()
    for response in responses.RESPONSES:
        to_see = (response.medical, response.physio)
        yield f"response {response.urgency} {response.see_first} {_codes(to_see)}"
    yield f"again {[asked.id for asked in again.WARNING_SIGNS]} {again.WORSE_IS_AT_LEAST}"


def _question_lines() -> Iterator[str]:
    for question in QUESTIONS:
        yield f"asked {question.id} {_ways(question.asked_when)} {question.only_when_routine}"
        yield f"answered {question.control} {question.optional} {_answers(question)}"
    yield f"alone {sorted(STANDS_ALONE)}"


def _answers(question: AnyQuestion) -> list[str]:
    return [] if isinstance(question, Distance) else [answer.code for answer in question]


def _codes(to_see: Iterable[responses.Recommendation | None]) -> list[str]:
    return [each.code if each else "" for each in to_see]


def _number_lines() -> Iterator[str]:
    log = training_log
    yield f"bands {numbers.BAND_PERCENTS} {numbers.SHORTEST_BASELINE_KM}"
    yield f"limits {numbers.LONGEST_BANDED_KM} {numbers.HIGH_WEEK_KM} {numbers.FARTHEST_KM}"
    yield f"read {numbers.KM_PER_MILE} {numbers.MOST_DECIMALS}"
    yield f"weeks {log.RECENT_WEEKS} {log.USUAL_WEEKS} {log.FEWEST_USUAL_WEEKS}"
    yield f"days {log.MONTH_BEFORE} {log.REST}"


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
