"""By what, from what and when all of it was made."""

from datetime import datetime

from app.fhir.case import Exported
from app.fhir.elements import Resource, coding, concept, identifier, instant, made, to
from app.fhir.systems import PARTS, RULESET, TERMINOLOGY


def device(exported: Exported) -> Resource:
    """The program, with the version of the rules and of the questions that were in force then."""
    case = exported.case
    return made(
        resourceType="Device",
        status="active",
        deviceName=[{"name": "First Step", "type": "user-friendly-name"}],
        type=concept(text="Software that compares answers about foot pain with published patterns"),
        version=[
            {"type": concept(coding(PARTS, "ruleset")), "value": case.ruleset_version},
            {"type": concept(coding(PARTS, "questionnaire")), "value": case.questionnaire_version},
        ],
    )


def provenance(exported: Exported, targets: list[str], at: datetime) -> Resource:
    """`at` is when it was exported; `targets` are the entries that were made from the answers."""
    case = exported.case
    rules = {
        "identifier": identifier(RULESET, case.ruleset_version),
        "display": f"Rules version {case.ruleset_version}",
    }
    return made(
        resourceType="Provenance",
        target=[to(target) for target in targets],
        occurredDateTime=instant(case.sent_at),
        recorded=instant(at),
        agent=[
            {"type": _part("assembler", "Assembler"), "who": exported.device},
            {"type": _part("informant", "Informant"), "who": exported.patient},
            *([_reception()] if case.asked_by == "reception" else []),
        ],
        entity=[
            {"role": "source", "what": exported.response},
            {"role": "derivation", "what": rules},
        ],
    )


def _reception() -> Resource:
    who = {"display": "The clinic's reception, who asked the questions"}
    return {"type": _part("enterer", "Enterer"), "who": who}


def _part(code: str, display: str) -> Resource:
    return concept(coding(f"{TERMINOLOGY}provenance-participant-type", code, display))
