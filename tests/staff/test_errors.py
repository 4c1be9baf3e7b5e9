"""What staff read when something goes wrong, and what a runner reads when the records are gone."""

import logging

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError

from app.staff import sessions
from tests.app.judge import Judge
from tests.staff.cast import Colleague, hire


def test_a_post_after_the_sign_in_ended_says_that_nothing_was_saved(desk: Flask) -> None:
    browser = Colleague(desk, hire(desk, "rita"))
    token = browser.get("/clinic/account").text.split('name="csrf_token" value="')[1].split('"')[0]
    cookie = browser.client.get_cookie("staff")
    assert cookie
    browser.send("/clinic/sign-out")
    browser.client.set_cookie("staff", cookie.value)

    page = browser.post("/clinic/account/password", {"csrf_token": token})

    assert page.status_code == 401
    assert "Your sign-in has ended" in page.text
    assert "Nothing was saved." in page.text


def test_a_stranger_who_posts_is_told_to_sign_in(desk: Flask) -> None:
    page = Colleague(desk).post("/clinic/account/password", {})

    assert page.status_code == 401
    assert "Sign in" in page.text


def test_a_page_from_before_a_new_sign_in_says_what_to_do(desk: Flask) -> None:
    page = Colleague(desk, hire(desk, "rita")).post("/clinic/account/password", {})

    assert page.status_code == 400
    assert "This page is out of date" in page.text


@pytest.mark.parametrize(("path", "status"), [("/clinic/nowhere", 404), ("/clinic/staff", 403)])
def test_an_error_looks_like_the_clinics_pages(desk: Flask, path: str, status: int) -> None:
    page = Colleague(desk, hire(desk, "rita")).get(path)

    assert page.status_code == status
    assert '<body class="staff' in page.text
    assert "This check does not diagnose" not in page.text


def test_a_runners_error_stays_a_runners_page(desk: Flask) -> None:
    page = Judge(desk).get("/nowhere")

    assert page.status_code == 404
    assert "Take the first step" not in page.text
    assert '<body class="notice' in page.text


def test_records_out_of_reach_are_told_in_plain_words_and_logged_without_a_name(
    app: Flask, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> str:
        raise OperationalError("SELECT", {"name": "Rita Reed"}, OSError("gone"))

    monkeypatch.setattr(sessions, "find", fail)
    browser = Colleague(app, hire(app, "rita"))
    app.add_url_rule("/runners", "runners", fail)
    app.add_url_rule("/api/programs", "programs", fail)
    with caplog.at_level(logging.DEBUG):
        pages = [browser.get(path) for path in ("/clinic/account", "/runners", "/api/programs")]

    assert {page.status_code for page in pages} == {503}
    assert {page.headers["Retry-After"] for page in pages} == {"30"}
    assert "The records cannot be reached just now" in pages[0].text
    assert "nothing was sent" in pages[1].text
    assert pages[2].mimetype == "application/problem+json"
    assert "OperationalError" in caplog.text
    assert "Rita Reed" not in caplog.text
