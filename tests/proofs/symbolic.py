"""The rules as formulas, drawn from the same declarations that run.

A person is one truth value for each fact. Nothing about a rule is typed again here: only what
"a way holds" means, and what a set of answers must be like to be read at all.
"""

from collections.abc import Iterable

import z3

from rules.advice import Advice
from rules.differentials import Condition
from rules.grammar import Control, Distance, Fact, Need, Question, Rule, Way, facts_of
from rules.numbers import Spike, WeeklyDistance
from rules.patterns import PLANTAR_FASCIITIS, Criterion, Label
from rules.patterns.fit import MOST_OPPOSING
from rules.questions import QUESTIONS
from rules.questions.places import OtherSites, Site
from rules.questions.running import RUNS
from rules.rulebook import RULES
from rules.urgency import Kind, SeeFirst, Urgency
from rules.version import name_of

ASKED: tuple[type[Question], ...] = tuple(
    question for question in QUESTIONS if not isinstance(question, Distance)
)
FACTS: tuple[Fact, ...] = (*(f for q in ASKED for f in q), *Spike, *WeeklyDistance)


class Person:
    """Anybody: a free truth value for each fact, and what the rules make of them."""

    def __init__(self, tag: str = "") -> None:
        self.true = {fact: z3.Bool(f"{tag}{name_of(fact)}") for fact in FACTS}

    def any(self, facts: Iterable[Fact]) -> z3.BoolRef:
        return z3.Or([self.true[fact] for fact in facts])

    def has(self, need: Need) -> z3.BoolRef:
        found = [self.true[fact] for fact in facts_of(need)]
        return z3.Or(found) if need.at_least == 1 else z3.AtLeast(*found, need.at_least)

    def holds(self, ways: Iterable[Way]) -> z3.BoolRef:
        return z3.Or([self._way(way) for way in ways])

    def raised(self, rule: Rule) -> z3.BoolRef:
        return self.holds(rule.when)

    def reaches(self, urgency: Urgency) -> z3.BoolRef:
        return z3.Or([self.raised(rule) for rule in RULES if rule.urgency >= urgency])

    def is_at(self, urgency: Urgency) -> z3.BoolRef:
        above = [level for level in Urgency if level > urgency]
        return z3.And(self.reaches(urgency) if urgency else True, *map(self._not_reaches, above))

    def finds(self, kinds: Iterable[Kind]) -> z3.BoolRef:
        return z3.Or([self.raised(rule) for rule in RULES if rule.kind in tuple(kinds)])

    def sees_first(self, urgency: Urgency, helper: SeeFirst) -> z3.BoolRef:
        """Of the rules raised at this urgency, the most urgent helper is this one."""
        level = [rule for rule in RULES if rule.urgency is urgency]
        asking = z3.Or([self.raised(r) for r in level if r.see_first is helper])
        higher = z3.Or([self.raised(r) for r in level if r.see_first > helper])
        by_default = urgency is Urgency.ROUTINE and helper is SeeFirst.PHYSIO
        return z3.And(True if by_default else asking, z3.Not(higher))

    def is_labelled(self, label: Label) -> z3.BoolRef:
        pattern = PLANTAR_FASCIITIS
        urgent = self.reaches(Urgency.SAME_DAY)
        opposing = [self._shows(each) for each in pattern.opposing]
        stopped = z3.Or(self._any_shown(pattern.stops), z3.AtLeast(*opposing, MOST_OPPOSING + 1))
        capped = z3.Or(self.any(pattern.capped_by), self.finds(pattern.capped_by_kinds))
        complete = z3.And([self._shows(each) for each in pattern.required])
        likely = z3.And(complete, z3.Not(z3.Or(opposing)), z3.Not(capped))
        before_likely = [urgent, stopped]
        return {
            Label.WITHHELD: urgent,
            Label.LIKELY: _first(before_likely, likely),
            Label.POSSIBLE: _first([*before_likely, likely], self._shows(pattern.partly)),
            Label.NOT_SUGGESTED: _first(
                [urgent], z3.Or(stopped, z3.Not(z3.Or(likely, self._shows(pattern.partly))))
            ),
        }[label]

    def is_given(self, item: Advice) -> z3.BoolRef:
        done = self.has(item.done_by) if item.done_by else z3.BoolVal(False)
        return z3.And(self.is_offered(item), z3.Not(self.is_against(item)), z3.Not(done))

    def is_offered(self, item: Advice) -> z3.BoolRef:
        labels = [self.is_labelled(label) for label in item.labels or Label]
        levels = [self.is_at(urgency) for urgency in item.urgencies]
        return z3.And(z3.Or(levels), z3.Or(labels), self.holds(item.when))

    def is_against(self, item: Advice) -> z3.BoolRef:
        return z3.Or(self.any(item.withholding_facts), self.finds(item.withheld_by_kinds))

    def is_looked_at_for(self, condition: Condition) -> z3.BoolRef:
        """Shown, if enough of its features hold."""
        labels = [self.is_labelled(label) for label in condition.labels or Label]
        return z3.And(
            self.any(condition.sites),
            self.holds(condition.needs),
            z3.Or(labels),
            z3.Not(self.finds(condition.not_beside)),
            z3.Not(self.reaches(Urgency.SAME_DAY)),
        )

    def runs(self) -> z3.BoolRef:
        return self.has(RUNS)

    def _shows(self, criterion: Criterion) -> z3.BoolRef:
        return self.holds(criterion.when)

    def _any_shown(self, criteria: Iterable[Criterion]) -> z3.BoolRef:
        return z3.Or([self._shows(each) for each in criteria])

    def _way(self, way: Way) -> z3.BoolRef:
        there = [self.has(need) for need in way.needs]
        return z3.And(*there, *(z3.Not(self.true[fact]) for fact in way.without))

    def _not_reaches(self, urgency: Urgency) -> z3.BoolRef:
        return z3.Not(self.reaches(urgency))


