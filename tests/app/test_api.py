"""The same rules, for programs."""

import json
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from app import create_app
from app.api.described import JSON
from rules import QUESTIONS, ruleset_version
from tests.ports import free_port

HEEL: dict[str, Any] = {
    "age_band": "18_44",
    "emergency_signs": ["none"],
    "same_day_signs": ["none"],
    "health": ["none"],
    "slow_signs": ["none"],
    "side": "left",
    "site": "heel_inner",
    "onset": "gradual",
    "duration": "1_to_6_weeks",
    "first_steps": "worst_then_eases",
    "pattern": ["eases_then_returns"],
    "feel": "sharp",
    "press": ["inner_front_heel"],
    "pain_walking": 4,
    "runner": "regular",
    "running_now": "less",
    "week_change": "up_10_to_30",
    "longest_recent_km": 12.5,
    "longest_before_km": 8,
    "shoes_and_surfaces": ["none"],
    "history": ["none"],
}


def send(app: Flask, body: object) -> Any:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    return app.test_client().post("/api/v1/assessments", data=raw, content_type="application/json")


def test_answers_come_back_as_the_whole_assessment(app: Flask) -> None:
    found = send(app, {"answers": HEEL}).json

    assert found["urgency"] == "routine"
    assert found["pattern"]["plantar_fasciitis"] == "likely"
    assert [fit["fact"] for fit in found["pattern"]["fits"]][:2] == [
        "site.heel_inner",
        "first_steps.worst_then_eases",
    ]
    assert found["load"]["longest_run"] == "s2"
    assert "fascia-stretch" in [item["name"] for item in found["advice"]["given"]]
    assert found["recommendations"][-1]["code"] == "physio"
    assert found["questionnaire_version"] == "1"
    assert found["ruleset_version"] == ruleset_version()


def test_an_emergency_may_leave_out_what_comes_after_it(app: Flask) -> None:
    found = send(
        app, {"answers": {"age_band": "60_plus", "emergency_signs": ["cold_pale_foot"]}}
    ).json

    assert found["urgency"] == "emergency"
    assert found["pattern"]["plantar_fasciitis"] == "withheld"
    assert found["load"] is None
    assert found["advice"]["given"] == []
    assert found["findings"][0]["because"][0]["fact"] == "emergency_signs.cold_pale_foot"
    assert [each["code"] for each in found["recommendations"]] == ["ambulance", "physio"]
    assert "999" in found["recommendations"][0]["words"]


def test_each_fault_is_named_once_with_its_question(app: Flask) -> None:
    wrong = {**HEEL, "onset": "magic", "pain_walking": 11, "press": ["none", "tendon"], "shoe": 1}
    del wrong["side"]

    response = send(app, {"answers": wrong})

    assert response.status_code == 422
    assert response.mimetype == "application/problem+json"
    assert [(e["question"], e["code"]) for e in response.json["errors"]] == [
        ("side", "missing"),
        ("onset", "unknown_answer"),
        ("press", "stands_alone"),
        ("pain_walking", "out_of_range"),
        ("shoe", "unknown_question"),
    ]


def test_eleven_tenths_is_not_more_than_ten_percent(app: Flask) -> None:
    raw = json.dumps({"answers": HEEL}).replace("12.5", "1.1e1").replace('km": 8', 'km": 10.0')

    assert send(app, raw.encode()).json["load"]["longest_run"] == "s0"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"[]",
        b"{",
        b"\xff\xfe",
        b'{"answers": []}',
        b'{"answers": {"usual_week_km": NaN}}',
        b'{"answers": {"usual_week_km": Infinity}}',
        b'{"answers": {"side": "left", "side": "right"}}',
        b'{"answers": ' + b"[" * 60_000,
        b'{"answers": {"pain_walking": ' + b"9" * 5000 + b"}}",
        b'{"answers": {"usual_week_km": 1E99999999999999999999}}',
    ],
)
def test_a_body_that_is_not_such_json_is_a_clear_problem(app: Flask, raw: bytes) -> None:
    response = send(app, raw)

    assert response.status_code == 400
    assert response.mimetype == "application/problem+json"
    assert response.json["detail"]


