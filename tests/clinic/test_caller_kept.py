"""A call of ten minutes survives whatever happens on the way to its save."""

import re
from html import unescape
from typing import Any

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError
from werkzeug.test import TestResponse

from app.database import database_of
from app.records import StaffSession
from app.staff import sessions
from rules import QUESTIONS, Distance
from tests.app.judge import hidden_of
from tests.clinic.caller import ALEX_ON_THE_PHONE, CALLER, kept, save
from tests.clinic.cast import NOW, Receptionist
from tests.clinic.conftest import Clock
from tests.clinic.test_signed_out import sign_out

AGAIN = f"{CALLER}/again"
LONG = ALEX_ON_THE_PHONE | {"note": "Ä" * 500 + "<b>", "other_sites": ["arch", "ball"]}
SHORT = LONG | {"note": "Two\r\nlines & <b>more</b>"}


def fail(*_: object, **__: object) -> None:
    raise OperationalError("INSERT", {}, Exception("gone"))


def carried_by(page: TestResponse) -> dict[str, Any]:
    """The fields that the error page hands on, as a browser sends them."""
    form = page.text.split(f'action="{AGAIN}"')[1].split("</form>")[0]
    found: dict[str, list[str]] = {}
    for name, text in re.findall(r'name="(\w+)" value="([^"]*)"', form):
        found.setdefault(name, []).append(unescape(text))
    return dict(found)


def come_back(kim: Receptionist, page: TestResponse) -> TestResponse:
    return kim.post(AGAIN, carried_by(page))


def everything_on(page: TestResponse) -> dict[str, Any]:
    """What a browser would send of this page."""
    hidden = hidden_of(page)
    ticked = re.findall(r'name="(\w+)" value="([^"]*)"[^>]*checked', page.text)
    typed = re.findall(r'<input [^>]*type="(?:text|tel|email)"[^>]*>', page.text)
    note = re.search(r'<textarea id="note"[^>]*>\n([^<]*)</textarea>', page.text)
    assert note
    found: dict[str, Any] = {**hidden, "note": unescape(note[1]), "then": "save"}
    for name, code in ticked:
        found.setdefault(name, []).append(code)
    for field in typed:
        name, text = re.search(r'name="(\w+)"', field), re.search(r'value="([^"]*)"', field)
        assert name
        found[name[1]] = unescape(text[1]) if text else ""
    return found


@pytest.mark.parametrize("keeps_cookie", [True, False])
def test_whoever_was_signed_out_signs_in_and_goes_on_where_they_were(
    desk: Flask, kim: Receptionist, keeps_cookie: bool
) -> None:
    opened = kim.get(CALLER)
    sign_out(kim)
    if keeps_cookie:
        kim.client.set_cookie(desk.extensions["staff_cookie"].name, kim.token)

    page = save(kim, SHORT, opened)
    assert page.status_code == 401
    assert "The call is not lost." in page.text
    assert "Alex Example" not in re.sub(r"<input [^>]*>", "", page.text)
    assert come_back(kim, page).status_code == 401

    with database_of(desk).writing() as session:
        kim.client.set_cookie(
            desk.extensions["staff_cookie"].name, sessions.begin(session, kim.staff)
        )
    back = come_back(kim, page)
    assert back.status_code == 200
    assert "The call is not saved yet" in back.text
    assert kept(desk) == []

    assert kim.post(CALLER, everything_on(back)).status_code == 200
    (case,) = kept(desk)
    save(kim, SHORT)
    assert case.note == "Two\nlines & <b>more</b>"
    assert case.answers == kept(desk)[1].answers


def test_a_page_from_before_a_new_sign_in_goes_on_too(desk: Flask, kim: Receptionist) -> None:
    page = kim.post(CALLER, {**SHORT, "csrf_token": "old", "then": "save"})

    assert page.status_code == 400
    assert 'value="Alex Example"' in come_back(kim, page).text
    assert kept(desk) == []


def test_another_site_can_neither_fill_the_page_nor_bring_words_on_it(
    desk: Flask, kim: Receptionist
) -> None:
    for path in (CALLER, AGAIN):
        page = kim.client.post(path, data=SHORT, headers={"Sec-Fetch-Site": "cross-site"})
        assert page.status_code in (400, 403)
        assert "Alex Example" not in page.text
        assert "The call is not lost" not in page.text


def test_over_plain_http_the_browser_may_say_where_the_call_is_from(kim: Receptionist) -> None:
    page = kim.post(CALLER, {**SHORT, "csrf_token": "old"})

    for each in (page, come_back(kim, page), kim.get(CALLER)):
        assert each.headers["Referrer-Policy"] == "same-origin"


def test_a_save_that_cannot_be_kept_says_so_and_can_be_pressed_again(
    desk: Flask, kim: Receptionist, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr("app.clinic.caller.taking.send", fail)
        page = save(kim, SHORT)

    assert page.status_code == 503
    assert page.headers["Retry-After"]
    assert "The call could not be saved just now" in page.text
    assert "<title>Error: Phone caller" in page.text
    assert kim.post(CALLER, everything_on(page)).status_code == 200
    assert [case.name for case in kept(desk)] == ["Alex Example"]


def test_a_database_that_knows_nobody_any_more_loses_no_call_either(
    desk: Flask, kim: Receptionist, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = kim.get(CALLER)
    with monkeypatch.context() as broken:
        broken.setattr(sessions, "find", fail)
        page = save(kim, SHORT, opened)
        assert page.status_code == 503
        assert come_back(kim, page).status_code == 503

    back = come_back(kim, page)
    assert kim.post(CALLER, everything_on(back)).status_code == 200
    assert len(kept(desk)) == 1


def test_the_whole_page_with_every_box_ticked_is_within_what_we_take(
    desk: Flask, kim: Receptionist
) -> None:
    ticked = {q.id: [a.code for a in q] for q in QUESTIONS if not isinstance(q, Distance)}
    page = save(kim, LONG | ticked | {"note": "\U0001f9b6" * 500})

    assert page.status_code == 400
    assert page.request.content_length
    assert page.request.content_length < 16 * 1024
    assert 'value="Alex Example"' in page.text


def test_listening_for_long_ends_no_session(desk: Flask, kim: Receptionist, clock: Clock) -> None:
    hidden = hidden_of(kim.get(CALLER))
    for _ in range(5):
        clock(minutes=50)
        answer = kim.client.post(f"{CALLER}/asked", data={**hidden, "unit": "km"})
        assert answer.status_code == 200

    with database_of(desk).reading() as session:
        assert session.query(StaffSession).one().seen_at > NOW
