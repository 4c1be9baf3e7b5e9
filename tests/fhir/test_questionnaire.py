"""The questionnaire as FHIR has it: the same questions and codes, asked of the same people."""

import pytest
from flask import Flask
from hypothesis import given, settings

from app.fhir import asked_when, questionnaire
from app.fhir.response import items_of
from rules import (
    QUESTION,
    QUESTIONS,
    Distance,
    Urgency,
    is_asked,
    read,
    urgency_of,
)
from rules.grammar import all_of
from rules.questions.places import Side, Site
from rules.questions.safety import EmergencySigns, SameDaySigns
from tests.fhir.form import chosen_in, questions_in, shown
from tests.proofs.people import people
from tests.rules.cast import runner

ITEMS = questionnaire()["item"]
HEEL_RAISES = QUESTION["calf_raises"]
ADDRESS = "/fhir/Questionnaire/first-step"
XML = {"Accept": "application/fhir+xml"}


def test_each_question_is_an_item_in_the_order_in_which_we_ask() -> None:
    found = [(item["linkId"], item["text"]) for item in questions_in(ITEMS)]

    assert found == [(question.id, question.ask) for question in QUESTIONS]


def test_each_answer_is_a_coding_with_the_code_of_the_public_contract() -> None:
    options = {
        item["linkId"]: [option["valueCoding"]["code"] for option in item["answerOption"]]
        for item in questions_in(ITEMS)
        if item["type"] == "choice"
    }

    assert options == {q.id: [a.code for a in q] for q in QUESTIONS if not isinstance(q, Distance)}


def test_no_code_stands_for_two_things() -> None:
    codings = [
        (option["valueCoding"]["system"], option["valueCoding"]["code"])
        for item in questions_in(ITEMS)
        for option in item.get("answerOption", [])
    ]

    assert len(codings) == len(set(codings)) > 100


def test_the_names_that_others_store_stay_what_they_are() -> None:
    site = next(item for item in questions_in(ITEMS) if item["linkId"] == "site")
    system = site["answerOption"][0]["valueCoding"]["system"]

    assert questionnaire()["url"] == "urn:uuid:507e482d-a35e-5c46-b9d0-a088948db610"
    assert system == "urn:uuid:57c094b0-ca63-573a-b31f-dda3cc8f5f94"


def test_a_distance_is_in_kilometres() -> None:
    for item in questions_in(ITEMS):
        units = [each for each in item.get("extension", []) if "questionnaire-unit" in each["url"]]
        is_distance = isinstance(QUESTION[item["linkId"]], Distance)
        assert [each["valueCoding"]["code"] for each in units] == ["km"] * is_distance


@given(people())
@settings(max_examples=200, deadline=None)
def test_the_form_asks_everybody_just_what_the_rules_ask(person: dict[str, object]) -> None:
    answers = read(person)
    asked = asked_by_the_form(answers.facts)

    for question in QUESTIONS:
        if question is not HEEL_RAISES:
            assert (question.id in asked) is is_asked(question, answers.facts), question.id


@given(people())
@settings(max_examples=60, deadline=None)
def test_heel_raises_are_hidden_from_nobody_who_is_asked_for_them(
    person: dict[str, object],
) -> None:
    others = read(person).facts - set(HEEL_RAISES if isinstance(HEEL_RAISES, type) else ())
    on_the_form = "calf_raises" in asked_by_the_form(others)

    if is_asked(HEEL_RAISES, others):
        assert on_the_form
    elif on_the_form:
        # What "=" cannot say: a combination that is not routine.
        assert urgency_of(others) > Urgency.ROUTINE
        assert EmergencySigns.NONE in others
        assert SameDaySigns.NONE in others


def test_there_are_people_whom_only_a_combination_keeps_from_heel_raises() -> None:
    bone = runner(slow_signs=["rest_or_night_pain"], pattern=["constant"])

    assert not is_asked(HEEL_RAISES, bone.facts)
    assert "calf_raises" in asked_by_the_form(bone.facts)


def test_whoever_ticked_an_urgent_sign_is_not_asked_for_heel_raises() -> None:
    torn = runner(same_day_signs=["achilles_snap"])

    assert "calf_raises" in asked_by_the_form(runner().facts)
    assert "calf_raises" not in asked_by_the_form(torn.facts)


