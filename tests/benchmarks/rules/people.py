"""Whose answers are judged: the published cases, people drawn at random, and people with just
enough answers to raise a rule by one of its ways, and with one thing that it needs missing."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings

from rules import Answers, read
from rules.grammar import Fact, Need, facts_of
from rules.questions.running import LONGEST_BEFORE, LONGEST_RECENT
from rules.rulebook import RULES
from tests.benchmarks.rules.conditions import LONGER
from tests.proofs.people import people
from tests.vignettes.cases import cases

_BEFORE = Decimal(10)
# On the upper limit of its band, except that the last has none.
_RECENT = dict(zip(LONGER, map(Decimal, ("13", "20", "20.000001")), strict=True))


def published() -> list[Answers]:
    return [read(case.row["answers"]) for case in cases()]


def drawn(number: int) -> list[Answers]:
    """The same ones each time."""
    found: list[Answers] = []

    @settings(
        max_examples=number,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(people())
    def draw(written: dict[str, Any]) -> None:
        found.append(read(written))

    draw()
    return found


def on_the_edge() -> Iterator[Answers]:
    for way in (way for rule in RULES for way in rule.when):
        for need in way.needs:
            others = [f for each in way.needs if each is not need for f in _enough_for(each)]
            yield _with(others)
            for fact in facts_of(need) if need.at_least == 1 else ():
                yield _with([*others, fact])
        yield _with([fact for need in way.needs for fact in _enough_for(need)])


def _enough_for(need: Need) -> tuple[Fact, ...]:
    return facts_of(need)[: need.at_least]


def _with(facts: list[Fact]) -> Answers:
    recent = next((_RECENT[fact] for fact in facts if fact in _RECENT), None)
    km = {LONGEST_BEFORE: _BEFORE, LONGEST_RECENT: recent} if recent else {}
    return Answers(frozenset(facts), km)
