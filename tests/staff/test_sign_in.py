"""Getting in: what opens the door, and what does not."""

import time as clocks
from statistics import median

import pytest
from argon2 import PasswordHasher
from flask import Flask
from sqlalchemy import select

from app.database import database_of
from app.records import Audit, Staff
from app.staff import passwords
from app.staff.sign_in import NOT_RIGHT
from tests.staff.cast import PASSWORD, QUEUE, Clock, Colleague, hire, person


def test_the_right_name_and_password_lead_to_the_queue(desk: Flask) -> None:
    hire(desk, "rita")
    browser = Colleague(desk)

    answer = browser.sign_in(" RITA ")

    assert (answer.status_code, answer.location) == (303, QUEUE)
    assert browser.is_let_in()


def test_a_wrong_password_and_a_wrong_name_and_a_disabled_account_are_told_alike(
    desk: Flask, time: Clock
) -> None:
    hire(desk, "rita")
    _disable(desk, hire(desk, "gone"))
    hire(desk, "invited", password="")
    answers = [
        Colleague(desk).sign_in(*sent)
        for sent in (("rita", "wrong"), ("nobody", "wrong"), ("gone", PASSWORD), ("invited", ""))
    ]

    assert {answer.status_code for answer in answers} == {401}
    assert len({answer.text.replace(_typed(answer.text), "") for answer in answers}) == 1
    assert NOT_RIGHT in answers[0].text
    assert not any("Set-Cookie" in answer.headers for answer in answers)


@pytest.mark.alone
def test_a_wrong_password_and_a_wrong_name_take_about_the_same_time(app: Flask) -> None:
    hire(app, "rita")

    def took(login: str) -> float:
        began = clocks.perf_counter()
        Colleague(app).client.post("/clinic/sign-in", data={"login": login, "password": "wrong"})
        return clocks.perf_counter() - began

    both = [(took("rita"), took("nobody")) for _ in range(5)]
    known, unknown = (median(each) for each in zip(*both, strict=True))

    assert known / 2 < unknown < known * 2
    # Both did the slow work, rather than neither.
    assert unknown > _slow_work() / 3


@pytest.mark.parametrize(
    "then",
    [
        "https://evil.example/",
        "//evil.example/clinic/",
        "/\\evil.example/clinic/",
        "/clinic//evil.example",
        "/clinic/\\evil.example",
        "/clinic/\n/evil.example",
        "/clinic.evil.example/",
        "javascript:alert(1)",
        "/check",
        "",
    ],
)
def test_signing_in_leads_nowhere_but_to_our_own_pages(app: Flask, then: str, quick: None) -> None:
    hire(app, "rita")

    assert Colleague(app).sign_in("rita", then=then).location == QUEUE


def test_signing_in_goes_on_to_the_page_that_was_asked_for(app: Flask, quick: None) -> None:
    hire(app, "rita")
    browser = Colleague(app)

    form = browser.get("/clinic/account/two-step?x=1&y=2")

    assert 'name="then" value="/clinic/account/two-step?x=1&amp;y=2"' in form.text
    then = "/clinic/account/two-step?x=1&y=2"
    assert browser.sign_in("rita", then=then).location == then


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 401),
        ({"Origin": "http://localhost"}, 401),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "null"}, 401),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site", "Origin": "http://localhost"}, 403),
    ],
)
def test_another_site_cannot_sign_somebody_in(
    app: Flask, headers: dict[str, str], status: int, quick: None
) -> None:
    sent = {"login": "nobody", "password": "x"}

    answer = app.test_client().post("/clinic/sign-in", data=sent, headers=headers)

    assert answer.status_code == status


def test_the_form_lets_the_browser_say_where_it_is_posted_from(app: Flask) -> None:
    assert app.test_client().get("/clinic/sign-in").headers["Referrer-Policy"] == "same-origin"


def test_a_sign_in_is_a_new_one_and_ends_the_one_before_it(desk: Flask, quick: None) -> None:
    browser = Colleague(desk, hire(desk, "rita"))
    before = browser.client.get_cookie("staff")
    assert before

    browser.sign_in("rita")
    after = browser.client.get_cookie("staff")

    assert after
    assert after.value != before.value
    assert (after.http_only, after.path) == (True, "/")
    browser.client.set_cookie("staff", before.value)
    assert not browser.is_let_in()


def test_signing_out_ends_the_session_and_not_only_the_cookie(desk: Flask) -> None:
    browser = Colleague(desk, hire(desk, "rita"))
    cookie = browser.client.get_cookie("staff")
    assert cookie

    answer = browser.send("/clinic/sign-out")

    assert answer.location == "/clinic/sign-in"
    assert browser.client.get_cookie("staff") is None
    browser.client.set_cookie("staff", cookie.value)
    assert not browser.is_let_in()


def test_a_hash_of_less_work_is_renewed_by_the_way(desk: Flask) -> None:
    rita = hire(desk, "rita")
    with database_of(desk).writing() as session:
        kept = session.get(Staff, rita.id)
        assert kept
        kept.password_hash = PasswordHasher(time_cost=1, memory_cost=1024).hash(PASSWORD)

    Colleague(desk).sign_in("rita")

    assert not passwords.is_outdated(person(desk, "rita").password_hash)
    assert passwords.is_right(person(desk, "rita").password_hash, PASSWORD)


def test_the_trail_tells_who_came_in_and_never_what_a_stranger_typed(
    desk: Flask, quick: None
) -> None:
    hire(desk, "rita")
    browser = Colleague(desk)
    browser.sign_in("my-password-by-mistake", "x")
    browser.sign_in("rita", "wrong")
    browser.sign_in("rita")

    with database_of(desk).reading() as session:
        lines = session.scalars(select(Audit).order_by(Audit.id)).all()
    told = [(line.who, line.did, line.subject) for line in lines][1:]
    assert told == [
        ("somebody not signed in", "sign-in refused", ""),
        ("somebody not signed in", "sign-in refused", "rita"),
        ("rita", "signed in", "rita"),
    ]


@pytest.mark.parametrize("login", ["a\x00b", "a" * 5000, "‮", "' OR 1=1 --", "𝕣𝕚𝕥𝕒 x"])
def test_an_odd_name_is_only_a_wrong_name(desk: Flask, login: str, quick: None) -> None:
    assert Colleague(desk).sign_in(login, "\x00").status_code == 401


def _slow_work() -> float:
    began = clocks.perf_counter()
    passwords.is_right("", "wrong")
    return clocks.perf_counter() - began


def _typed(page: str) -> str:
    """What the form shows again of what was typed."""
    return page.split('name="login"')[1].split("maxlength")[0]


def _disable(app: Flask, who: Staff) -> None:
    with database_of(app).writing() as session:
        kept = session.get(Staff, who.id)
        assert kept
        kept.disabled_at = kept.made_at
