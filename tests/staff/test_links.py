"""One-time links: what they let somebody do, once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from app.database import database_of
from app.records import Role, Staff
from app.staff import links, roster, totp
from tests.app.judge import errors_of
from tests.staff.cast import ANOTHER, QUEUE, Clock, Colleague, hire, person
from tests.staff.test_accounts import link_in


def a_link(app: Flask, who: Staff) -> str:
    with app.app_context(), database_of(app).writing() as session:
        kept = roster.locked(session, who.id)
        assert kept
        return f"/clinic/join/{links.make(session, kept)}"


def choose(app: Flask, link: str, password: str = ANOTHER, **more: Any) -> TestResponse:
    return Colleague(app).client.post(link, data={"password": password}, **more)


def test_whoever_has_the_link_chooses_a_password_and_is_in(desk: Flask) -> None:
    link = a_link(desk, hire(desk, "rita", password=""))
    browser = Colleague(desk)
    assert "Your name for signing in is <strong>rita</strong>" in browser.get(link).text

    answer = browser.client.post(link, data={"password": ANOTHER})

    assert answer.location == QUEUE
    assert browser.is_let_in()
    assert Colleague(desk).sign_in("rita", ANOTHER).location == QUEUE


def test_looking_at_a_link_does_not_use_it_up(desk: Flask) -> None:
    link = a_link(desk, hire(desk, "rita", password=""))
    for _ in range(3):
        assert desk.test_client().get(link).status_code == 200

    assert choose(desk, link).status_code == 303


def test_a_used_an_expired_a_wrong_and_a_disabled_persons_link_are_told_alike(
    desk: Flask, time: Clock
) -> None:
    old = a_link(desk, hire(desk, "old"))
    time.at += timedelta(hours=24)
    used = a_link(desk, hire(desk, "used"))
    choose(desk, used)
    gone = a_link(desk, hire(desk, "gone"))
    with database_of(desk).writing() as session:
        who = session.get(Staff, person(desk, "gone").id)
        assert who
        who.disabled_at = time.at

    pages = [Colleague(desk).get(link) for link in (old, used, gone, "/clinic/join/wrong")]

    assert {page.status_code for page in pages} == {410}
    assert len({page.text for page in pages}) == 1
    for link in (old, used, gone):
        assert choose(desk, link).status_code == 410


def test_wrong_links_may_be_tried_thirty_times_from_an_address(desk: Flask) -> None:
    link = a_link(desk, hire(desk, "rita", password=""))
    for n in range(30):
        assert desk.test_client().get(f"/clinic/join/{n}").status_code == 410

    assert desk.test_client().get("/clinic/join/x").status_code == 429
    assert desk.test_client().get(link).status_code == 429
    elsewhere = {"REMOTE_ADDR": "192.0.2.1"}
    assert desk.test_client().get(link, environ_base=elsewhere).status_code == 200


@pytest.mark.parametrize("password", ["", "short", "password123", "ritaritarita", "x" * 129])
def test_a_guessable_password_is_refused_and_the_link_stays_good(
    desk: Flask, password: str
) -> None:
    link = a_link(desk, hire(desk, "rita", password=""))

    page = choose(desk, link, password)

    assert page.status_code == 400
    assert len(errors_of(page)) == 1
    assert choose(desk, link).status_code == 303


def test_of_two_who_use_a_link_at_once_only_one_chooses(desk: Flask) -> None:
    link = a_link(desk, hire(desk, "rita", password=""))

    with ThreadPoolExecutor(2) as both:
        answers = list(both.map(lambda _: choose(desk, link).status_code, range(2)))

    assert sorted(answers) == [303, 410]


def test_a_link_from_the_owner_ends_what_let_them_in_before(desk: Flask) -> None:
    rita = hire(desk, "rita")
    owner, browser = Colleague(desk, hire(desk, "olga", Role.OWNER)), Colleague(desk, rita)
    earlier = a_link(desk, rita)

    link = link_in(owner.send(f"/clinic/staff/{rita.id}/link"))

    assert not browser.is_let_in()
    assert Colleague(desk).sign_in("rita").status_code == 401
    assert choose(desk, earlier).status_code == 410
    assert choose(desk, link).status_code == 303


@pytest.mark.parametrize("ticked", [False, True])
def test_a_link_stands_for_the_password_and_for_the_app_only_if_the_owner_says_so(
    desk: Flask, ticked: bool
) -> None:
    rita = hire(desk, "rita")
    owner = Colleague(desk, hire(desk, "olga", Role.OWNER))
    with desk.app_context(), database_of(desk).writing() as session:
        kept = session.get(Staff, rita.id)
        assert kept
        kept.totp_sealed = totp.sealed(totp.new_secret())

    tick = {"without_two_step": "yes"} if ticked else {}
    link = link_in(owner.send(f"/clinic/staff/{rita.id}/link", **tick))
    browser = Colleague(desk)
    answer = browser.client.post(link, data={"password": ANOTHER})

    assert person(desk, "rita").uses_totp is not ticked
    assert answer.location == (QUEUE if ticked else "/clinic/sign-in")
    assert browser.is_let_in() is ticked


def test_another_site_cannot_choose_a_password(desk: Flask) -> None:
    link = a_link(desk, hire(desk, "rita", password=""))

    assert choose(desk, link, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert choose(desk, link, headers={"Origin": "http://evil.example"}).status_code == 403
    assert person(desk, "rita").password_hash == ""
