"""Answers are packed for the wire, and nobody can listen for a secret by it."""

import pytest
from flask import Flask

from app.compression import WORTH_IT
from tests.app.judge import SORE_HEEL, Judge, hidden_of
from tests.app.routes import PUBLIC, ROUTES
from tests.app.scales import packing_of, unpacked
from tests.clinic.cast import Receptionist, case

GUESS = "g8essed-by-a-stranger"


@pytest.mark.parametrize(
    ("accepted", "packing"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("br;q=0.5, gzip;q=0.8", "gzip"),
        ("identity, br;q=0.5", "identity"),
        ("*", "br"),
        ("deflate", "identity"),
        ("", "identity"),
    ],
)
def test_a_page_comes_as_the_browser_likes_it_best(app: Flask, accepted: str, packing: str) -> None:
    plain = app.test_client().get("/about")

    answer = app.test_client().get("/about", headers={"Accept-Encoding": accepted})

    assert packing_of(answer) == packing
    assert unpacked(answer) == plain.data
    assert answer.content_length == len(answer.data)
    assert "ETag" not in answer.headers
    assert answer.vary.as_set() == plain.vary.as_set() == {"accept-encoding"}
    assert (len(answer.data) < len(plain.data) / 2) == (packing != "identity")


def test_a_head_says_what_a_get_would_say(app: Flask) -> None:
    asked = {"Accept-Encoding": "br"}
    get = app.test_client().get("/about", headers=asked)

    head = app.test_client().head("/about", headers=asked)

    assert head.data == b""
    assert head.headers == get.headers


@pytest.mark.parametrize("packing", ["br", "gzip"])
@pytest.mark.parametrize(
    ("method", "path", "code"),
    [
        ("GET", "/nowhere", 404),
        ("DELETE", "/about", 405),
        ("GET", "/check/result", 410),
        ("POST", "/clear", 410),
        ("GET", "/api/v1/questionnaire", 200),
    ],
)
def test_what_helps_when_something_is_wrong_is_packed_too(
    app: Flask, method: str, path: str, code: int, packing: str
) -> None:
    answer = app.test_client().open(path, method=method, headers={"Accept-Encoding": packing})

    assert (answer.status_code, packing_of(answer)) == (code, packing)
    assert len(unpacked(answer)) > len(answer.data)


def test_a_page_that_asks_again_is_packed_and_keeps_what_was_typed(browser: Judge) -> None:
    page = browser.begin()
    browser.client.environ_base["HTTP_ACCEPT_ENCODING"] = "br"

    again = browser.client.post(page.request.path, data=hidden_of(page))

    assert (again.status_code, packing_of(again)) == (400, "br")
    assert b"Please look at this again" in unpacked(again)


def test_what_fits_into_the_first_packet_anyway_stays_as_it_is(app: Flask) -> None:
    answer = app.test_client().get("/healthz", headers={"Accept-Encoding": "br"})

    assert packing_of(answer) == "identity"
    assert len(answer.data) < WORTH_IT


def test_nothing_of_an_address_is_said_back_on_a_page_that_is_packed(app: Flask) -> None:
    browser = Judge(app)
    browser.walk()
    asked = "&".join(f"{name}={GUESS}" for name in (*SORE_HEEL, "after", "q", "change", "started"))

    for row in ROUTES:
        if row.guard == PUBLIC and row.method == "GET":
            path = row.rule.replace("<slug>", "age").replace("<token>", GUESS)
            assert GUESS not in browser.get(f"{path}?{asked}").text, path
    assert GUESS not in browser.get(f"/{GUESS}").text


def test_a_page_that_shows_what_several_people_sent_is_not_packed(app: Flask) -> None:
    kim = Receptionist(app, "Kim")
    sent = case(app)
    kim.client.environ_base["HTTP_ACCEPT_ENCODING"] = "br, gzip"

    for path in ("", "queue/lines", "today", f"cases/{sent.public_id}", "nowhere"):
        assert packing_of(kim.client.get(f"/clinic/{path}")) == "identity"
