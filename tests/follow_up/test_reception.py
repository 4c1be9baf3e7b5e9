"""What reception sees of it, and asking on the telephone."""

from collections.abc import Callable
from datetime import datetime

import pytest
from flask import Flask

from app.records import Role, State, Submission
from tests.app.judge import Judge, errors_of, hidden_of
from tests.clinic.cast import Receptionist, again, case, path_of
from tests.clinic.test_queue import words
from tests.follow_up.cast import EMAIL, NOTHING, agreed, asked, by_reference, mailed_link, tell
from tests.post.cast import mailing, round_of
from tests.post.server import Post

Clock = Callable[..., datetime]


def of_the_case(app: Flask, sent: Submission, name: str = "Kim") -> str:
    """What stands on its page, for somebody who signs in now."""
    return words(Receptionist(app, name).get(path_of(sent)))


def test_a_case_tells_how_far_its_question_has_come(
    desk: Flask, robin: Judge, clock: Clock, post: Post
) -> None:
    sent = agreed(desk)
    Receptionist(desk, "Dana").act(sent, "booked", day="2026-12-11")
    assert "It is due on Tue 8 December 2026." in of_the_case(desk, sent, "Ann")

    clock(days=14)
    link = mailed_link(desk, post)
    asked_then = "Asked by mail on 8 December 2026, 10:00. No answer yet."
    assert asked_then in of_the_case(desk, sent, "Ben")

    tell(robin, link, "worse", same_day_signs=["calf_swollen"])
    said = of_the_case(desk, sent, "Cleo")
    for sentence in (
        "Asked how it is now, they told us: worse.",
        "One calf or leg is swollen",
        "That raised the urgency from Routine to Same day.",
        "An appointment was booked for Fri 11 December 2026.",
        "Told us that it is worse, or of a warning sign The runner",
    ):
        assert sentence in said


@pytest.mark.parametrize(
    ("signs", "reason"),
    [({}, "it is worse"), ({"same_day_signs": ["wound"]}, "there is a warning sign now")],
)
def test_the_queue_says_why_a_case_is_there_again(
    desk: Flask, robin: Judge, clock: Clock, signs: dict[str, list[str]], reason: str
) -> None:
    sent = agreed(desk)
    clock(days=14)
    tell(robin, by_reference(robin, sent).request.path, "worse", **signs)
    kim = Receptionist(desk, "Kim")

    assert f"Asked again: {reason}" in words(kim.get("/clinic/"))
    page = kim.get(path_of(sent)).text
    assert page.index("they told us: worse") < page.index("Words to say")


def test_who_did_not_agree_has_no_panel(desk: Flask, kim: Receptionist) -> None:
    assert "Follow-up</h2>" not in kim.get(path_of(case(desk))).text


def test_a_mail_that_could_not_be_sent_is_told_with_its_reason(
    desk: Flask, clock: Clock, post: Post
) -> None:
    sent = agreed(desk)
    clock(days=14)
    post.answers["RCPT"] = "550 unknown"
    round_of(desk)

    said = of_the_case(desk, sent)
    assert "could not be sent. The mail server refused the address (550). Ring them." in said


def test_an_answer_that_changes_nothing_is_a_line_of_the_history(
    desk: Flask, robin: Judge, clock: Clock
) -> None:
    sent = agreed(desk)
    clock(days=14)
    tell(robin, by_reference(robin, sent).request.path, "better")

    said = of_the_case(desk, sent)
    assert "Told us how it is now: better The runner" in said
    assert "back into the queue" not in said


def test_the_words_to_say_name_the_page_and_the_reference(desk: Flask, clock: Clock) -> None:
    sent = agreed(desk, email="")
    clock(days=14)

    said = of_the_case(desk, sent)

    assert "check.clinic.example/follow-up" in said
    assert f"{sent.reference[:5]} {sent.reference[5:]}" in said


def test_reception_types_what_is_said_on_the_telephone(desk: Flask, clock: Clock) -> None:
    sent = agreed(desk, email="")
    clock(days=14)
    kim = Receptionist(desk, "Kim")
    form = kim.get(f"{path_of(sent)}/follow-up")
    token = {"csrf_token": hidden_of(form)["csrf_token"]}
    wrong = kim.post(f"{path_of(sent)}/follow-up", {**token, "how": "worse"})
    assert wrong.status_code == 400
    assert len(errors_of(wrong)) == 2

    page = kim.post(f"{path_of(sent)}/follow-up", {**token, "how": "worse", **NOTHING})

    assert "Noted that it is worse, or a warning sign Kim" in words(page)
    assert again(desk, sent).state == State.WAITING
    assert asked(desk).how == "worse"


def test_what_was_answered_meanwhile_is_not_overwritten(
    desk: Flask, robin: Judge, post: Post, clock: Clock
) -> None:
    sent = agreed(desk)
    clock(days=14)
    link = mailed_link(desk, post)
    kim = Receptionist(desk, "Kim")
    token = {"csrf_token": hidden_of(kim.get(f"{path_of(sent)}/follow-up"))["csrf_token"]}
    tell(robin, link, "better")

    page = kim.post(f"{path_of(sent)}/follow-up", {**token, "how": "same", **NOTHING})

    assert page.status_code == 409
    assert asked(desk).how == "better"


@pytest.mark.parametrize("days", [0, 45])
def test_before_it_is_due_and_long_after_there_is_nothing_to_ask(
    desk: Flask, clock: Clock, days: int
) -> None:
    sent = agreed(desk)
    clock(days=days)

    page = Receptionist(desk, "Kim").get(f"{path_of(sent)}/follow-up")

    assert page.request.path == path_of(sent)
    assert "Words to say" not in page.text.partition('id="follow-up"')[2].partition("</section>")[0]


PAYLOAD = '"><script>alert(1)</script>'


def test_whatever_was_typed_is_only_text_here_as_well(
    desk: Flask, robin: Judge, post: Post, clock: Clock
) -> None:
    mailing(desk, post, smtp_host="", mail_from="", clinic_name=PAYLOAD)
    sent = agreed(desk, name=PAYLOAD, phone=PAYLOAD[:40], email=PAYLOAD)
    clock(days=14)
    kim = Receptionist(desk, "Kim", Role.OWNER)
    form = kim.get(f"{path_of(sent)}/follow-up")
    token = {"csrf_token": hidden_of(form)["csrf_token"]}
    pages = [
        kim.get(path_of(sent)),
        kim.get("/clinic/follow-ups"),
        form,
        kim.post(f"{path_of(sent)}/follow-up", {**token, "how": PAYLOAD, "wound": PAYLOAD}),
        kim.post(
            f"{path_of(sent)}/follow-up",
            {**token, "how": "same", **NOTHING, "same_day_signs": [PAYLOAD]},
        ),
        robin.get("/follow-up"),
        robin.post("/follow-up", {"reference": PAYLOAD, "birth_day": PAYLOAD}),
        robin.get("/privacy"),
    ]

    for page in pages:
        assert "<script>alert" not in page.text
    assert "alert(1)" in pages[1].text


def test_the_owner_reads_it_in_words_in_the_audit_trail(
    desk: Flask, robin: Judge, post: Post, clock: Clock
) -> None:
    agreed(desk)
    clock(days=14)
    tell(robin, mailed_link(desk, post), "worse")

    page = words(Receptionist(desk, "Max", Role.OWNER).get("/clinic/trail"))

    assert "follow-up: " not in page
    assert "Made a mail to ask how they are" in page
    assert EMAIL not in page
