"""The description for programs, and the page that people read of it."""

import re
from typing import Any

import pytest
from flask import Flask
from jsonschema import Draft202012Validator, ValidationError

from app.api.openapi import description
from app.api.page import members, once
from app.api.shapes import SHAPES
from app.programs.shapes import SHAPES as PROGRAMS
from app.programs.shapes import STEPS
from rules import QUESTIONS, Control
from tests.app.described import fits, hold_against_description
from tests.app.judge import Judge
from tests.app.test_api import HEEL, send
from tests.app.test_running_load import send as send_files
from tests.app.watch import A_SEASON

EMERGENCY = {"age_band": "60_plus", "emergency_signs": ["cold_pale_foot"]}


def test_every_address_for_programs_stands_in_the_description(app: Flask) -> None:
    ours = [rule for rule in app.url_map.iter_rules() if rule.rule.startswith("/api/")]
    told = description(app)["paths"]

    assert ours
    for rule in ours:
        path = re.sub(r"<(?:[^:<>]*:)?(\w+)>", r"{\1}", rule.rule)
        assert {each.lower() for each in (rule.methods or set()) - {"HEAD", "OPTIONS"}} <= set(
            told[path]
        )


def test_each_shape_is_a_valid_schema_and_is_used(app: Flask) -> None:
    told: Any = app.test_client().get("/api/v1/openapi.json").json
    written = str(told)

    assert told["openapi"] == "3.1.0"
    for name, shape in told["components"]["schemas"].items():
        Draft202012Validator.check_schema(shape)
        assert f"#/components/schemas/{name}'" in written


@pytest.mark.parametrize("status", ["401", "403", "429", "503"])
def test_the_headers_that_tell_how_to_go_on_are_described(app: Flask, status: str) -> None:
    told = description(app)["paths"]["/api/v1/submissions"]["get"]["responses"]
    header = "WWW-Authenticate" if status in ("401", "403") else "Retry-After"

    assert set(told[status]["headers"]) == {"RateLimit-Policy", "RateLimit", header}


def test_each_question_is_described_with_all_of_its_codes() -> None:
    answers = SHAPES["Answers"]["properties"]

    assert list(answers) == [question.id for question in QUESTIONS]
    for question in QUESTIONS:
        given = answers[question.id]["anyOf"][0]
        if question.control in (Control.ONE, Control.MANY):
            codes = given.get("items", given)["enum"]
            assert codes == [answer.code for answer in question]  # type: ignore[union-attr]


@pytest.mark.parametrize("answers", [HEEL, EMERGENCY, HEEL | {"runner": "not_now"}, {}])
def test_assessments_and_refusals_fit_their_description(
    app: Flask, answers: dict[str, Any]
) -> None:
    hold_against_description(app, send(app, {"answers": answers}))


@pytest.mark.parametrize("raw", [b"", b"[]", b" " * 70_000])
def test_unreadable_bodies_are_refused_as_described(app: Flask, raw: bytes) -> None:
    hold_against_description(app, send(app, raw))


@pytest.mark.parametrize("path", ["/api/v1/questionnaire", "/api/v1/openapi.json", "/healthz"])
def test_what_is_only_asked_for_fits_its_description(app: Flask, path: str) -> None:
    hold_against_description(app, app.test_client().get(path))


def test_the_queue_that_is_overdue_is_told_as_described(app: Flask) -> None:
    hold_against_description(app, app.test_client().get("/healthz?queue=1"))


def test_what_is_read_from_a_watch_fits_its_description(app: Flask) -> None:
    hold_against_description(app, send_files(app, (A_SEASON, "activities.csv")))
    hold_against_description(app, send_files(app, (b"no list", "notes.txt")))
    hold_against_description(app, send_files(app, (A_SEASON, "a.csv"), unit="leagues"))


def test_a_name_that_stands_in_several_shapes_is_told_once_with_all_it_may_be() -> None:
    told = {each.path: each.kind for each in once(members(PROGRAMS["StepRequest"]))}

    assert list(told) == ["step", "version", "note", "sure", "day", "urgency"]
    assert set(told["step"].split(", ")) == set(STEPS)


def test_a_name_that_nobody_declared_does_not_fit(app: Flask) -> None:
    told = description(app)
    found: Any = send(app, {"answers": HEEL}).json
    shape = {"$ref": "#/components/schemas/Assessment"}

    fits(told, shape, found)
    with pytest.raises(ValidationError):
        fits(told, shape, found | {"diagnosis": "none of our business"})
    del found["urgency"]
    with pytest.raises(ValidationError):
        fits(told, shape, found)


def test_the_page_names_every_message_of_a_webhook(app: Flask) -> None:
    page = Judge(app).get("/api").text

    assert len(description(app)["webhooks"]) == 3
    for name in description(app)["webhooks"]:
        assert f"<code>{name}</code>" in page


def test_the_page_names_every_address_code_and_member(app: Flask) -> None:
    page = Judge(app).get("/api").text

    for path, methods in description(app)["paths"].items():
        for method in methods:
            assert f"<code>{method.upper()} {path}</code>" in page
    for question in QUESTIONS:
        assert f'id="question-{question.id}"' in page
    # The answers stand among the questions.
    for name, shape in (SHAPES | PROGRAMS).items():
        for member in members(shape) if name != "Answers" else ():
            assert f"<code>{member.path}</code>" in page, name
