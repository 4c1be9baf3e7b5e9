"""What an export says of one case, and what it leaves out."""

import json

import pytest

from app.fhir import snomed
from app.records import State, rank_of
from rules import Urgency
from tests.fhir.cast import LATER, Resource, bundle_of, only, resources
from tests.rules.cast import HEEL, runner

BONE = {"slow_signs": ["rest_or_night_pain"], "pattern": ["constant"]}


def parameters(whole: Resource) -> dict[str, str]:
    (judged,) = only(whole, "GuidanceResponse")["contained"]
    return {each["name"]: each["valueCoding"]["code"] for each in judged["parameter"]}


def test_the_pattern_is_what_the_rules_answered_and_no_diagnosis() -> None:
    likely = bundle_of(runner(**HEEL, press=["inner_front_heel"]))
    (note,) = only(likely, "GuidanceResponse")["note"]

    assert parameters(likely) == {
        "urgency": "routine",
        "see_first": "physio",
        "plantar_fasciitis_pattern": "likely",
        "longest_run": "s2",
        "week_change": "same_or_less",
    }
    assert "This is not a diagnosis." in note["text"]


def test_each_rule_above_routine_is_a_flag_while_the_case_is_open() -> None:
    answers = runner(**BONE)
    found = resources(bundle_of(answers), "Flag")
    closed = resources(bundle_of(answers, is_open=False, state="booked"), "Flag")

    assert "pain-that-never-lets-up" in [flag["code"]["coding"][0]["code"] for flag in found]
    assert all(flag["code"]["text"].startswith("Possible: ") for flag in found)
    assert {flag["status"] for flag in found} == {"active"}
    assert {flag["status"] for flag in closed} == {"inactive"}


def test_a_routine_case_has_no_flag() -> None:
    assert resources(bundle_of(runner(history=["treated_6_weeks_no_better"])), "Flag") == []


def test_numbers_are_observations_in_ucum() -> None:
    found = resources(bundle_of(runner(pain_walking=0, **HEEL)), "Observation")
    told = {
        each["code"]["coding"][0]["code"]: (
            each["valueQuantity"]["value"],
            each["valueQuantity"]["code"],
        )
        for each in found
    }

    assert told == {
        "pain_walking": (0, "{score}"),
        "longest_recent_km": (15, "km"),
        "longest_before_km": (10, "km"),
    }


@pytest.mark.parametrize(
    ("urgency", "priority"),
    [*zip(Urgency, ("routine", "urgent", "asap", "stat"), strict=True)],
)
def test_the_priority_is_the_urgency_as_it_stands_now(urgency: Urgency, priority: str) -> None:
    raised = bundle_of(runner(), rank=rank_of(urgency))

    assert only(raised, "ServiceRequest")["priority"] == priority
    assert only(raised, "Task")["priority"] == priority
    assert parameters(raised)["urgency"] == "routine"


@pytest.mark.parametrize(
    ("state", "status", "asked"),
    [
        (State.WAITING, "requested", "active"),
        (State.IN_HAND, "in-progress", "active"),
        (State.BOOKED, "completed", "active"),
        (State.NOT_NEEDED, "cancelled", "revoked"),
    ],
)
def test_the_task_says_where_the_clinic_stands(state: State, status: str, asked: str) -> None:
    whole = bundle_of(runner(), state=state.value, is_open=state.is_open)

    assert only(whole, "Task")["status"] == status
    assert only(whole, "Task")["businessStatus"]["coding"][0]["code"] == state.value
    assert only(whole, "ServiceRequest")["status"] == asked


def test_a_task_is_due_until_somebody_acts() -> None:
    waiting = only(bundle_of(runner()), "Task")

    assert waiting["restriction"]["period"] == {"end": "2026-11-25T09:30:00+00:00"}
    assert "restriction" not in only(bundle_of(runner(), acted_at=LATER), "Task")


def test_the_day_that_was_booked_is_what_came_of_the_task() -> None:
    booked = only(bundle_of(runner(), state="booked", booked_for=LATER.date()), "Task")

    assert booked["output"] == [{"type": {"text": "Booked for"}, "valueDate": "2026-11-25"}]


def test_the_version_of_the_rules_is_the_one_that_judged_the_case() -> None:
    older = bundle_of(runner(), ruleset_version="0123456789ab")
    entity = only(older, "Provenance")["entity"][1]["what"]

    assert only(older, "Device")["version"][0]["value"] == "0123456789ab"
    assert entity["identifier"]["value"] == "0123456789ab"
    assert only(older, "GuidanceResponse")["moduleCanonical"].endswith("|0123456789ab")


def test_it_says_who_asked_where_the_reception_did() -> None:
    agents = only(bundle_of(runner(), asked_by="reception"), "Provenance")["agent"]

    assert agents[-1]["who"] == {"display": "The clinic's reception, who asked the questions"}
    assert len(only(bundle_of(runner()), "Provenance")["agent"]) == len(agents) - 1


def test_the_same_case_has_the_same_addresses_and_another_case_others() -> None:
    first, again = bundle_of(runner()), bundle_of(runner(), state="in_hand")
    other = bundle_of(runner(), public_id="B" * 22)

    assert addresses(first) == addresses(again)
    assert not addresses(first) & addresses(other)
    assert "A" * 22 not in json.dumps(first)


def test_a_parent_and_a_note_stand_where_they_belong() -> None:
    child = bundle_of(runner(), parent_name="Sam Sample", note="It hurts\non stairs.")

    assert only(child, "Patient")["contact"][0]["name"] == {"text": "Sam Sample"}
    assert only(child, "ServiceRequest")["note"][0]["text"] == "It hurts\non stairs."


def test_codes_of_snomed_go_out_only_where_they_are_switched_on() -> None:
    assert "snomed" not in json.dumps(bundle_of(runner()))
    with_them = json.dumps(bundle_of(runner(), with_snomed=True))

    assert all(f'"{each.code}"' in with_them for each in snomed.ALL)
    assert with_them.count(snomed.SYSTEM) == len(snomed.ALL)


def test_every_code_of_snomed_names_where_and_when_it_was_read() -> None:
    for each in snomed.ALL:
        assert each.source.startswith("https://")
        assert "read 20" in each.source


def addresses(whole: Resource) -> set[str]:
    return {entry["fullUrl"] for entry in whole["entry"]}
