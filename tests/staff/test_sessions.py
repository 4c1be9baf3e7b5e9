"""How long somebody stays signed in, and what ends it."""

from datetime import timedelta

import pytest
from flask import Flask, render_template_string
from flask.typing import ResponseReturnValue
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from app.database import database_of
from app.records import Role, StaffSession
from app.staff.guard import ALL_STAFF, guard, open_to
from tests.staff.cast import ANOTHER, PASSWORD, Clock, Colleague, hire


def test_a_browser_that_rests_for_an_hour_is_signed_out(desk: Flask, time: Clock) -> None:
    browser = Colleague(desk, hire(desk, "rita"))
    time.at += timedelta(minutes=59)
    assert browser.is_let_in()
    time.at += timedelta(minutes=59)
    assert browser.is_let_in()

    time.at += timedelta(minutes=61)

    assert not browser.is_let_in()


def test_a_click_that_cannot_be_noted_shows_the_page_all_the_same(
    desk: Flask, time: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = Colleague(desk, hire(desk, "rita"))
    time.at += timedelta(minutes=5)

    def full(*_: object) -> None:
        raise OperationalError("UPDATE", {}, Exception("disk is full"))

    monkeypatch.setattr("app.staff.sessions.note_click", full)

    assert browser.is_let_in()


def test_after_twelve_hours_everybody_signs_in_again(desk: Flask, time: Clock) -> None:
    browser = Colleague(desk, hire(desk, "rita"))
    for _ in range(23):
        time.at += timedelta(minutes=30)
        assert browser.is_let_in()

    time.at += timedelta(minutes=30)

    assert not browser.is_let_in()


def test_a_script_that_asks_again_and_again_keeps_nobody_signed_in(
    desk: Flask, time: Clock
) -> None:
    @open_to(ALL_STAFF, polls=True)
    def news() -> ResponseReturnValue:
        return guard() or render_template_string("nothing new")

    desk.add_url_rule("/clinic/news-for-a-script", "news", news)
    browser = Colleague(desk, hire(desk, "rita"))
    for _ in range(11):
        time.at += timedelta(minutes=5)
        assert browser.client.get("/clinic/news-for-a-script").status_code == 200

    time.at += timedelta(minutes=6)

    assert browser.client.get("/clinic/news-for-a-script").status_code == 401
    assert not browser.is_let_in()


def test_a_click_is_noted_once_a_minute(desk: Flask, time: Clock) -> None:
    browser = Colleague(desk, hire(desk, "rita"))
    began = time.at
    time.at += timedelta(seconds=50)
    browser.is_let_in()
    assert _seen(desk) == [began]

    time.at += timedelta(seconds=50)
    browser.is_let_in()

    assert _seen(desk) == [time.at]


def test_a_disabled_colleague_is_out_at_their_next_click(desk: Flask) -> None:
    rita = hire(desk, "rita")
    owner, browser, phone = (
        Colleague(desk, hire(desk, "olga", Role.OWNER)),
        Colleague(desk, rita),
        Colleague(desk, rita),
    )
    assert browser.is_let_in()

    owner.send(f"/clinic/staff/{rita.id}/disable")

    assert not browser.is_let_in()
    assert not phone.is_let_in()
    owner.send(f"/clinic/staff/{rita.id}/enable")
    assert not browser.is_let_in()


def test_a_new_password_ends_every_session_but_this_one(desk: Flask) -> None:
    rita = hire(desk, "rita")
    browser, phone = Colleague(desk, rita), Colleague(desk, rita)

    answer = browser.send("/clinic/account/password", old=PASSWORD, new=ANOTHER)

    assert answer.status_code == 303
    assert browser.is_let_in()
    assert not phone.is_let_in()


def test_somebody_may_sign_out_everywhere_else(desk: Flask) -> None:
    rita = hire(desk, "rita")
    browser, phone = Colleague(desk, rita), Colleague(desk, rita)
    other = Colleague(desk, hire(desk, "rosa"))
    assert "signed in at 2 places" in browser.get("/clinic/account").text

    browser.send("/clinic/account/sign-out-elsewhere")

    assert "Only here." in browser.get("/clinic/account").text
    assert not phone.is_let_in()
    assert other.is_let_in()


def test_sessions_that_ended_are_swept_up_and_not_counted(desk: Flask, time: Clock) -> None:
    rita = hire(desk, "rita")
    Colleague(desk, rita)
    time.at += timedelta(hours=2)
    browser = Colleague(desk)

    browser.sign_in("rita")

    assert "Only here." in browser.get("/clinic/account").text
    assert len(_seen(desk)) == 1


@pytest.mark.parametrize("token", ["", "x", "é" * 99, "\x00"])
def test_a_token_that_nobody_was_given_opens_nothing(desk: Flask, token: str) -> None:
    hire(desk, "rita")
    browser = Colleague(desk)
    browser.client.set_cookie("staff", token)

    assert not browser.is_let_in()


def _seen(app: Flask) -> list[object]:
    with database_of(app).reading() as session:
        return list(session.scalars(select(StaffSession.seen_at)))


def test_a_sign_in_while_the_clock_was_ahead_ends_when_it_is_set_back(
    desk: Flask, time: Clock
) -> None:
    right = time.at
    time.at += timedelta(days=3)
    browser = Colleague(desk, hire(desk, "rita"))
    assert browser.is_let_in()

    time.at = right

    assert not browser.is_let_in()


def test_a_clock_that_is_put_right_by_a_little_signs_nobody_out(desk: Flask, time: Clock) -> None:
    browser = Colleague(desk, hire(desk, "rita"))

    time.at -= timedelta(minutes=2)

    assert browser.is_let_in()