def test_more_answers_than_could_be_meant_are_refused_at_once(app: Flask) -> None:
    """Each unknown name is looked for among the questions, which takes its time."""
    response = send(app, {"answers": {f"question_{number}": 1 for number in range(101)}})

    assert response.status_code == 400
    assert "at most 100" in response.json["detail"]


@pytest.mark.parametrize("answers", ['{"side": "\\ud800"}', '{"\\ud800": "left"}'])
def test_half_a_character_is_an_ordinary_fault(app: Flask, answers: str) -> None:
    response = send(app, f'{{"answers": {answers}}}'.encode())

    assert response.status_code == 422
    assert response.json["errors"]


def test_only_json_is_taken(app: Flask) -> None:
    response = app.test_client().post("/api/v1/assessments", data={"answers": "x"})

    assert response.status_code == 415
    assert response.mimetype == "application/problem+json"


def test_too_much_is_refused(app: Flask) -> None:
    assert send(app, b" " * 70_000).status_code == 413


@pytest.mark.parametrize(
    ("path", "status", "title"),
    [
        ("/api/v1/nowhere", 404, "Not Found"),
        ("/api/v1/questionnaire", 405, "Method Not Allowed"),
        ("/api/v1/assessments", 413, "Content Too Large"),
    ],
)
def test_whatever_is_wrong_is_a_problem_that_says_how_to_mend_it(
    app: Flask, path: str, status: int, title: str
) -> None:
    response: Any = app.test_client().post(path, data=b" " * 70_000, content_type=JSON)

    assert response.mimetype == "application/problem+json"
    assert (response.json["status"], response.json["title"]) == (status, title)
    assert response.json["detail"]


def test_the_wrong_method_is_a_problem_too(app: Flask) -> None:
    response = app.test_client().get("/api/v1/assessments")

    assert response.status_code == 405
    assert response.mimetype == "application/problem+json"
    assert "POST" in response.headers["Allow"]


def test_a_program_gets_no_cookie_and_needs_no_token(app: Flask) -> None:
    client = app.test_client()
    client.post("/check")

    response = client.post("/api/v1/assessments", json={"answers": HEEL})

    assert response.status_code == 200
    assert "Set-Cookie" not in response.headers


def test_the_questionnaire_lists_every_question_code_and_condition(app: Flask) -> None:
    found: Any = app.test_client().get("/api/v1/questionnaire").json

    assert found["ruleset_version"] == ruleset_version()
    assert [each["id"] for each in found["questions"]] == [q.id for q in QUESTIONS]
    by_id = {each["id"]: each for each in found["questions"]}
    assert by_id["side"]["asked_when"] == [[]]
    assert by_id["child_signs"]["asked_when"] == [[{"at_least": 1, "of": ["age_band.under_16"]}]]
    assert [answer["code"] for answer in by_id["pain_walking"]["answers"]] == list(range(11))
    assert by_id["usual_week_km"]["unit"] == "km"
    assert by_id["calf_raises"]["only_when_routine"] is True


def test_the_health_address_answers(app: Flask) -> None:
    assert app.test_client().get("/healthz").json == {"status": "ok"}


def test_a_server_whose_database_is_away_is_left_in_by_a_load_balancer(tmp_path: Path) -> None:
    """It is away for all of them alike, and the check works without it."""
    away = f"postgresql://nobody@127.0.0.1:{free_port()}/nothing"
    client = create_app(instance_path=tmp_path, database_url=away).test_client()

    assert client.get("/healthz").status_code == 200
    assert client.post("/check", follow_redirects=True).status_code == 200
    assert client.get("/healthz?queue=1").status_code == 503
