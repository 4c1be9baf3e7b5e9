"""What we hand out is as the official JSON schema of R4 has it."""

from copy import deepcopy
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings

from app.fhir import operation_outcome, questionnaire
from app.records import State, rank_of
from rules import Unit, Urgency, read
from tests.fhir.cast import Resource, bundle_of, only, published
from tests.fhir.schema import faults, kinds
from tests.proofs.people import people
from tests.rules.cast import runner, written

PUBLISHED = published()


def test_the_schema_knows_the_resources_of_r4() -> None:
    assert {"Questionnaire", "ServiceRequest", "GuidanceResponse"} <= kinds()
    assert "Requirements" not in kinds()


def test_the_questionnaire_is_one() -> None:
    assert faults(questionnaire()) == []


@pytest.mark.parametrize("case", PUBLISHED)
def test_every_published_case_makes_a_bundle_of_valid_resources(case: str) -> None:
    assert all_faults(PUBLISHED[case]) == []


@given(people())
@settings(max_examples=40, deadline=None)
def test_so_does_anybody(person: dict[str, object]) -> None:
    assert all_faults(bundle_of(read(person))) == []


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("urgency", Urgency)
def test_so_does_a_case_wherever_it_stands(state: State, urgency: Urgency) -> None:
    standing: dict[str, Any] = {
        "state": state.value,
        "is_open": state.is_open,
        "rank": rank_of(urgency),
    }

    assert all_faults(bundle_of(runner(), **standing)) == []


@pytest.mark.parametrize("typed", ["Robin\u00a0Sample", " ", "\u2003", "Ro\u202ebin", "x\ty\nz"])
def test_so_does_whatever_was_typed(typed: str) -> None:
    places = ("name", "phone", "email", "parent_name", "note")
    told: dict[str, Any] = dict.fromkeys(places, typed)

    assert all_faults(bundle_of(runner(), **told)) == []


def test_so_does_a_case_that_our_rules_no_longer_know() -> None:
    old = bundle_of(
        runner(),
        answers={"asked_in_2019": ["yes"], "site": "elbow", "usual_week_km": "far"},
        judgement={"rules": ["gone"], "pattern": "unheard-of"},
    )

    assert all_faults(old) == []
    assert only(old, "Flag")["code"]["coding"][0]["code"] == "gone"


@pytest.mark.parametrize("status", [400, 404, 405, 406, 413, 429, 500, 503])
def test_so_does_an_error(status: int) -> None:
    assert faults(operation_outcome(status, "Any").get_json()) == []


def test_miles_are_valid_kilometres_to_the_last_digit() -> None:
    far = dict.fromkeys(("longest_recent_km", "longest_before_km"), Decimal("186.123457"))
    answers = read(written(**far), Unit.MI)

    assert all_faults(bundle_of(answers)) == []


@pytest.mark.parametrize(
    ("kind", "element", "wrong"),
    [
        ("Patient", "birthDate", "17 May 1990"),
        ("Task", "status", "busy"),
        ("Observation", "valueQuantity", {"value": "4"}),
        ("ServiceRequest", "invented", "yes"),
    ],
)
def test_the_schema_does_find_what_is_wrong(kind: str, element: str, wrong: object) -> None:
    broken = deepcopy(bundle_of(runner()))
    only(broken, kind)[element] = wrong

    assert all_faults(broken)


def all_faults(whole: Resource) -> list[str]:
    """Each resource by itself too, since of a whole Bundle it says only that something is wrong."""
    inside = [fault for entry in whole["entry"] for fault in faults(entry["resource"])]
    return inside or faults(whole)
