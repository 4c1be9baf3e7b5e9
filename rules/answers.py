"""A runner's answers: read from their stable names, written back to them.

Reading is all or nothing: either every answer is understood, or every fault is named.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from rules.grammar import AnyQuestion, Control, Distance, Fact, Question, any_way_holds
from rules.numbers import Unit, facts_from
from rules.questions import QUESTION, QUESTIONS
from rules.questions.running import RUNS
from rules.reading import Fault, Faults, Refused, read_codes, read_km
from rules.rulebook import RULES
from rules.urgency import Urgency

# Codes as JSON holds them: text, a list of texts, a whole number for the scale, a decimal for km.
Written = Mapping[str, object]

_EMERGENCY_RULES = tuple(rule for rule in RULES if rule.urgency is Urgency.EMERGENCY)
_ABOVE_ROUTINE = tuple(rule for rule in RULES if rule.urgency > Urgency.ROUTINE)


@dataclass(frozen=True)
class Answers:
    """The facts of one runner, and the distances (exact km) that some of them came from."""

    facts: frozenset[Fact]
    km: Mapping[Distance, Decimal] = field(default_factory=dict)
    unit: Unit = Unit.KM

    @property
    def runs(self) -> bool:
        """Whether they told us that they run; unknown reads as not."""
        return not self.facts.isdisjoint(RUNS.members)

    def given(self, question: type[Question]) -> tuple[Question, ...]:
        return tuple(answer for answer in question if answer in self.facts)


def write(answers: Answers) -> dict[str, object]:
    """The answers by their stable names; what was not asked or left blank is left out."""
    return {
        question.id: written
        for question in QUESTIONS
        if (written := _written(question, answers)) is not None
    }
