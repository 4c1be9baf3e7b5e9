"""The SNOMED CT codes that we know, each with where it was read. None goes out unless switched on.

SNOMED CT is owned by SNOMED International. Whoever uses it needs a licence, which costs nothing
in a member country and elsewhere may cost something; that is for the clinic to have, not for us.
No code of a disorder stands here: our answers are no diagnosis.
"""

from dataclasses import dataclass

from app.fhir.elements import Resource, coding

SYSTEM = "http://snomed.info/sct"
_BELGIAN_REFERRALS = (
    "https://www.ehealth.fgov.be/standards/fhir/terminology/ValueSet/be-vs-diagnostic-imaging-"
    "indication, version 1.0.0 of 2026-08-25, read 2026-11-28"
)


@dataclass(frozen=True)
class Concept:
    code: str
    display: str
    source: str

    @property
    def coding(self) -> Resource:
        return coding(SYSTEM, self.code, self.display)


FOOT_PAIN = Concept("47933007", "Foot pain (finding)", _BELGIAN_REFERRALS)
FOOT = Concept("56459004", "Foot structure (body structure)", _BELGIAN_REFERRALS)
ALL = (FOOT_PAIN, FOOT)
