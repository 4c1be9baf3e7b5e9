"""Health answers stay out of addresses and logs."""

import logging

import pytest
from flask import Flask

from rules import QUESTIONS, Distance
from tests.app.alex import ALEX, kept, send
from tests.app.judge import SORE_HEEL, Judge
from tests.clinic.cast import Receptionist

# Too ordinary to tell anything: they are words of every log.
ORDINARY = {
    "none",
    "left",
    "both",
    "less",
    "new",
    "ball",
    "arch",
    "stiff",
    "sharp",
    "right",
    "ache",
}


def telling_codes() -> set[str]:
    codes = {a.code for q in QUESTIONS if not isinstance(q, Distance) for a in q}
    return {code for code in codes if not code.isdecimal()} - ORDINARY


def test_no_answer_stands_in_a_log_or_an_address(
    browser: Judge, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    page = browser.begin()
    addresses = []
    while page.request.path != "/check/answers":
        page = browser.answer(page, SORE_HEEL)
        addresses += [page.request.url, *(step.location or "" for step in page.history)]
    addresses.append(browser.get("/check/result").request.url)
    browser.post("/check/age", {"age_band": "60_plus"})

    everything = caplog.text + " ".join(addresses)

    assert "/check/result" in everything
    assert [code for code in telling_codes() if code in everything] == []


def test_nothing_of_a_person_stands_in_a_log_or_an_address_from_sending_to_deletion(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    runner, kim = Judge(app), Receptionist(app, "Kim")
    runner.walk(health=["cancer"])
    sent = send(runner)
    (case,) = kept(app)
    addresses = [sent.request.url, *(step.location or "" for step in sent.history)]
    for page in (kim.get("/clinic/"), kim.find(ALEX["name"]), kim.act(case, "took")):
        addresses += [page.request.url, *(step.location or "" for step in page.history)]
    gone = runner.post(
        "/delete", {"reference": case.reference, **{k: v for k, v in ALEX.items() if "birth" in k}}
    )
    addresses += [gone.request.url, *(step.location or "" for step in gone.history)]

    everything = caplog.text + " ".join(addresses)

    assert "/clinic/cases/" in everything
    told = [*ALEX.values(), case.reference, "cancer"]
    assert [each for each in told if len(each) > 4 and each in everything] == []


def test_a_page_that_breaks_does_not_log_the_answers(
    browser: Judge, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser.walk(health=["cancer"])
    monkeypatch.setattr("app.runner.result.assess", lambda answers: 1 / 0)

    page = browser.get("/check/result")

    assert page.status_code == 500
    assert "Something went wrong on our side" in page.text
    assert "Traceback" not in page.text
    assert "ZeroDivisionError" in caplog.text
    assert "cancer" not in caplog.text


def test_nobody_can_write_a_line_of_their_own_into_the_log(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    app.add_url_rule("/broken/<name>", view_func=lambda name: str(1 / 0))

    app.test_client().get("/broken/x%0AERROR%20in%20app:%20forged%1B[2J")
    app.test_client().get("/broken/x%E2%80%A8ERROR%20in%20app:%20forged%E2%80%AE")

    (line,) = [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
    assert "/broken/x" in line
    assert line.isprintable()
