"""The whole rulebook in plain English, for a clinician to read and sign."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from rules import (
    QUESTIONNAIRE_VERSION,
    QUESTIONS,
    AnyQuestion,
    Distance,
    decisions,
    ruleset_version,
)
from rules.advice import Heading
from rules.grammar import ALWAYS, Group, Need, Way
from rules.patterns import PLANTAR_FASCIITIS, Criterion
from rules.responses import RESPONSES, SOONER, recommendations
from rules.sources import Source
from rules.urgency import SeeFirst

FILE = Path(__file__).with_name("rulebook.txt")
_NOT_SIGNED = """Not signed by anybody yet. Not tested on patients yet.

Read by (name):
Profession and registration:
Date:
Signature:"""


def rulebook() -> str:
    parts = (_head(), _questions(), _groups(), _rules(), _pattern(), _load(), _advice())
    return "\n".join([*(line for part in parts for line in part), *_others(), *_results()]) + "\n"


def _head() -> Iterator[str]:
    yield f"FIRST STEP: THE RULEBOOK\nRules {ruleset_version()}, questions {QUESTIONNAIRE_VERSION}."
    yield f"\n{_NOT_SIGNED}"


def _questions() -> Iterator[str]:
    yield "\n\nTHE QUESTIONS, IN THEIR ORDER"
    for question in QUESTIONS:
        yield f"\n{question.id}: {question.ask}"
        if question.hint:
            yield f"  Hint: {question.hint}"
        yield f"  Why: {question.why}"
        yield f"  Asked: {_asked(question)}"
        if not isinstance(question, Distance):
            yield from (f"    {answer.code}: {answer.label.runner}" for answer in question)
        yield from _sources(question.sources)


def _asked(question: AnyQuestion) -> str:
    when = "always" if question.asked_when == ALWAYS else f"if {_ways(question.asked_when)}"
    routine = "; only while all other answers are routine" if question.only_when_routine else ""
    return f"{when}{routine}{'; may be left blank' if question.optional else ''}"


def _groups() -> Iterator[str]:
    yield "\n\nANSWERS THAT COUNT ALIKE"
    for words, members in decisions.groups_in_words():
        yield f"\n[{words}] is any of:"
        yield from (f"  - {member}" for member in members)


def _rules() -> Iterator[str]:
    yield "\n\nTHE RULES"
    for it in decisions.rules_in_words():
        rule = it.rule
        yield f"\n{rule.name}: {rule.concern}"
        yield f"  {decisions.URGENCIES[rule.urgency]}. See first: {it.see_first}."
        yield from (f"  When {' AND '.join(way)}" for way in map(_marked, rule.when))
        yield f"  We say: {rule.tell.runner}"
        yield f"  Basis: {rule.basis}. {rule.judgement}".rstrip()
        if rule.on_card:
            yield f"  On the card: {rule.on_card}"
        if rule.kind:
            yield f"  Kind: {rule.kind.value}"
        if rule.holds_beside_any:
            yield "  We say it at every urgency."
        if rule.shadowed:
            yield "  Shadowed on purpose: it adds its words, never the urgency."
        yield from _sources(rule.sources)


def _pattern() -> Iterator[str]:
    pattern = PLANTAR_FASCIITIS
    yield "\n\nTHE PLANTAR FASCIITIS PATTERN"
    yield from _criteria("All of these are required", pattern.required)
    yield from _criteria("These support it", pattern.supporting)
    yield from _criteria("These oppose it; two of them end it", pattern.opposing)
    yield from _criteria("Any of these ends it", pattern.stops)
    yield from _criteria("Without all that is required, this partly fits", (pattern.partly,))
    yield "\nNever more than partly fits beside:"
    yield from (f"  - {cap}" for cap in decisions.caps_in_words(pattern))
    yield "\nWhat we say:"
    yield from (f"  - {heading}. {words}" for heading, words in decisions.labels_in_words())
    yield from _sources(pattern.sources)


def _criteria(heading: str, criteria: Iterable[Criterion]) -> Iterator[str]:
    yield f"\n{heading}:"
    for criterion in criteria:
        yield f"  - {criterion.words}"
        yield f"      when {_ways(criterion.when)}"


def _load() -> Iterator[str]:
    yield "\n\nRUNNING LOAD\n"
    yield from (f"  - {sentence}" for sentence in decisions.load_in_words())


def _advice() -> Iterator[str]:
    yield "\n\nADVICE"
    items = tuple(decisions.advice_in_words())
    for heading in Heading:
        for it in (each for each in items if each.advice.heading is heading):
            yield f"\n{heading.value}: {it.advice.title.runner}"
            yield f"  {it.advice.words.runner}"
            yield f"  To somebody who does not run: {it.advice.words.other}"
            yield f"  How sure: {it.advice.evidence}"
            yield f"  Given when: {'; and '.join(it.given_when)}"
            if it.advice.leave_out:
                left_out = it.advice.leave_out
                yield f"  When withheld we say, leave out: {left_out.runner}"
                if left_out.other != left_out.runner:
                    yield f"  To somebody who does not run: {left_out.other}"
            yield from (f"  Withheld by: {reason}" for reason in it.withheld_by)
            yield from _sources(it.advice.sources)


def _others() -> Iterator[str]:
    yield "\n\nOTHER THINGS A PHYSIO WILL CHECK"
    for it in decisions.conditions_in_words():
        condition = it.condition
        yield f"\n{condition.plain}"
        yield f"  Where: {' or '.join(site.fact.runner for site in condition.sites)}"
        if condition.needs != ALWAYS:
            yield f"  Only if {_ways(condition.needs)}"
        yield from (f"  Only beside: {label.heading}" for label in condition.labels)
        yield from (f"  Not beside: {kind.value}" for kind in condition.not_beside)
        yield from (f"  Looks for: {feature}" for feature in it.looks_for)
        yield from (f"  {said}" for said in (condition.ask, condition.judgement) if said)
        yield from _sources(condition.sources)


def _results() -> Iterator[str]:
    yield "\n\nWHAT A RESULT SAYS"
    for response in RESPONSES:
        yield f"\n{response.urgency.code}, {decisions.HELPERS[response.see_first]} first:"
        yield f"  {response.heading}. {' '.join(response.lead)} {response.first}"
        alone = recommendations(response)
        for number, it in enumerate(alone, 1):
            yield f"  {number}. {it.title}. {it.words}"
        for it in recommendations(response, {SeeFirst.GP}):
            if it not in alone:
                yield f"  If another finding asks for a GP: {it.title}. {it.words}"
    yield "\nGet help sooner:"
    yield from (f"  - {sentence}" for sentence in SOONER)


def _sources(sources: Iterable[Source]) -> Iterator[str]:
    for source in sources:
        where = f" {source.address}" if source.address else ""
        yield f"  Source: {source.title}.{where} ({source.read.value}, {source.checked})"


def _ways(ways: Iterable[Way]) -> str:
    return "; or ".join(" AND ".join(way) for way in map(_marked, ways))


def _marked(way: Way) -> tuple[str, ...]:
    without = (f"not: {fact.fact.runner}" for fact in way.without)
    return (*(_words(need) for need in way.needs), *without)


def _words(need: Need) -> str:
    return f"[{need.words}]" if isinstance(need, Group) else need.fact.runner
