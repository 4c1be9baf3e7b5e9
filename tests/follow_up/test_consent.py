"""Only who ticks the box is asked later, and only where the clinic asks at all."""

from datetime import timedelta

from flask import Flask
from sqlalchemy import func, select

from app.database import database_of
from app.records import FollowUp
from tests.app.alex import kept, send
from tests.app.judge import Judge
from tests.clinic.cast import NOW
from tests.follow_up.cast import asked
from tests.post.cast import mailing
from tests.post.server import Post

TICK = 'name="follow_up"'


def count(app: Flask) -> int:
    with database_of(app).reading() as session:
        return session.scalar(select(func.count()).select_from(FollowUp)) or 0


def test_who_ticks_it_is_asked_after_two_weeks(desk: Flask, robin: Judge) -> None:
    robin.walk()
    page = robin.get("/check/send")
    assert "You may ask me in 2 weeks how my foot is." in page.text
    assert f'{TICK} value="yes" id="follow_up" checked' not in page.text

    send(robin, follow_up="yes")

    assert kept(desk)[0].agreed_to_follow_up
    assert asked(desk).due_at == NOW + timedelta(days=14)


def test_who_does_not_tick_it_is_not_asked(desk: Flask, robin: Judge) -> None:
    robin.walk()
    send(robin)

    assert not kept(desk)[0].agreed_to_follow_up
    assert count(desk) == 0


def test_the_tick_is_still_there_when_something_else_has_to_be_mended(robin: Judge) -> None:
    robin.walk()
    page = send(robin, name="", follow_up="yes")

    assert f'{TICK} value="yes" id="follow_up" checked' in page.text


def test_where_the_clinic_does_not_ask_there_is_no_tick_and_none_counts(
    clinic_app: Flask,
) -> None:
    browser = Judge(clinic_app)
    browser.walk()
    assert TICK not in browser.get("/check/send").text

    send(browser, follow_up="yes", agreed_to_follow_up="yes")

    assert not kept(clinic_app)[0].agreed_to_follow_up
    assert count(clinic_app) == 0
    assert "If you let us ask again" not in browser.get("/privacy").text


def test_the_length_of_the_wait_is_said_in_days_or_weeks(desk: Flask, post: Post) -> None:
    said = {
        days: mailing(desk, post, follow_up_days=days).follow_up_wait for days in (1, 7, 10, 21)
    }

    assert said == {1: "1 day", 7: "1 week", 10: "10 days", 21: "3 weeks"}


def test_the_privacy_page_says_what_is_asked_and_kept(robin: Judge) -> None:
    page = robin.get("/privacy").text

    assert "If you let us ask again" in page
    assert "The email says nothing of your health, and not your name." in page
