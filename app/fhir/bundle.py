"""One case as a Bundle, to hand to other software.

It is a `collection`: a set of resources to read, and no more. A `transaction` would tell a server
to write them, which is for that server to decide; a `document` would be a composed and attested
record, which nobody has signed here. Entries refer to each other by their fullUrl, a urn:uuid that
is the same at every export of the same case.
"""

from datetime import datetime

from app.fhir.asked_for import service_request, task
from app.fhir.case import Exported
from app.fhir.elements import Resource, identifier, instant
from app.fhir.judged import flags, guidance
from app.fhir.measured import observations
from app.fhir.origin import device, provenance
from app.fhir.person import patient
from app.fhir.response import response
from app.fhir.told_later import told_later
from app.records import FollowUp, Submission


def bundle(
    case: Submission,
    at: datetime,
    *,
    asked: FollowUp | None = None,
    with_snomed: bool = False,
) -> Resource:
    """All of the case at this moment, with what its runner told when `asked` later how the foot is.
    It never fails for what an older version stored."""
    exported = Exported(case, with_snomed)
    entries = _entries(exported, asked)
    made_of_answers = [exported.entry(part) for part in entries if part not in _GIVEN]
    entries["Provenance"] = provenance(exported, made_of_answers, at)
    return {
        "resourceType": "Bundle",
        "identifier": identifier("urn:ietf:rfc3986", exported.entry("Bundle")),
        "type": "collection",
        "timestamp": instant(at),
        "entry": [
            {"fullUrl": exported.entry(part), "resource": resource}
            for part, resource in entries.items()
        ],
    }


# What a person gave, and what gave the rest.
_GIVEN = {"Patient", "QuestionnaireResponse", "Device"}


def _entries(exported: Exported, asked: FollowUp | None) -> dict[str, Resource]:
    """By the part of the case that each of them tells."""
    return {
        "Patient": patient(exported),
        "QuestionnaireResponse": response(exported.case),
        "GuidanceResponse": guidance(exported),
        **dict(flags(exported)),
        **dict(observations(exported)),
        **dict(told_later(exported, asked) if asked else ()),
        "ServiceRequest": service_request(exported),
        "Task": task(exported),
        "Device": device(exported),
    }
