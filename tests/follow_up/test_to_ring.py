"""Whom reception has to ring, because no mail can ask them."""

from collections.abc import Callable
from datetime import datetime

from flask import Flask

from tests.app.judge import Judge, hidden_of
from tests.clinic.cast import Receptionist, again, case, path_of
from tests.clinic.test_queue import words
from tests.follow_up.cast import agreed, by_reference, tell
from tests.post.cast import did, mailing, round_of
from tests.post.server import Post

Clock = Callable[..., datetime]


def test_a_mail_that_waits_for_a_server_that_is_gone_is_a_call_to_make(
    desk: Flask, clock: Clock, post: Post
) -> None:
    sent = agreed(desk)
    clock(days=14)
    post.answers["MAIL"] = "451 not now"
    round_of(desk)
    mailing(desk, post, smtp_host="", mail_from="")

    assert "the settings name no mail server now. Ring them." in words(
        Receptionist(desk, "Kim").get(path_of(sent))
    )
    assert "Robin Sample" in words(Receptionist(desk, "Lee").get("/clinic/follow-ups"))


def test_the_list_has_whom_no_mail_can_ask(
    desk: Flask, robin: Judge, clock: Clock, post: Post
) -> None:
    agreed(desk, name="Nomail Sample", email="")
    agreed(desk, name="Bounced Sample")
    case(desk, name="Never Sample")
    agreed(desk, name="Early Sample", email="", at=clock(days=1))
    clock(days=13)
    post.answers["RCPT"] = "550 unknown"
    round_of(desk)
    post.answers.clear()
    agreed(desk, name="Mailed Sample")
    round_of(desk)
    answered = agreed(desk, name="Answered Sample", email="")
    tell(robin, by_reference(robin, answered).request.path)

    page = words(Receptionist(desk, "Kim").get("/clinic/follow-ups"))

    names = ("Nomail", "Bounced", "Never", "Early", "Mailed", "Answered")
    assert [name for name in names if f" {name} Sample" in page] == ["Nomail", "Bounced"]
    assert page.count("The mail could not be sent") == page.count("No email address") == 1


def test_without_a_mail_server_everybody_is_rung(desk: Flask, post: Post, clock: Clock) -> None:
    mailing(desk, post, smtp_host="", mail_from="")
    agreed(desk)
    clock(days=14)

    kim = Receptionist(desk, "Kim")

    assert "Robin Sample" in words(kim.get("/clinic/follow-ups"))
    assert ("saw follow-ups", "", "cases: 1") in did(desk)
    assert 'href="/clinic/follow-ups"' in kim.get("/clinic/").text


def test_a_clinic_that_does_not_ask_has_no_link_to_the_list(clinic_app: Flask) -> None:
    page = Receptionist(clinic_app, "Kim").get("/clinic/")

    assert page.status_code == 200
    assert "/clinic/follow-ups" not in page.text


def test_who_will_answer_on_our_page_is_not_rung_again(desk: Flask, clock: Clock) -> None:
    sent = agreed(desk, email="")
    clock(days=14)
    kim = Receptionist(desk, "Kim")
    form = {"csrf_token": hidden_of(kim.get(path_of(sent)))["csrf_token"]}

    page = kim.post(f"{path_of(sent)}/follow-up/asked", form)

    assert "Asked by phone on 8 December 2026, 10:00. No answer yet." in words(page)
    assert "Asked how they are now Kim" in words(page)
    assert "Robin Sample" not in words(kim.get("/clinic/follow-ups"))
    assert again(desk, sent).version == 2
