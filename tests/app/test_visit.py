"""The cookie that carries the answers."""

from pathlib import Path

import pytest
from flask import Flask

from app import create_app
from rules import QUESTION, QUESTIONS, Control, Distance
from tests.app.judge import SORE_HEEL, Judge

COOKIE_LIMIT = 3500
OLD, NEW = "o" * 40, "n" * 40


def _codes(id: str) -> list[str]:
    question = QUESTION[id]
    assert not isinstance(question, Distance)
    return [answer.code for answer in question]


def everything_ticked() -> dict[str, object]:
    person: dict[str, object] = dict(SORE_HEEL)
    for question in QUESTIONS:
        if isinstance(question, Distance):
            person[question.id] = "123.456789"
        elif question.control is Control.MANY:
            person[question.id] = [a.code for a in question if not a.stands_alone]
    person["other_sites"] = [code for code in _codes("other_sites") if code != person["site"]]
    return person | {"age_band": "under_16", "onset": "injury", "side": "both", "unit": "mi"}


def test_the_cookie_stays_small_with_every_box_ticked(browser: Judge) -> None:
    browser.go_on(browser.begin(), everything_ticked(), "/check/result")
    browser.go_on(browser.get("/check/finish"), everything_ticked(), "/check/answers")

    cookie = browser.client.get_cookie("visit")
    assert cookie is not None
    assert len(cookie.value) < COOKIE_LIMIT
    with browser.client.session_transaction() as visit:
        assert len(visit["answers"]["other_sites"]) == 14


@pytest.mark.parametrize(
    "path", ["/", "/check", "/check/age", "/check/answers", "/check/result", "/about", "/cleared"]
)
def test_looking_at_a_page_never_writes_the_cookie(browser: Judge, path: str) -> None:
    browser.walk()

    for _ in range(2):
        assert "Set-Cookie" not in browser.client.get(path).headers


def test_the_answers_cannot_be_read_in_the_cookie(browser: Judge) -> None:
    browser.answer(browser.begin(), SORE_HEEL)

    cookie = browser.client.get_cookie("visit")
    assert cookie is not None
    assert cookie.http_only
    assert cookie.same_site == "Lax"
    assert cookie.max_age == 1800
    assert "age" not in cookie.value
    assert cookie.value.startswith("gAAAA")


def test_a_changed_cookie_is_no_visit(browser: Judge) -> None:
    browser.begin()
    cookie = browser.client.get_cookie("visit")
    assert cookie is not None
    browser.client.set_cookie("visit", cookie.value[:-4] + "AAA=")

    assert browser.get("/check/age").status_code == 410


def test_half_an_hour_after_the_last_post_the_answers_are_gone(
    browser: Judge, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = browser.begin()
    now = __import__("time").time()
    monkeypatch.setattr("time.time", lambda: now + 29 * 60)
    page = browser.answer(page, SORE_HEEL)
    monkeypatch.setattr("time.time", lambda: now + 58 * 60)
    assert browser.client.get("/check/age").status_code == 200
    monkeypatch.setattr("time.time", lambda: now + 60 * 60)

    assert browser.client.get("/check/age").status_code == 410


def test_a_key_can_be_replaced_in_the_middle_of_a_check(tmp_path: Path) -> None:
    before = Judge(create_app(instance_path=tmp_path, secret_key=OLD))
    before.begin()
    cookie = before.client.get_cookie("visit")
    assert cookie is not None

    rotated = Judge(create_app(instance_path=tmp_path, secret_key=f"{NEW},{OLD}"))
    rotated.client.set_cookie("visit", cookie.value)
    assert rotated.get("/check/age").status_code == 200

    replaced = Judge(create_app(instance_path=tmp_path, secret_key=NEW))
    replaced.client.set_cookie("visit", cookie.value)
    assert replaced.get("/check/age").status_code == 410


def test_over_https_the_cookie_is_bound_to_the_host(tmp_path: Path) -> None:
    app = create_app(instance_path=tmp_path, public_url="https://check.clinic.example")

    written = app.test_client().post("/check").headers["Set-Cookie"]

    assert written.startswith("__Host-visit=")
    assert "Secure" in written
    assert "Path=/" in written
    assert "Domain" not in written


@pytest.mark.parametrize("told", ["HttpOnly", "SameSite=Lax"])
def test_no_script_reads_it_and_no_other_site_posts_with_it(app: Flask, told: str) -> None:
    assert told in app.test_client().post("/check").headers["Set-Cookie"].split("; ")


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://elsewhere.example"},
    ],
    ids=str,
)
def test_another_site_cannot_start_a_check(app: Flask, headers: dict[str, str]) -> None:
    response = app.test_client().post("/check", headers=headers)

    assert response.status_code == 403
    assert "Set-Cookie" not in response.headers


def test_a_post_without_a_token_is_refused(browser: Judge) -> None:
    browser.begin()

    page = browser.client.post("/check/age", data={"age_band": "18_44"})

    assert page.status_code == 400
    with browser.client.session_transaction() as visit:
        assert visit["answers"] == {}
