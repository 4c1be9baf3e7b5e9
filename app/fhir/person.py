"""Whose answers they are."""

from app.fhir.case import Exported
from app.fhir.elements import Resource, concept, identifier, made, text_of
from app.fhir.systems import REFERENCES


def patient(exported: Exported) -> Resource:
    """Nobody is asked for their sex, and the answers say no more of a name than one line."""
    case = exported.case
    return made(
        resourceType="Patient",
        identifier=[identifier(REFERENCES, case.reference)],
        name=_named(text_of(case.name)),
        telecom=[
            {"system": system, "value": text_of(value)}
            for system, value in (("phone", case.phone), ("email", case.email))
            if text_of(value)
        ],
        birthDate=case.date_of_birth.isoformat(),
        contact=_parent(text_of(case.parent_name)),
    )


def _named(name: str) -> list[Resource]:
    return [{"text": name}] if name else []


def _parent(name: str) -> list[Resource]:
    if not name:
        return []
    return [{"relationship": [concept(text="Parent or carer")], "name": {"text": name}}]
