"""Random people who answer as a person does: question by question, only what they are asked."""

from decimal import Decimal
from typing import Any

from hypothesis import strategies as some

from rules import (
    QUESTIONS,
    Answers,
    Control,
    Distance,
    Question,
    Urgency,
    is_asked,
    read,
    urgency_of,
)
from rules.grammar import Fact
from rules.questions.places import OtherSites

DISTANCES = some.one_of(
    some.none(),
    some.sampled_from([Decimal(n) for n in ("0", "2.9", "3", "10", "11", "13", "20", "41", "101")]),
    some.decimals(0, 300, places=6),
)


@some.composite
def people(draw: some.DrawFn) -> dict[str, Any]:
    """Written answers of one person, who stops early where an emergency lets them."""
    written: dict[str, Any] = {}
    so_far = Answers(frozenset())
    stops = draw(some.booleans())
    # Whether heel raises are asked hangs on every other answer, so they come last.
    for question in sorted(QUESTIONS, key=lambda each: each.only_when_routine):
        if stops and urgency_of(so_far.facts) is Urgency.EMERGENCY:
            break
        if not is_asked(question, so_far.facts):
            continue
        sent = draw(_answers(question, so_far.facts))
        if sent is not None:
            written[question.id] = sent
            so_far = read(written, so_far=True)
    return written


def _answers(question: Any, facts: frozenset[Fact]) -> some.SearchStrategy[Any]:
    if isinstance(question, Distance):
        return DISTANCES
    if question.control is Control.SCALE:
        return some.integers(0, 10)
    if question.control is Control.MANY:
        return _ticks(question, facts)
    codes = some.sampled_from([answer.code for answer in question])
    return some.one_of(some.none(), codes) if question.optional else codes


def _ticks(question: type[Question], facts: frozenset[Fact]) -> some.SearchStrategy[Any]:
    taken = {fact.code for fact in facts if type(fact).__name__ == "Site"}
    free = [answer for answer in question if question is not OtherSites or answer.code not in taken]
    several = [answer.code for answer in free if not answer.stands_alone]
    alone = [[answer.code] for answer in free if answer.stands_alone]
    fewest = 0 if question.optional else 1
    ticked = some.lists(some.sampled_from(several), min_size=fewest, max_size=3, unique=True)
    # "None" is the usual answer; without weight on it nearly everybody would be an emergency.
    return some.one_of(*(some.just(codes) for codes in alone * 3), ticked)
