"""The warning signs, asked again of somebody whose other answers are known from before."""

from collections.abc import Mapping, Sequence

from rules.answers import Answers, is_asked, read, still_asked
from rules.grammar import AnyQuestion
from rules.numbers import Unit
from rules.questions.health import ChildSigns, DiabeticFoot
from rules.questions.safety import EmergencySigns, SameDaySigns
from rules.stored import as_sent

WARNING_SIGNS: tuple[AnyQuestion, ...] = (EmergencySigns, SameDaySigns, DiabeticFoot, ChildSigns)
# By question id, the codes that were ticked.
Signs = Mapping[str, Sequence[str]]


def signs_to_ask(answers: Answers) -> tuple[AnyQuestion, ...]:
    """Those of the warning signs that are asked of this person; the first two of anybody."""
    return tuple(each for each in WARNING_SIGNS if is_asked(each, answers.facts))


def asked_again(stored: Mapping[str, object], signs: Signs, unit: Unit) -> Answers:
    """The stored answers, with these signs in place of what was ticked then. What was answered
    only because nothing was urgent is left out where something now is. Raises Faults where today's
    questions no longer know the answers."""
    written = {**as_sent(stored, unit), **signs}
    return read(still_asked(written, unit), unit, so_far=True)


def tells_of_a_sign(signs: Signs) -> bool:
    """Whether anything was ticked but “None of these”; not to be sure counts as a sign."""
    return any(code != "none" for codes in signs.values() for code in codes)
