"""What a pattern is: a condition that the answers may fit, never a diagnosis of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from rules.grammar import Fact, Way
from rules.sources import Source
from rules.urgency import Kind


class Label(Enum):
    """How well the answers fit, in words that promise nothing."""

    LIKELY = (
        "Your answers fit the usual plantar fasciitis pattern",
        "Plantar fasciitis is pain where the band under your foot joins the heel. Only an "
        "examination can show what it is.",
    )
    POSSIBLE = (
        "Your answers partly fit the usual plantar fasciitis pattern",
        "Some of the usual features are there, and something is missing, is not known or speaks "
        "against it. Plantar fasciitis is pain where the band under your foot joins the heel. Your "
        "physio can tell more.",
    )
    NOT_SUGGESTED = (
        "Your answers do not look like the usual plantar fasciitis pattern",
        "This does not rule it out, or anything else out.",
    )
    WITHHELD = (
        "We name no pattern beside urgent advice",
        "Being seen comes first. What it is can wait until somebody has looked at it.",
    )

    def __init__(self, heading: str, meaning: str) -> None:
        self.code = self._name_.lower()
        self.heading = heading
        self.meaning = meaning


@dataclass(frozen=True)
class Criterion:
    """One feature of the pattern, in words, and the answers that show it.

    `is_a_reason` is false where being told of it would explain nothing, such as being grown up.
    """

    name: str
    words: str
    when: tuple[Way, ...]
    is_a_reason: bool = True


@dataclass(frozen=True)
class Pattern:
    """Everything that decides one label. Two opposing features, or any stop, end it."""

    name: str
    required: tuple[Criterion, ...]
    supporting: tuple[Criterion, ...]
    opposing: tuple[Criterion, ...]
    stops: tuple[Criterion, ...]
    partly: Criterion
    capped_by: tuple[Fact, ...]
    capped_by_kinds: tuple[Kind, ...]
    sources: tuple[Source, ...]

    @cached_property
    def looked_for(self) -> tuple[Way, ...]:
        """Every way to show a feature of it, in the order of the features."""
        return _ways_of((*self.required, *self.supporting))

    @cached_property
    def fitting(self) -> tuple[Way, ...]:
        """Those that are told as a reason."""
        criteria = (*self.required, *self.supporting)
        return _ways_of(each for each in criteria if each.is_a_reason)

    @cached_property
    def speaking_against(self) -> tuple[Way, ...]:
        return _ways_of((*self.stops, *self.opposing))


def _ways_of(criteria: Iterable[Criterion]) -> tuple[Way, ...]:
    return tuple(way for each in criteria for way in each.when)