def test_two_of_three_are_said_with_equals_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    written = [[{"at_least": 2, "of": ["a.1", "a.2", "b.1"]}], [{"at_least": 1, "of": ["c.1"]}]]
    monkeypatch.setattr("rules.decisions.conditions_written", lambda question: written)
    levels = asked_when.levels_of.__wrapped__(QUESTION["side"])

    assert [level.answers for level in levels] == [
        ("a.1", "a.2", "c.1"),
        ("a.1", "b.1", "c.1"),
        ("a.2", "b.1", "c.1"),
    ]


def test_an_answer_that_must_be_absent_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Side, "asked_when", (all_of(Site.ARCH, without=(Site.BALL,)),))

    with pytest.raises(ValueError, match="absent"):
        asked_when.levels_of.__wrapped__(Side)


def test_anybody_may_have_it(app: Flask) -> None:
    answer = app.test_client().get(ADDRESS)

    assert answer.status_code == 200
    assert answer.mimetype == "application/fhir+json"
    assert answer.json == questionnaire()


@pytest.mark.parametrize(
    "accepted",
    [
        "application/fhir+json",
        "application/fhir+json; fhirVersion=4.0",
        "application/json;q=0.2, application/fhir+xml",
        "application/*",
        "text/html, */*;q=0.1",
        "",
    ],
)
def test_whoever_takes_json_gets_it(app: Flask, accepted: str) -> None:
    answer = app.test_client().get(ADDRESS, headers={"Accept": accepted})

    assert (answer.status_code, answer.mimetype) == (200, "application/fhir+json")
    assert "Accept" in answer.headers["Vary"].split(", ")


@pytest.mark.parametrize("asked", ["json", "application/json", "application/fhir+json", ""])
def test_the_address_may_say_it_in_place_of_the_header(app: Flask, asked: str) -> None:
    """A plus that was not escaped arrives as a space."""
    answer = app.test_client().get(f"{ADDRESS}?_format={asked}", headers=XML if asked else {})

    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("address", "headers"),
    [
        (ADDRESS, {"Accept": "application/fhir+xml"}),
        (ADDRESS, {"Accept": "application/fhir+json;q=0, text/turtle"}),
        (f"{ADDRESS}?_format=xml", {}),
        (f"{ADDRESS}?_format=text/turtle", {"Accept": "*/*"}),
    ],
)
def test_whoever_takes_no_json_is_told_that_there_is_nothing_else(
    app: Flask, address: str, headers: dict[str, str]
) -> None:
    answer = app.test_client().get(address, headers=headers)

    assert (answer.status_code, answer.mimetype) == (406, "application/fhir+json")
    (issue,) = answer.get_json()["issue"]
    assert issue["code"] == "not-supported"
    assert "JSON" in issue["diagnostics"]


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/fhir", 404, "not-found"),
        ("GET", "/fhir/Questionnaire/another", 404, "not-found"),
        ("GET", "/fhir/Patient/1", 404, "not-found"),
        ("DELETE", ADDRESS, 405, "not-supported"),
    ],
)
def test_what_is_not_there_is_said_in_fhir(
    app: Flask, method: str, path: str, status: int, code: str
) -> None:
    answer = app.test_client().open(path, method=method)

    assert answer.status_code == status
    assert answer.mimetype == "application/fhir+json"
    outcome = answer.get_json()
    assert outcome["resourceType"] == "OperationOutcome"
    assert [issue["code"] for issue in outcome["issue"]] == [code]
    assert outcome["issue"][0]["diagnostics"].endswith(".")


def asked_by_the_form(facts: frozenset[object]) -> set[str]:
    return set(shown(ITEMS, chosen_in(items_of(stored_of(facts)))))


def stored_of(facts: frozenset[object]) -> dict[str, object]:
    """By question id, only what was chosen."""
    chosen: dict[str, object] = {}
    for question in QUESTIONS:
        codes = [] if isinstance(question, Distance) else [a.code for a in question if a in facts]
        if codes:
            chosen[question.id] = codes
    return chosen
