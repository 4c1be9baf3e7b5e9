"""Names are for ever: what is stored, sent or linked to is pinned here."""

from collections.abc import Iterator
from pathlib import Path

from rules import QUESTIONS, Distance, HowNow
from rules.advice import ADVICE
from rules.differentials import CONDITIONS
from rules.numbers import Spike, WeeklyDistance
from rules.outcomes import OUTCOMES
from rules.rulebook import RULES
from rules.urgency import Kind, SeeFirst, Urgency

PINNED = Path(__file__).with_name("pinned_names.txt")


def names() -> Iterator[str]:
    for question in QUESTIONS:
        codes = [] if isinstance(question, Distance) else [answer.code for answer in question]
        yield " ".join([question.id + ":", *codes]).rstrip()
    for enumerated in (Spike, WeeklyDistance, Urgency, SeeFirst, Kind, HowNow):
        yield " ".join([enumerated.__name__ + ":", *(each.code for each in enumerated)])
    yield from (f"rule {rule.name}" for rule in RULES)
    yield from (f"advice {item.name}" for item in ADVICE)
    yield from (f"other {condition.name}" for condition in CONDITIONS)
    yield from (f"outcome {outcome.name}" for outcome in OUTCOMES)


def test_no_name_has_changed() -> None:
    assert PINNED.read_text(encoding="utf-8").splitlines() == list(names())


def test_no_name_stands_twice() -> None:
    for named in (RULES, ADVICE, CONDITIONS, OUTCOMES):
        found = [each.name for each in named]
        assert len(found) == len(set(found))


def test_no_answer_is_silently_another() -> None:
    """Enum members with equal values become aliases."""
    for question in QUESTIONS:
        if not isinstance(question, Distance):
            assert len(question.__members__) == len(list(question))
    assert len(Spike.__members__) == len(list(Spike))
