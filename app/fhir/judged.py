"""What the rules made of the answers: one response, and a flag for each warning sign.

The pattern stands in a GuidanceResponse, which is what a set of rules answers when it is asked. It
is no Condition, since nobody was examined; and no RiskAssessment, which would give the likelihood
of a disease where we give none.
"""

from collections.abc import Iterator
from datetime import datetime

from app.fhir.case import Exported
from app.fhir.elements import Resource, coding, concept, instant, made
from app.fhir.systems import (
    HELPERS,
    LOADS,
    PATTERNS,
    RULES,
    RULESET,
    TERMINOLOGY,
    URGENCIES,
    answers_of,
)

NO_DIAGNOSIS = "Answers compared with published patterns. This is not a diagnosis."


def guidance(exported: Exported) -> Resource:
    case, label = exported.case, exported.pattern
    words = f"{label.heading}. {label.meaning}" if label else ""
    return made(
        resourceType="GuidanceResponse",
        contained=[_parameters(exported)],
        moduleCanonical=f"{RULESET}|{case.ruleset_version}",
        status="success",
        subject=exported.patient,
        occurrenceDateTime=instant(case.sent_at),
        performer=exported.device,
        reasonReference=[exported.response],
        note=[{"text": f"{NO_DIAGNOSIS} {words}".strip()}],
        outputParameters={"reference": "#judged"},
    )


def _parameters(exported: Exported) -> Resource:
    """By stable names. The pattern is named by what it is compared with, and has no other code."""
    named = {
        "urgency": (URGENCIES, exported.judged("urgency")),
        "see_first": (HELPERS, exported.judged("see_first")),
        "plantar_fasciitis_pattern": (PATTERNS, exported.judged("pattern")),
        "longest_run": (LOADS, exported.judged("longest_run")),
        "week_change": (answers_of("week_change"), exported.judged("week_change")),
    }
    parameters = [
        {"name": name, "valueCoding": coding(system, code)}
        for name, (system, code) in named.items()
        if code
    ]
    return made(resourceType="Parameters", id="judged", parameter=parameters)


def flags(exported: Exported) -> Iterator[tuple[str, Resource]]:
    """Each by the part of the export that it is: the name of its rule."""
    for name, concern in exported.red_flags:
        yield f"Flag/{name}", flag(exported, name, concern, since=exported.case.sent_at)


def flag(exported: Exported, name: str, concern: str, *, since: datetime) -> Resource:
    return made(
        resourceType="Flag",
        status="active" if exported.case.is_open else "inactive",
        category=[concept(coding(f"{TERMINOLOGY}flag-category", "clinical", "Clinical"))],
        code=concept(coding(RULES, name, concern), text=f"Possible: {concern}" if concern else ""),
        subject=exported.patient,
        period={"start": instant(since)},
        author=exported.device,
    )
