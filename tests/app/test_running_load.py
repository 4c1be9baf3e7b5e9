"""A runner's log, for programs."""

from datetime import date
from io import BytesIO
from typing import Any

import pytest
from flask import Flask
from werkzeug.datastructures import FileStorage
from werkzeug.test import TestResponse

from app.watch import in_memory
from rules import ruleset_version
from tests.app.judge import Judge
from tests.app.test_api import HEEL
from tests.app.watch import A_SEASON, strava

PATH = "/api/v1/running-load"


def send(app: Flask, *files: tuple[bytes, str], **fields: str) -> TestResponse:
    sent = [FileStorage(BytesIO(content), name) for content, name in files]
    return Judge(app).send_files(PATH, {"began": "2026-06-30", "files": sent} | fields)


def test_a_log_comes_back_as_numbers_and_facts(app: Flask) -> None:
    found: Any = send(app, (A_SEASON, "activities.csv")).json

    assert found["runs"] == {"number": 55, "first": "2026-03-04", "last": "2026-06-27"}
    assert found["longest_recent"] == {"day": "2026-06-27", "km": 16.1}
    assert found["longest_before"] == {"day": "2026-06-20", "km": 12.0}
    assert found["usual_week_km"] == 35.0
    assert found["recent_week_km"] == 14.05
    assert found["facts"] == ["spike.s2", "week_change.same_or_less"]
    assert len(found["weeks"]) == 8
    assert found["month_before_is_whole"]
    assert found["unit_assumed"] is None
    assert found["ruleset_version"] == ruleset_version()


def test_its_answers_can_be_assessed_as_they_are(app: Flask) -> None:
    found: Any = send(app, (A_SEASON, "activities.csv"), unit="mi").json
    body = {"answers": HEEL | found["answers"]}
    assessed: Any = app.test_client().post("/api/v1/assessments", json=body).json

    assert assessed["load"]["longest_run"] == found["longest_run"] == "s2"
    assert assessed["load"]["week_change"] == found["week_change"] == "same_or_less"


def test_what_is_not_known_is_null(app: Flask) -> None:
    found: Any = send(app, (strava((date(2026, 6, 29), "9")), "activities.csv")).json

    assert found["usual_week_km"] is None
    assert found["longest_before"] is None
    assert found["answers"] == {"longest_recent_km": 9.0}


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("began", ""),
        ("began", "2999-01-01"),
        ("began", "30.6.2026"),
        ("unit", "leagues"),
        ("time_zone", "Mars"),
        ("time_zone", "../../etc/passwd"),
    ],
)
def test_a_wrong_field_is_named(app: Flask, field: str, wrong: str) -> None:
    answer = send(app, (A_SEASON, "activities.csv"), **{field: wrong})
    told: Any = answer.json

    assert answer.status_code == 422
    assert [error["field"] for error in told["errors"]] == [field]


def test_a_file_that_is_no_log_is_named(app: Flask) -> None:
    answer = send(app, (A_SEASON, "good.csv"), (b"no list", "notes.txt"))
    told: Any = answer.json

    assert answer.status_code == 422
    assert answer.mimetype == "application/problem+json"
    assert [error["file"] for error in told["errors"]] == ["notes.txt"]


def test_without_a_file_one_is_asked_for(app: Flask) -> None:
    told: Any = send(app).json

    assert [error["code"] for error in told["errors"]] == ["no_file"]


def test_a_part_without_a_name_is_told_as_one_that_we_do_not_take(app: Flask) -> None:
    part = b'--x\r\nContent-Disposition: form-data; name="\r=1"\r\n\r\n1\r\n--x--\r\n'
    answer = app.test_client().post(PATH, data=part, content_type="multipart/form-data; boundary=x")
    told: Any = answer.json

    assert answer.status_code == 422
    assert ("", "unknown_member") in {(each["field"], each["code"]) for each in told["errors"]}


def test_what_is_too_large_is_413(app: Flask) -> None:
    answer = send(app, (b"\0" * (33 * 1024 * 1024), "export.zip"))
    told: Any = answer.json

    assert answer.status_code == 413
    assert "32 MB" in told["errors"][0]["message"]


def test_an_export_beyond_what_is_taken_in_is_told_the_same(app: Flask) -> None:
    answer = app.test_client().post(
        PATH,
        content_type="multipart/form-data; boundary=x",
        environ_overrides={"CONTENT_LENGTH": "1000000000"},
    )
    told: Any = answer.json

    assert answer.status_code == 413
    assert told["title"] == "Content Too Large"
    assert "take the file activities.csv out of it" in told["errors"][0]["message"]


def test_who_has_to_wait_is_told_how_long(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_memory, "MOST_HELD", 10)
    answer = send(app, (A_SEASON, "activities.csv"))

    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "30"


def test_another_kind_of_body_is_415(app: Flask) -> None:
    assert app.test_client().post(PATH, json={}).status_code == 415


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"timezone": "Europe/London"}, "unknown_member"),
        ({"file": (BytesIO(b"x"), "activities.csv")}, "unknown_member"),
        ({"unit": ["km", "mi"]}, "repeated"),
    ],
)
def test_a_field_that_would_be_passed_over_is_named(
    app: Flask, more: dict[str, Any], code: str
) -> None:
    sent = {"began": "2026-07-01", "files": (BytesIO(A_SEASON), "activities.csv"), **more}
    answer: Any = app.test_client().post("/api/v1/running-load", data=sent)

    assert answer.status_code == 422
    assert [(each["field"], each["code"]) for each in answer.json["errors"]] == [(*more, code)]
