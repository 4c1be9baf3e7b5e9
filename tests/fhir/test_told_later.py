"""A case whose runner was asked later how the foot is, and told of something new."""

from typing import Any

import pytest
from flask import Flask

from app.database import database_of
from app.records import FollowUp, Role, Submission
from tests.clinic.cast import Receptionist, case
from tests.fhir.cast import LATER, NOW, Resource, bundle_of, only, resources
from tests.fhir.test_schema import all_faults
from tests.rules.cast import runner

COLD = {"emergency_signs": ["cold_pale_foot"], "same_day_signs": ["none"]}
NOTHING = {"emergency_signs": ["none"], "same_day_signs": ["none"]}


def told(how: str = "worse", signs: dict[str, Any] | None = None) -> FollowUp:
    return FollowUp(due_at=NOW, answered_at=LATER, how=how, signs=signs)


def flags(whole: Resource) -> dict[str, str]:
    """The day on which each began, by its rule."""
    found = resources(whole, "Flag")
    return {each["code"]["coding"][0]["code"]: each["period"]["start"][:10] for each in found}


def how_now(whole: Resource) -> list[Resource]:
    found = resources(whole, "Observation")
    return [each for each in found if each["code"]["coding"][0]["code"] == "how_now"]


def test_a_warning_sign_of_later_is_a_flag_from_then_on() -> None:
    whole = bundle_of(runner(), told_later=told(signs=COLD))

    assert flags(whole) == {"cold-pale-foot": "2026-11-25"}
    assert all_faults(whole) == []


def test_a_flag_of_before_is_not_raised_twice() -> None:
    answers = runner(slow_signs=["rest_or_night_pain"], pattern=["constant"])
    before = flags(bundle_of(answers))

    assert before
    assert flags(bundle_of(answers, told_later=told(signs=NOTHING))) == before


@pytest.mark.parametrize(
    ("how", "words"), [("worse", "Worse"), ("same", "About the same"), ("better", "Better")]
)
def test_how_it_is_now_is_observed_at_the_time_when_it_was_told(how: str, words: str) -> None:
    (found,) = how_now(bundle_of(runner(), told_later=told(how, NOTHING)))

    assert found["effectiveDateTime"].startswith("2026-11-25")
    assert found["valueCodeableConcept"]["coding"][0]["code"] == how
    assert found["valueCodeableConcept"]["text"] == words


def test_an_emergency_that_was_told_before_anything_else_says_nothing_of_how_it_is() -> None:
    whole = bundle_of(runner(), told_later=told("", {"emergency_signs": ["cold_pale_foot"]}))

    assert how_now(whole) == []
    assert list(flags(whole)) == ["cold-pale-foot"]
    assert all_faults(whole) == []


def test_what_was_told_later_has_its_origin_too() -> None:
    whole = bundle_of(runner(), told_later=told(signs=COLD))

    assert len(only(whole, "Provenance")["target"]) == len(whole["entry"]) - 4


def test_whoever_was_asked_and_has_not_answered_told_nothing() -> None:
    silent = FollowUp(due_at=NOW, asked_at=NOW)

    assert bundle_of(runner(), told_later=silent) == bundle_of(runner())


def test_the_file_of_a_case_holds_what_was_told_later(clinic_app: Flask) -> None:
    phil = Receptionist(clinic_app, "Phil", Role.PHYSIO)
    sent = case(clinic_app)
    keep(clinic_app, sent, told(signs=COLD))

    assert "cold-pale-foot" in flags(phil.act(sent, "fhir").get_json())


def keep(app: Flask, sent: Submission, later: FollowUp) -> None:
    later.submission_id = sent.id
    with database_of(app).writing() as session:
        session.add(later)
