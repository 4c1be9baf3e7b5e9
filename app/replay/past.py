"""A case from before, wherever it is kept."""

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


class Past(Protocol):
    """What was answered, and what was made of it then. Both may raise anything in UNREADABLE."""

    @property
    def name(self) -> str:
        """What somebody finds the case by: nothing of the person."""

    def answers(self, *, so_far: bool = False) -> Answers:
        """`so_far` lets any answer be missing."""

    def then(self) -> Judgement | Urgency | None:
        """The judgement, or only the urgency; None where neither is told."""
