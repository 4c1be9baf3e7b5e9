"""When a question is asked, as FHIR can say it: with `=` on a coding, and nothing else.

An item has one list of conditions, any or all of which must hold. Our questions are asked when any
of several ways holds, each a list of needs. Multiplied out, that is a list of clauses, every one of
which must hold by any of its answers; and a clause inside another is a group inside a group.

What `=` cannot say is that nothing asks for care sooner, as one question wants
(`only_when_routine`): that would need a “not”. There the conditions are what must be so of anybody
who is asked. Some are asked all the same whose answers are not routine together; the words say so.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations, product
from typing import Any

from rules import QUESTIONS, AnyQuestion, Distance, Urgency, decisions, urgency_of

# An answer as "question.code", and answers of which any will do.
Clause = tuple[str, ...]


@dataclass(frozen=True)
class Level:
    """The conditions of one item: all of them where each stands for itself, else any."""

    answers: tuple[str, ...]
    is_all: bool = False


@cache
def levels_of(question: AnyQuestion) -> tuple[Level, ...]:
    """From the outermost group to the question itself; none where it is always asked.
    Raises ValueError where an answer must be absent."""
    clauses = _clauses(question)
    if question.only_when_routine:
        clauses = list(_narrowed(clauses))
    alone = tuple(clause[0] for clause in clauses if len(clause) == 1)
    several = tuple(Level(clause) for clause in clauses if len(clause) > 1)
    return (*((Level(alone, is_all=True),) if alone else ()), *several)


def _clauses(question: AnyQuestion) -> list[Clause]:
    if any(way.without for way in question.asked_when):
        raise ValueError(f"{question.id}: “=” cannot say that an answer is absent.")
    ways = decisions.conditions_written(question)
    by_way = [[clause for need in way for clause in _of_need(need)] for way in ways]
    return [_joined(chosen) for chosen in product(*by_way)]


def _of_need(need: dict[str, Any]) -> Iterator[Clause]:
    """At least n of k hold just where, of any k - n + 1 of them, one does."""
    answers: list[str] = need["of"]
    return combinations(answers, len(answers) - need["at_least"] + 1)


def _joined(clauses: Iterable[Clause]) -> Clause:
    return tuple(dict.fromkeys(answer for clause in clauses for answer in clause))


def _narrowed(clauses: list[Clause]) -> Iterator[Clause]:
    """Whoever is at routine gave, to each question that all are asked, only answers that are."""
    routine = {question.id: allowed for question in QUESTIONS if (allowed := _routine(question))}
    for clause in clauses:
        questions = {answer.partition(".")[0] for answer in clause}
        allowed = routine.pop(questions.pop(), clause) if len(questions) == 1 else clause
        yield tuple(answer for answer in clause if answer in allowed)
    yield from routine.values()


def _routine(question: AnyQuestion) -> Clause:
    """The answers that by themselves ask for nothing sooner; empty where that is all of them."""
    is_asked_of_all = decisions.conditions_written(question) == [[]] and not question.optional
    if isinstance(question, Distance) or not is_asked_of_all:
        return ()
    harmless = [each for each in question if urgency_of({each}) is Urgency.ROUTINE]
    if len(harmless) == len(question):
        return ()
    return tuple(f"{question.id}.{each.code}" for each in harmless)
