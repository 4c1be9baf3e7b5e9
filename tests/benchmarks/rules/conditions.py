"""Our rules as conditions on somebody's answers, drawn from the declarations that run.

Nothing of a rule is typed again here. What comes out has no facts and no groups any more, so that
it can be written in the language of any other program that judges by rules.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from rules import Answers
from rules.grammar import AnyQuestion, Control, Distance, Fact, Need, Question, Rule, facts_of
from rules.numbers import BAND_PERCENTS, LONGEST_BANDED_KM, SHORTEST_BASELINE_KM, Spike
from rules.questions import QUESTIONS
from rules.questions.running import LONGEST_BEFORE, LONGEST_RECENT

# Distances go to the others in whole millimetres, as fine as they can be typed: some of them count
# in floats, and whole numbers of this size are exact there.
MM_PER_KM = 1_000_000
LONGER: tuple[Fact, ...] = (Spike.S1, Spike.S2, Spike.S3)


@dataclass(frozen=True)
class Joined:
    """`word` is “and” or “or”."""

    word: str
    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class Chosen:
    """The one answer to the question is among these."""

    question: str
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Ticked:
    name: str


@dataclass(frozen=True)
class Product:
    """A distance in mm, or 1 where none is named, so many times."""

    times: int
    distance: str = ""


@dataclass(frozen=True)
class Compared:
    left: Product
    sign: str
    right: Product


Condition = Joined | Chosen | Ticked | Compared
Value = str | int | bool
# By name: the code or the number that was chosen, whether a tick was made, or a distance in mm.
Told = dict[str, Value]
EMPTY: dict[type, Value] = {str: "", int: -1, bool: False}


def told(answers: Answers) -> Told:
    """What the others are given of one person. Each tick is a truth of its own, which all of them
    judge faster than lists; in what band a distance is they find out themselves."""
    chosen = dict(_name_and_value(fact) for fact in answers.facts if isinstance(fact, Question))
    mm = {distance.id: int(km * MM_PER_KM) for distance, km in answers.km.items()}
    return {LONGEST_RECENT.id: 0, LONGEST_BEFORE.id: 0} | chosen | mm


def nothing_told() -> Told:
    """Every name that a condition may speak of, with something empty of its type."""
    return {name: empty for each in QUESTIONS for name, empty in _empty(each)}


def condition_of(rule: Rule) -> Condition:
    return _any(_all(map(_met, way.needs)) for way in rule.when)


def _met(need: Need) -> Condition:
    if need.at_least == 1:
        return _any(_told_by(facts_of(need)))
    enough = combinations(facts_of(need), need.at_least)
    return _any(_all(_any(_told_by([fact])) for fact in facts) for facts in enough)


def _told_by(facts: Iterable[Fact]) -> Iterator[Condition]:
    """One condition for each fact, or for several answers of which only one can be chosen."""
    chosen = defaultdict(list)
    for fact in facts:
        if fact in LONGER:
            yield _in_band(LONGER.index(fact))
        elif not isinstance(fact, Question):
            raise TypeError(f"no rule has needed {fact} yet: say here how the answers tell of it")
        elif fact.control is Control.MANY:
            yield Ticked(_name_and_value(fact)[0])
        else:
            chosen[fact.id].append(_name_and_value(fact)[1])
    for question, values in chosen.items():
        yield Chosen(question, tuple(values))


def _in_band(number: int) -> Condition:
    recent, before = LONGEST_RECENT.id, LONGEST_BEFORE.id
    over, *up_to = BAND_PERCENTS[number : number + 2]
    return _all(
        [
            Compared(Product(1, before), ">=", Product(int(SHORTEST_BASELINE_KM * MM_PER_KM))),
            Compared(Product(1, recent), "<=", Product(int(LONGEST_BANDED_KM * MM_PER_KM))),
            Compared(Product(100, recent), ">", Product(over, before)),
            *(Compared(Product(100, recent), "<=", Product(most, before)) for most in up_to),
        ]
    )


def _any(parts: Iterable[Condition]) -> Condition:
    return _joined("or", tuple(parts))


def _all(parts: Iterable[Condition]) -> Condition:
    return _joined("and", tuple(parts))


def _joined(word: str, parts: tuple[Condition, ...]) -> Condition:
    return parts[0] if len(parts) == 1 else Joined(word, parts)


def _name_and_value(answer: Question) -> tuple[str, Value]:
    if answer.control is Control.MANY:
        return f"{answer.id}_{answer.code}", True
    return answer.id, int(answer.code) if answer.control is Control.SCALE else answer.code


def _empty(question: AnyQuestion) -> Iterator[tuple[str, Value]]:
    if isinstance(question, Distance):
        yield question.id, 0
        return
    for answer in question:
        name, value = _name_and_value(answer)
        yield name, EMPTY[type(value)]
