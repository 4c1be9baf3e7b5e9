"""What a runner told when asked later how the foot is: how it is now, and each new warning sign."""

from collections.abc import Iterator

from app.fhir.case import Exported
from app.fhir.elements import Resource, coding, concept
from app.fhir.judged import flag
from app.fhir.measured import observation
from app.fhir.systems import answers_of
from app.follow_up.judging import judged_again
from app.follow_up.told import HOW, HowItIs
from app.records import FollowUp
from rules import Urgency

_ASKED = "how_now"
_NOTHING = HowItIs("", {})


def told_later(exported: Exported, asked: FollowUp) -> Iterator[tuple[str, Resource]]:
    """Each by the part of the export that it is; nothing where no answer came."""
    at = asked.answered_at
    if at is None:
        return
    if words := HOW.get(asked.how):
        how = concept(coding(answers_of(_ASKED), asked.how, words), text=words)
        yield (
            f"Observation/{_ASKED}",
            observation(exported, _ASKED, "How is your foot now?", at=at, valueCodeableConcept=how),
        )
    for name, concern in _new_flags(exported, HowItIs(asked.how, asked.signs or {})):
        yield f"Flag/{name}", flag(exported, name, concern, since=at)


def _new_flags(exported: Exported, told: HowItIs) -> Iterator[tuple[str, str]]:
    """What is new is what the signs add, and not what today's rules make of the old answers."""
    old = {name for name, _ in exported.red_flags}
    old |= {rule.name for rule in judged_again(exported.case, _NOTHING).raised}
    for rule in judged_again(exported.case, told).raised:
        if rule.urgency > Urgency.ROUTINE and rule.name not in old:
            yield rule.name, rule.concern
