"""What no schema can say: what R4 asks beside it, and what we promise of an export.

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
from tests.fhir import r4
from tests.fhir.cast import Resource, bundle_of, published
from tests.rules.cast import runner

R4 = models["r4"]
SPOILT = {"Device", "Provenance"}
OF_QUESTIONNAIRE = r4.OF_QUESTIONNAIRE | {
    "each is whole": f"status.exists() and {r4.ITEMS}.all(linkId.exists() and type.exists())",
    "only =": f"{r4.ITEMS}.enableWhen.all(operator = '=')",
    "each condition names a question": f"{r4.ITEMS}.enableWhen.question"
    f".all($this in %resource.{r4.ITEMS}.linkId)",
}
OF_BUNDLE = r4.OF_BUNDLE | {
    "one person": "entry.resource.ofType(Patient).count() = 1",
    "never a condition": "entry.resource.ofType(Condition).empty()",
    "all of one person": "entry.resource.subject.reference"
    ".all($this in %resource.entry.where(resource is Patient).fullUrl)",
    "every reference leads to an entry": "entry.resource.repeat(children()).reference"
    ".where($this != '#judged').all($this in %resource.entry.fullUrl)",
    "units are UCUM": "entry.resource.ofType(Observation).value"
    ".all(system = 'http://unitsofmeasure.org' and code in ('km' | '{score}'))",
    "the rules that judged": "entry.resource.ofType(Device).version.value.where($this = "
    f"'{ruleset_version()}').count() = 1",
    "and again": "entry.resource.ofType(Provenance).entity.what.identifier.value = "
    f"'{ruleset_version()}'",
    "the program asks": "entry.resource.ofType(ServiceRequest).requester.reference = "
    "entry.where(resource is Device).fullUrl",
    "all that was made has an origin": "entry.resource.ofType(Provenance).target.reference.count()"
    " = entry.count() - 4",
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
    inner: Resource = {
        "answerOption": [{}],
        "answerValueSet": "x",
        "type": "display",
        "item": [twice],
    }
    inner |= {"initial": [{}, {}], "readOnly": True, "maxLength": 3, "extension": [{"url": "x"}]}
    whole["item"] += [twice | inner, {"linkId": "empty", "type": "group", "initial": [{}, {}]}]

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
    number: Resource = {"valueQuantity": {"value": 1, "code": "km"}, "component": [{}]}
    inside: Resource = {
        "id": "alone",
        "meta": {},
        "contained": [{}],
        "parameter": [{"name": "empty"}],
    }
    answered: Resource = {"answer": [{}], "item": [{"linkId": "inside"}]}
    wrong = [
        {"resourceType": "Patient", "telecom": [{"system": "pager", "value": "1"}, {"value": "2"}]},
        {"resourceType": "Patient", "contact": [{"gender": "other"}], "contained": [inside]},
        {"resourceType": "Condition", "subject": {"reference": "urn:uuid:nobody"}},
        {"resourceType": "Task", **later},
        {"resourceType": "Observation", "dataAbsentReason": {"text": "not asked"}, **number},
        {"resourceType": "QuestionnaireResponse", "item": [answered]},
        {"resourceType": "ServiceRequest", "orderDetail": [{}]},
        {"resourceType": "Flag", "period": {"start": "2026-11-24", "end": "2026-11-23"}},
        {"resourceType": "Provenance", "entity": [{"role": "made-up"}]},
        *({"resourceType": kind} for kind in r4.KINDS),
        *(
            {"resourceType": kind, "status": "busy", "intent": "whim", "priority": "now"}
            for kind in ("Device", *r4.KINDS)
        ),
    ]
    entries = [{"fullUrl": "urn:uuid:the-same/_history/1", "resource": each} for each in wrong]
    kept = [each for each in whole["entry"] if each["resource"]["resourceType"] not in SPOILT]
    sent: Resource = {"search": {}, "request": {}, "response": {}}
    return {"resourceType": "Bundle", "total": 1, "entry": [*kept, *entries, sent, {}]}


def empties(found: Any, where: str = "") -> Iterator[str]:
    inside = found.items() if isinstance(found, dict) else enumerate(found)
    for name, value in inside:
        if value in (None, "", [], {}):
            yield f"{where}.{name}"
        elif isinstance(value, dict | list):
            yield from empties(value, f"{where}.{name}")
