"""What a case turned out to be, as a physio records it: a short list of stable names.

The comparison of flags with outcomes asks two things: was it plantar fasciitis, and did a doctor
have to treat it? The `kind` of each outcome answers both, or says that nobody knows.
"""

from dataclasses import dataclass
from enum import Enum


class OutcomeKind(Enum):
    """What an outcome says of the flags that were raised before it."""

    PLANTAR_FASCIITIS = "plantar fasciitis"
    OTHER = "something else for a physio"
    MEDICAL = "something for a doctor"
    NOT_KNOWN = "not known"


@dataclass(frozen=True)
class Outcome:
    """One thing that it can have been. `name` is stored, `label` may be polished."""

    name: str
    label: str
    kind: OutcomeKind


_OTHER, _MEDICAL = OutcomeKind.OTHER, OutcomeKind.MEDICAL
OUTCOMES = (
    Outcome("plantar-fasciitis", "Plantar fasciitis", OutcomeKind.PLANTAR_FASCIITIS),
    Outcome("heel-fat-pad", "Heel fat pad", _OTHER),
    Outcome("achilles-tendinopathy", "Achilles tendinopathy", _OTHER),
    Outcome("other-tendon", "Another tendon", _OTHER),
    Outcome("nerve", "A nerve, such as tarsal tunnel or Morton’s neuroma", _OTHER),
    Outcome("joint-or-ligament", "A joint or ligament, such as a sprain", _OTHER),
    Outcome("growing-heel", "Sever’s disease (a growing heel)", _OTHER),
    Outcome("other-physio", "Something else that physiotherapy treats", _OTHER),
    Outcome("bone-stress-injury", "Bone stress injury", _MEDICAL),
    Outcome("fracture-or-tear", "A fracture, or a torn tendon or fascia", _MEDICAL),
    Outcome("inflammatory", "Inflammatory joint disease or gout", _MEDICAL),
    Outcome("infection", "An infection", _MEDICAL),
    Outcome("clot-or-circulation", "A blood clot or poor blood supply", _MEDICAL),
    Outcome("other-medical", "Something else that a doctor treats", _MEDICAL),
    Outcome("not-clear", "Not clear yet", OutcomeKind.NOT_KNOWN),
    Outcome("not-seen", "They did not come", OutcomeKind.NOT_KNOWN),
)
OUTCOME = {outcome.name: outcome for outcome in OUTCOMES}
