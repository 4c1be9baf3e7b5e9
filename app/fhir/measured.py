"""What a runner gave as a number: pain when walking, and distances. Units are UCUM."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from app.fhir.case import Exported
from app.fhir.elements import Resource, coding, concept, instant, made, number_of
from app.fhir.snomed import FOOT
from app.fhir.systems import QUESTIONS_ASKED, TERMINOLOGY, UCUM
from rules import QUESTIONS, AnyQuestion, Control

_SCORE = {"unit": "points of 10", "system": UCUM, "code": "{score}"}
_KM = {"unit": "km", "system": UCUM, "code": "km"}
_UNITS = {Control.SCALE: _SCORE, Control.DISTANCE: _KM}


def observations(exported: Exported) -> Iterator[tuple[str, Resource]]:
    """Each by the part of the export that it is: the id of its question."""
    for question in QUESTIONS:
        number = number_of(exported.case.answers.get(question.id))
        if question.control in _UNITS and number is not None:
            yield f"Observation/{question.id}", _in_units(exported, question, number)


def _in_units(exported: Exported, question: AnyQuestion, number: float) -> Resource:
    is_pain = question.control is Control.SCALE
    return observation(
        exported,
        question.id,
        question.ask,
        at=exported.case.sent_at,
        valueQuantity={"value": number, **_UNITS[question.control]},
        bodySite=concept(exported.snomed(FOOT) if is_pain else None),
        derivedFrom=[exported.response],
    )


def observation(
    exported: Exported, id: str, asked: str, *, at: datetime, **elements: Any
) -> Resource:
    """What somebody told of themselves, by the id and the words of what was asked."""
    return made(
        resourceType="Observation",
        status="final",
        category=[concept(coding(f"{TERMINOLOGY}observation-category", "survey", "Survey"))],
        code=concept(coding(QUESTIONS_ASKED, id, asked), text=asked),
        subject=exported.patient,
        effectiveDateTime=instant(at),
        performer=[exported.patient],
        **elements,
    )
