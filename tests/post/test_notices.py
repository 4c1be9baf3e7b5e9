"""The clinic is told by mail that something waits, once for all of it, and nothing of whom."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from email import message_from_bytes
from email.policy import default

import pytest
from flask import Flask
from sqlalchemy import select

from app.database import database_of
from app.post import delivery
from app.records import Notice
from tests.app.judge import Judge
from tests.clinic.cast import SOMEBODY, case
from tests.follow_up.cast import agreed, by_reference, tell
from tests.post.cast import did, mailing, round_of
from tests.post.server import Post, mail_server

Clock = Callable[..., datetime]
TO = "owner@clinic.example"


@pytest.fixture
def told(desk: Flask, post: Post) -> Flask:
    mailing(desk, post, notice_to=TO)
    return desk


def notices(app: Flask) -> list[Notice]:
    with database_of(app).reading() as session:
        return list(session.scalars(select(Notice)))


def test_it_says_that_something_waits_and_where_and_nothing_of_anybody(
    told: Flask, post: Post
) -> None:
    sent = case(told, "emergency", note="It hurts most at night.")
    round_of(told)

    ((to, mail),) = post.taken
    read = message_from_bytes(mail, policy=default)
    text = read.get_content()
    assert (to, read["To"]) == (TO, TO)
    assert "https://check.clinic.example/clinic/" in text
    secrets = (SOMEBODY.name, SOMEBODY.phone, sent.reference, sent.public_id, "night", "mergency")
    assert [each for each in secrets if each.encode() in mail] == []
    assert notices(told) == []
    assert did(told) == [("notice sent", "", "")]


def test_forty_at_once_are_one_mail(told: Flask, post: Post) -> None:
    with ThreadPoolExecutor(8) as many:
        list(many.map(lambda _: case(told), range(40)))
    round_of(told)
    assert len(post.taken) == 1

    case(told)
    round_of(told)
    assert len(post.taken) == 2


def test_while_the_mail_server_is_down_they_become_one_mail(told: Flask, clock: Clock) -> None:
    down = Post()
    with mail_server(down):
        pass
    mailing(told, down, notice_to=TO)
    for _ in range(4):
        case(told)
        round_of(told)
        clock(minutes=20)
    assert notices(told)[0].why_not == "ConnectionRefusedError"

    with mail_server(down):
        clock(hours=1)
        round_of(told)
    assert len(down.taken) == 1
    assert notices(told) == []


def test_what_comes_in_while_it_is_handed_over_gets_another_mail(
    told: Flask, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = delivery.deliver
    with monkeypatch.context() as patch:

        def deliver(*it: object) -> None:
            patch.setattr("app.post.carrying.deliver", really)
            case(told)
            really(*it)  # type: ignore[arg-type]

        case(told)
        patch.setattr("app.post.carrying.deliver", deliver)
        round_of(told)

    assert len(post.taken) == 2
    assert notices(told) == []


def test_a_mail_that_may_have_arrived_is_seen_to_be_the_same(
    told: Flask, post: Post, clock: Clock
) -> None:
    post.drops_at = "TAKEN"
    case(told)
    round_of(told)
    post.drops_at = ""
    clock(minutes=1)
    case(told)
    round_of(told)

    (_, first), (_, second) = post.taken
    assert first == second


def test_two_notices_are_two_mails_to_a_mail_program(told: Flask, post: Post, clock: Clock) -> None:
    for _ in range(2):
        case(told)
        round_of(told)
        clock(minutes=5)

    names = [message_from_bytes(mail, policy=default)["Message-ID"] for _, mail in post.taken]
    assert len(set(names)) == 2


def test_what_was_given_up_is_begun_anew_by_the_next_case(
    told: Flask, post: Post, clock: Clock
) -> None:
    post.answers["RCPT"] = "550 no"
    case(told)
    round_of(told)
    assert notices(told)[0].gave_up_at
    post.answers.clear()
    case(told)
    round_of(told)

    assert len(post.taken) == 1


@pytest.mark.parametrize(("how", "mails"), [("worse", 1), ("same", 0)])
def test_an_answer_that_puts_a_case_back_is_something_new(
    told: Flask, post: Post, clock: Clock, how: str, mails: int
) -> None:
    sent = agreed(told, email="")
    round_of(told)
    post.taken.clear()
    clock(days=14)
    browser = Judge(told)
    tell(browser, by_reference(browser, sent).request.path, how)
    round_of(told)

    assert len(post.taken) == mails


def test_what_reception_took_down_itself_is_no_news_to_it(told: Flask, post: Post) -> None:
    case(told, asked_by="reception")
    round_of(told)

    assert post.taken == []


def test_without_an_address_nobody_is_mailed(desk: Flask, post: Post) -> None:
    case(desk)
    round_of(desk)

    assert (post.taken, notices(desk)) == ([], [])
