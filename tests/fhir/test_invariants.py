"""What no schema can say: R4's own invariants by their names, and what we promise of an export.

Each is a FHIRPath expression that a program not ours evaluates.
"""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import fhirpathpy
import pytest
from fhirpathpy.models import models

from app.fhir import questionnaire
from rules import ruleset_version
from tests.fhir.cast import Resource, bundle_of, published
from tests.rules.cast import runner

R4 = models["r4"]
SPOILT = {"Device", "ServiceRequest", "Provenance"}
ITEMS = "repeat(item)"
OF_QUESTIONNAIRE = {
    "que-0": "name.matches('[A-Z]([A-Za-z0-9_]){0,254}')",
    "que-1a": f"{ITEMS}.where(type = 'group').all(item.exists())",
    "que-1b": f"{ITEMS}.where(type = 'display').all(item.empty())",
    "que-2": f"{ITEMS}.linkId.isDistinct()",
    "que-3": f"{ITEMS}.where(type = 'display').all(code.empty())",
    "que-4": f"{ITEMS}.all(answerOption.empty() or answerValueSet.empty())",
    "que-5": f"{ITEMS}.all(answerOption.empty() or type = 'choice')",
    "que-6": f"{ITEMS}.where(type = 'display').all(required.empty() and repeats.empty())",
    "que-7": f"{ITEMS}.enableWhen.all(operator = 'exists' implies answer is Boolean)",
    "que-12": f"{ITEMS}.where(enableWhen.count() > 1).all(enableBehavior.exists())",
    "each is whole": f"status.exists() and {ITEMS}.all(linkId.exists() and type.exists())",
    "only =": f"{ITEMS}.enableWhen.all(operator = '=')",
    "each condition names a question": f"{ITEMS}.enableWhen.question"
    f".all($this in %resource.{ITEMS}.linkId)",
}
OF_BUNDLE = {
    "bdl-7": "entry.fullUrl.isDistinct()",
    "one person": "entry.resource.ofType(Patient).count() = 1",
    "never a condition": "entry.resource.ofType(Condition).empty()",
    "all of one person": "entry.resource.subject.reference"
    ".all($this in %resource.entry.where(resource is Patient).fullUrl)",
    "every reference leads to an entry": "entry.resource.repeat(children()).reference"
    ".where($this != '#judged').all($this in %resource.entry.fullUrl)",
    "obs-6": "entry.resource.ofType(Observation).all(dataAbsentReason.empty() or value.empty())",
    "units are UCUM": "entry.resource.ofType(Observation).value"
    ".all(system = 'http://unitsofmeasure.org' and code in ('km' | '{score}'))",
    "inv-1": "entry.resource.ofType(Task).all(lastModified >= authoredOn)",
    "the rules that judged": "entry.resource.ofType(Device).version.value.where($this = "
    f"'{ruleset_version()}').count() = 1",
    "and again": "entry.resource.ofType(Provenance).entity.what.identifier.value = "
    f"'{ruleset_version()}'",
    "a proposal": "entry.resource.ofType(ServiceRequest).intent = 'proposal'",
    "the program asks": "entry.resource.ofType(ServiceRequest).requester.reference = "
    "entry.where(resource is Device).fullUrl",
    "all that was made has an origin": "entry.resource.ofType(Provenance).target.reference.count()"
    " = entry.count() - 4",
}
# R4's schema asks for no text, code or date of its own accord: what must be there is said here.
MUST_HAVE = {
    "QuestionnaireResponse": ("status", "item.linkId"),
    "GuidanceResponse": ("module", "status"),
    "Flag": ("status", "code", "subject"),
    "Observation": ("status", "code"),
    "ServiceRequest": ("status", "intent", "subject"),
    "Task": ("status", "intent"),
    "Provenance": ("target", "recorded", "agent.who"),
}
OF_BUNDLE |= {
    f"{kind} is whole": f"entry.resource.ofType({kind})"
    f".all({' and '.join(f'{element}.exists()' for element in elements)})"
    for kind, elements in MUST_HAVE.items()
}
CASES = published()


def holds(expression: str, resource: Resource) -> bool:
    found: list[Any] = fhirpathpy.evaluate(resource, expression, {"resource": resource}, R4)
    return found == [True]


@pytest.mark.parametrize("invariant", OF_QUESTIONNAIRE)
def test_the_questionnaire_keeps_every_invariant(invariant: str) -> None:
    assert holds(OF_QUESTIONNAIRE[invariant], questionnaire())


@pytest.mark.parametrize("invariant", OF_BUNDLE)
def test_every_published_case_keeps_every_invariant(invariant: str) -> None:
    broken = [case for case, whole in CASES.items() if not holds(OF_BUNDLE[invariant], whole)]

    assert broken == []


@pytest.mark.parametrize("invariant", OF_BUNDLE)
def test_an_invariant_can_be_broken(invariant: str) -> None:
    assert not holds(OF_BUNDLE[invariant], spoilt(bundle_of(runner(pain_walking=7))))


@pytest.mark.parametrize("invariant", OF_QUESTIONNAIRE)
def test_an_invariant_of_the_questionnaire_can_be_broken(invariant: str) -> None:
    whole = deepcopy(questionnaire())
    whole["name"] = "first step"
    condition = {"question": "gone", "operator": "exists", "answerString": "yes"}
    twice = {"linkId": "side", "enableWhen": [condition] * 2, "repeats": True, "code": [{}]}
    inner = {"answerOption": [{}], "answerValueSet": "x", "type": "display", "item": [twice]}
    whole["item"] += [twice | inner, {"linkId": "empty", "type": "group"}]

    assert not holds(OF_QUESTIONNAIRE[invariant], whole)


def test_an_urgent_case_says_first_what_comes_before_the_physio() -> None:
    cold = bundle_of(runner(emergency_signs=["cold_pale_foot"]))
    words = "entry.resource.ofType(ServiceRequest).where(priority = 'stat').patientInstruction"

    assert holds(f"{words}.startsWith('Once you have had emergency care')", cold)


@pytest.mark.parametrize("case", [*CASES.values(), bundle_of(runner(), name=" ")])
def test_nothing_in_it_is_empty(case: Resource) -> None:
    assert list(empties(case)) == []


def spoilt(whole: Resource) -> Resource:
    """Everything that may not be, at once."""
    later = {"authoredOn": "2026-11-24T10:00:00Z", "lastModified": "2026-11-23T10:00:00Z"}
    reason = {"dataAbsentReason": {"text": "not asked"}, "valueQuantity": {"value": 1}}
    wrong = [
        {"resourceType": "Patient"},
        {"resourceType": "Condition", "subject": {"reference": "urn:uuid:nobody"}},
        {"resourceType": "Task", **later},
        {"resourceType": "Observation", **reason},
        *({"resourceType": kind} for kind in ("Device", *MUST_HAVE)),
    ]
    entries = [{"fullUrl": "urn:uuid:the-same", "resource": each} for each in wrong]
    kept = [each for each in whole["entry"] if each["resource"]["resourceType"] not in SPOILT]
    return {**whole, "entry": kept + entries}


def empties(found: Any, where: str = "") -> Iterator[str]:
    inside = found.items() if isinstance(found, dict) else enumerate(found)
    for name, value in inside:
        if value in (None, "", [], {}):
            yield f"{where}.{name}"
        elif isinstance(value, dict | list):
            yield from empties(value, f"{where}.{name}")
