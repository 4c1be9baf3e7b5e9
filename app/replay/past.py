"""A case from before, wherever it is kept."""

from dataclasses import dataclass
from typing import Protocol

from rules import Answers, Judgement, Urgency

# Questions, answers, units or judgements that today's rules no longer know. What is kept of one
# case must not keep all others from being judged.
UNREADABLE = (
    LookupError,
    TypeError,
    ValueError,
    ArithmeticError,
    AttributeError,
    RecursionError,
)


@dataclass(frozen=True)
class Said:
    """What is told of a judgement that is not kept whole: the urgency, and perhaps the names of the
    rules that were raised."""

    urgency: Urgency
    raised: tuple[str, ...] | None = None


class Past(Protocol):
    """What was answered, and what was made of it then. Both may raise anything in UNREADABLE."""

    @property
    def name(self) -> str:
        """What somebody finds the case by: nothing of the person."""

    def answers(self, *, so_far: bool = False) -> Answers:
        """`so_far` lets any answer be missing."""

    def then(self) -> Judgement | Said | None:
        """The judgement, or what is told of it; None where nothing is."""
