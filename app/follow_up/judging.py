"""How soon somebody should be seen now, by the rules, from what they told then and tell today."""

from app.follow_up.told import HowItIs
from app.records import Submission
from rules import (
    Answers,
    AnyQuestion,
    Assessment,
    Faults,
    Unit,
    asked_again,
    assess_again,
    read,
    signs_to_ask,
)

# Questions or answers that today's rules no longer know.
_UNREADABLE = (Faults, LookupError, TypeError, ValueError, ArithmeticError)


def questions_for(case: Submission) -> tuple[AnyQuestion, ...]:
    """The warning signs to ask about; of answers that cannot be read, those asked of anybody."""
    try:
        return signs_to_ask(asked_again(case.answers, {}, Unit(case.unit)))
    except _UNREADABLE:
        return signs_to_ask(Answers(frozenset()))


def judged_again(case: Submission, told: HowItIs) -> Assessment:
    """Never fails: where the answers of then cannot be read, the signs are judged alone."""
    try:
        return assess_again(told.how, asked_again(case.answers, told.signs, Unit(case.unit)))
    except _UNREADABLE:
        return assess_again(told.how, read(dict(told.signs), so_far=True))