class Only(Person):
    """The same person, told of only by some of their facts; the others are not there."""

    def __init__(self, person: Person, facts: Iterable[Fact]) -> None:
        kept = set(facts)
        self.true = {f: person.true[f] if f in kept else z3.BoolVal(False) for f in FACTS}


def admissible(person: Person, *, early_exit: bool = True) -> list[z3.BoolRef]:
    """What can be read: each question that is asked answered as its kind allows, no other.

    With `early_exit`, questions after the one that completed an emergency may be missing.
    """
    rules: list[z3.BoolRef] = []
    for question in ASKED:
        answered = person.any(question)
        rules += [z3.Implies(answered, asked(person, question)), _as_its_kind(person, question)]
        if not question.optional:
            excused = early_exit and _emergency_before(person, question)
            rules.append(z3.Or(answered, excused, z3.Not(asked(person, question))))
    places = {place.code: place for place in OtherSites}
    shared = [site for site in Site if site.code in places]
    rules += [z3.Not(z3.And(person.true[site], person.true[places[site.code]])) for site in shared]
    return rules + _numbers(person)


def asked(person: Person, question: type[Question]) -> z3.BoolRef:
    called_for = person.holds(question.asked_when)
    if not question.only_when_routine:
        return called_for
    others = Only(person, (fact for fact in FACTS if not isinstance(fact, question)))
    return z3.And(called_for, z3.Not(others.reaches(Urgency.PRIORITY)))


def _as_its_kind(person: Person, question: type[Question]) -> z3.BoolRef:
    if question.control is not Control.MANY:
        return z3.AtMost(*(person.true[answer] for answer in question), 1)
    alone = [answer for answer in question if answer.stands_alone]
    return z3.And(
        [
            z3.Implies(person.true[one], z3.Not(person.any(a for a in question if a is not one)))
            for one in alone
        ]
    )


def _emergency_before(person: Person, question: type[Question]) -> z3.BoolRef:
    earlier = ASKED[: ASKED.index(question)]
    return Only(person, (f for q in earlier for f in q)).reaches(Urgency.EMERGENCY)


def _numbers(person: Person) -> list[z3.BoolRef]:
    """Distances may come to any band, but only of somebody who runs."""
    bands = [person.true[band] for band in Spike]
    return [
        z3.AtMost(*bands, 1),
        z3.Or(bands) == person.runs(),
        z3.Implies(person.any(WeeklyDistance), person.runs()),
    ]


def _first(before: Iterable[z3.BoolRef], this: z3.BoolRef) -> z3.BoolRef:
    return z3.And(this, *(z3.Not(each) for each in before))
