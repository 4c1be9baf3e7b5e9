"""Answers as they are kept: stable names and exact numbers, and never a word of ours.

Distances are kept as the text of exact kilometres, for JSON would make floats of them; the unit
that the runner counted in is kept beside the answers.
"""

from collections.abc import Mapping
from decimal import Decimal

from rules.answers import Answers, read
from rules.grammar import AnyQuestion, Control, Distance
from rules.numbers import Unit
from rules.questions import QUESTIONS

Stored = dict[str, str | int | list[str]]
_DISTANCES = {question.id for question in QUESTIONS if isinstance(question, Distance)}


def store(answers: Answers) -> Stored:
    """By question id: a code, a list of codes, a whole number for the scale, kilometres as text."""
    kept = {question.id: _stored(question, answers) for question in QUESTIONS}
    return {id: value for id, value in kept.items() if value is not None}


def recall(stored: Mapping[str, object], unit: Unit, *, so_far: bool = False) -> Answers:
    """The answers that were stored. Raises Faults where today's questions no longer know them, or
    ask for more; `so_far` lets any answer be missing."""
    return read(as_sent(stored, unit), unit, so_far=so_far)


def as_sent(stored: Mapping[str, object], unit: Unit) -> dict[str, object]:
    """What the runner would send to give the same answers again, distances in their own unit."""
    return {
        id: unit.from_km(Decimal(str(value))) if id in _DISTANCES else value
        for id, value in stored.items()
    }


def _stored(question: AnyQuestion, answers: Answers) -> str | int | list[str] | None:
    if isinstance(question, Distance):
        km = answers.km.get(question)
        return None if km is None else f"{km:f}"
    codes = [answer.code for answer in answers.given(question)]
    if not codes:
        return None
    if question.control is Control.MANY:
        return codes
    return int(codes[0]) if question.control is Control.SCALE else codes[0]
