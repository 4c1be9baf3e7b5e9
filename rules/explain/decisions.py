"""How we decide, in words drawn from the declarations that decide: for the public page and for
the clinician who signs the rulebook."""

from collections.abc import Iterator
from dataclasses import dataclass

from rules.advice import ADVICE, Advice
from rules.differentials import CONDITIONS, Condition
from rules.grammar import ALWAYS, AnyQuestion, Group, Need, Rule, Way, facts_of
from rules.load import SOURCES as LOAD_SOURCES
from rules.load import SPIKE_WORDS, WEEK_WORDS
from rules.numbers import HIGH_WEEK_KM, LONGEST_BANDED_KM, SHORTEST_BASELINE_KM
from rules.patterns import PLANTAR_FASCIITIS, Criterion, Label, Pattern
from rules.questions import QUESTIONS
from rules.rulebook import RULES
from rules.sources import Source
from rules.training_log import FEWEST_USUAL_WEEKS, MONTH_BEFORE, RECENT_WEEKS, USUAL_WEEKS
from rules.urgency import SeeFirst, Urgency
from rules.version import name_of

HELPERS = {
    SeeFirst.PHYSIO: "a physio",
    SeeFirst.GP: "a GP",
    SeeFirst.PRESCRIBER: "a pharmacist or the prescriber",
    SeeFirst.SAME_DAY_CARE: "same-day medical care",
    SeeFirst.EMERGENCY_DEPARTMENT: "an emergency department",
    SeeFirst.AMBULANCE: "an ambulance",
}
URGENCIES = {
    Urgency.EMERGENCY: "Emergency: now",
    Urgency.SAME_DAY: "Same day",
    Urgency.PRIORITY: "Soon: within days",
    Urgency.ROUTINE: "Routine: something to mention",
}
_LEVELS = {Urgency.ROUTINE: "routine", Urgency.PRIORITY: "soon"}


@dataclass(frozen=True)
class RuleInWords:
    """One rule; each way is what must all be there."""

    rule: Rule
    ways: tuple[tuple[str, ...], ...]
    see_first: str


@dataclass(frozen=True)
class AdviceInWords:
    advice: Advice
    given_when: tuple[str, ...]
    withheld_by: tuple[str, ...]


@dataclass(frozen=True)
class ConditionInWords:
    """`only_if` holds the ways of which one must hold; without any, there is no such limit."""

    condition: Condition
    only_if: tuple[tuple[str, ...], ...]
    looks_for: tuple[str, ...]


def rules_in_words() -> Iterator[RuleInWords]:
    for rule in RULES:
        yield RuleInWords(rule, tuple(map(_way, rule.when)), HELPERS[rule.see_first])


def advice_in_words() -> Iterator[AdviceInWords]:
    for item in ADVICE:
        yield AdviceInWords(item, tuple(_given_when(item)), tuple(_left_out_by(item)))


def groups_in_words() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The words of every group that anything here names, and the facts behind them."""
    return tuple((group.words, tuple(f.fact.runner for f in group.facts)) for group in groups())


def groups() -> tuple[Group, ...]:
    """Every group that a rule, a feature, an item of advice or a condition names, each once."""
    ways: list[Way] = [way for rule in RULES for way in rule.when]
    ways += [way for criterion in criteria(PLANTAR_FASCIITIS) for way in criterion.when]
    ways += [way for each in (*ADVICE, *CONDITIONS) for way in _ways_of(each)]
    ways += [way for question in QUESTIONS for way in question.asked_when]
    named = (need for way in ways for need in way.needs)
    return tuple(dict.fromkeys(need for need in named if isinstance(need, Group)))


def criteria(pattern: Pattern) -> tuple[Criterion, ...]:
    return (
        *pattern.required,
        *pattern.supporting,
        *pattern.opposing,
        *pattern.stops,
        pattern.partly,
    )


def caps_in_words(pattern: Pattern) -> tuple[str, ...]:
    facts = (fact.fact.runner for fact in pattern.capped_by)
    kinds = (kind.value for kind in pattern.capped_by_kinds)
    return (*facts, *(f"a sign that should be seen within days of {kind}" for kind in kinds))


_FROM_A_WATCH = (
    f"From the files of a watch we take, of the runs in the {RECENT_WEEKS} weeks up to the day on "
    f"which the pain began, the one that was the biggest jump over the {MONTH_BEFORE.days} days "
    f"before it. The usual week is the middle value (the median) of the {USUAL_WEEKS} weeks before "
    f"those, of which we need at least {FEWEST_USUAL_WEEKS}. The change is from it to the mean of "
    f"the last {RECENT_WEEKS}. Looking back so far is our judgement, but for the "
    f"{MONTH_BEFORE.days} days."
)


def load_in_words() -> tuple[str, ...]:
    bands = (sentences[0] for sentences in SPIKE_WORDS.values())
    weeks = (sentences[0] for sentences in WEEK_WORDS.values())
    return (
        "We compare the longest run just before the pain with the longest run in the month before "
        "that one, and say one of these. A run exactly on a boundary belongs to the lower band.",
        *bands,
        f"We compare only if the earlier run was at least {SHORTEST_BASELINE_KM} km and the later "
        f"one at most {LONGEST_BANDED_KM} km. These two limits are our judgement.",
        "Of the weekly distance we say back what you chose.",
        *weeks,
        _FROM_A_WATCH,
        f"A usual week of more than {HIGH_WEEK_KM} km also fits plantar fasciitis.",
        "Neither measure ever lowers how soon you should be seen.",
    )


def load_sources() -> tuple[Source, ...]:
    return LOAD_SOURCES


def labels_in_words() -> tuple[tuple[str, str], ...]:
    return tuple((label.heading, label.meaning) for label in Label)


def _need(need: Need) -> str:
    return need.words if isinstance(need, Group) else need.fact.runner


def _way(way: Way) -> tuple[str, ...]:
    absent = (f"not: {fact.fact.runner}" for fact in way.without)
    return (*(_need(need) for need in way.needs), *absent)


def _done(item: Advice) -> tuple[Need, ...]:
    return (item.done_by,) if item.done_by else ()


def _ways_of(each: Advice | Condition) -> tuple[Way, ...]:
    if isinstance(each, Advice):
        return (*each.when, *(Way((need,)) for need in (*each.withheld_by, *_done(each))))
    return (*each.needs, *(Way((need,)) for need in each.features))


def _given_when(item: Advice) -> Iterator[str]:
    yield f"the result is {' or '.join(_LEVELS[urgency] for urgency in item.urgencies)}"
    if item.labels:
        yield "the answers fit or partly fit the plantar fasciitis pattern"
    if item.when != ALWAYS:
        yield " or ".join(" and ".join(_need(need) for need in way.needs) for way in item.when)


def _left_out_by(item: Advice) -> Iterator[str]:
    yield from (_need(need) for need in (*item.withheld_by, *_done(item)))
    yield from (f"it could be {kind.value}" for kind in item.withheld_by_kinds)


def conditions_in_words() -> Iterator[ConditionInWords]:
    for condition in CONDITIONS:
        limits = () if condition.needs == ALWAYS else tuple(map(_way, condition.needs))
        looks_for = tuple(_need(feature) for feature in condition.features)
        yield ConditionInWords(condition, limits, looks_for)


def conditions_written(question: AnyQuestion) -> list[list[dict[str, object]]]:
    """When a question is asked: any of these ways, each a list of what must all be there."""
    return [
        [
            {"at_least": need.at_least, "of": [name_of(fact) for fact in facts_of(need)]}
            for need in way.needs
        ]
        for way in question.asked_when
    ]
