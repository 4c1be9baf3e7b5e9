"""“How is it now?”: the answers, the warning signs asked again of somebody whose other answers are
known from before, and what follows from both.

No guideline says what to do with such an answer: all of it is our own judgement, on the side of
looking at a foot once too often.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import Enum

from rules.answers import Answers, is_asked, read, read_changed
from rules.assessment import Assessment, assess
from rules.faults import Faults
from rules.findings import urgency_of
from rules.grammar import AnyQuestion
from rules.numbers import Unit
from rules.questions.health import ChildSigns, DiabeticFoot
from rules.questions.safety import EmergencySigns, SameDaySigns
from rules.responses import response_to
from rules.stored import as_sent
from rules.urgency import Urgency

WARNING_SIGNS: tuple[AnyQuestion, ...] = (EmergencySigns, SameDaySigns, DiabeticFoot, ChildSigns)
# What they may be an emergency by before anything else is answered.
AT_ONCE = EmergencySigns
# Everybody reads in their result: “Be seen within days if it … gets clearly worse.” Whoever was
# promised that and tells us so is not to wait for an ordinary appointment.
WORSE_IS_AT_LEAST = Urgency.PRIORITY
# By question id, the codes that were ticked.
Signs = Mapping[str, Sequence[str]]


class HowNow(Enum):
    """Compared with when the answers were sent. The label may be polished, the code is stored."""

    BETTER = "Better"
    SAME = "About the same"
    WORSE = "Worse"

    @property
    def code(self) -> str:
        return self.name.lower()

    @property
    def label(self) -> str:
        return self.value


def signs_to_ask(answers: Answers) -> tuple[AnyQuestion, ...]:
    """Those of the warning signs that are asked of this person; the first two of anybody."""
    return tuple(each for each in WARNING_SIGNS if is_asked(each, answers.facts))


def asked_again(stored: Mapping[str, object], signs: Signs, unit: Unit) -> Answers:
    """The stored answers, with these signs in place of what was ticked then. What was answered
    only because nothing was urgent is left out where something now is. Raises Faults where today's
    questions no longer know the answers."""
    written = {**as_sent(stored, unit), **signs}
    return read_changed(written, unit)[1]


def assess_again(how: str, answers: Answers) -> Assessment:
    """As the rules judge the answers, and no less urgent than somebody who is worse."""
    found = assess(answers)
    if how != HowNow.WORSE.code or found.urgency >= WORSE_IS_AT_LEAST:
        return found
    response = response_to(WORSE_IS_AT_LEAST, found.see_first)
    return replace(found, urgency=WORSE_IS_AT_LEAST, response=response)


def calls_back(how: str, signs: Signs) -> bool:
    """Whether the clinic has to look at the case again: it is worse, or there is any sign."""
    return how == HowNow.WORSE.code or tells_of_a_sign(signs)


def is_graver(how: str, signs: Signs, before: tuple[str, Signs]) -> bool:
    """Whether it tells anything that an answer before did not: that it is worse, or a new sign."""
    how_before, signs_before = before
    is_worse = how == HowNow.WORSE.code and how_before != how
    return is_worse or not _told(signs) <= _told(signs_before)


def tells_of_a_sign(signs: Signs) -> bool:
    """Whether anything was ticked but “None of these”; not to be sure counts as a sign."""
    return bool(_told(signs))


def is_emergency_at_once(signs: Signs) -> bool:
    """Nobody is kept from help by what they have not answered yet, or cannot be read."""
    ticked = {AT_ONCE.id: signs.get(AT_ONCE.id, ())}
    try:
        return urgency_of(read(ticked, so_far=True).facts) is Urgency.EMERGENCY
    except Faults:
        return False


def _told(signs: Signs) -> set[tuple[str, str]]:
    return {(id, code) for id, codes in signs.items() for code in codes if code != "none"}
