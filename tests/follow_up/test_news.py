"""In the queue and on its page a case tells its news, until somebody has turned to it."""

from collections.abc import Callable
from datetime import datetime

import pytest
from flask import Flask

from app.records import Role, Submission
from tests.app.judge import Judge, hidden_of
from tests.clinic.cast import Receptionist, path_of
from tests.clinic.test_queue import words
from tests.follow_up.cast import NOTHING, agreed, by_reference, tell
from tests.post.cast import did, mailing
from tests.post.server import Post

Clock = Callable[..., datetime]
NEWS = "Asked again: it is worse"


@pytest.fixture
def back(desk: Flask, robin: Judge, clock: Clock) -> Submission:
    """An emergency of two weeks ago, of which its runner says that it is worse."""
    sent = agreed(desk, "emergency")
    clock(days=14)
    tell(robin, by_reference(robin, sent).request.path, "worse")
    clock(minutes=1)
    return sent


def test_the_news_stand_beside_the_reason_of_the_rules(desk: Flask, back: Submission) -> None:
    said = words(Receptionist(desk, "Kim").get("/clinic/"))

    assert f"{NEWS} The blood supply to the foot may have stopped" in said


@pytest.mark.parametrize(
    "steps",
    [
        ("answered",),
        ("took",),
        ("lowered", "raised"),
        ("booked", "reopened"),
        ("booked", "reopened", "gave_back"),
    ],
)
def test_they_are_news_until_somebody_has_turned_to_the_case(
    desk: Flask, back: Submission, clock: Clock, steps: tuple[str, ...]
) -> None:
    phil = Receptionist(desk, "Phil", Role.PHYSIO)
    more = {"day": "2026-12-11", "note": "A word", "sure": "yes"}
    for step in steps:
        clock(seconds=1)
        level = "same_day" if step == "raised" else "priority"
        phil.act(back, step, None, urgency=level, **more)
    queue, page = phil.get("/clinic/"), phil.get(path_of(back))

    assert NEWS not in words(queue)
    assert "That put the case back into the queue." in words(page)
    assert page.text.index("What happened") < page.text.index("they told us: worse")


def test_taken_and_given_back_it_is_news_again(desk: Flask, back: Submission) -> None:
    kim = Receptionist(desk, "Kim")
    kim.act(back, "took")
    kim.act(back, "gave_back")

    assert NEWS in words(kim.get("/clinic/"))


def test_whoever_typed_it_on_the_phone_has_spoken_to_them(
    desk: Flask, clock: Clock, kim: Receptionist
) -> None:
    sent = agreed(desk, "emergency", email="")
    clock(days=14)
    kim = Receptionist(desk, "Ann")
    token = {"csrf_token": hidden_of(kim.get(path_of(sent)))["csrf_token"]}
    page = kim.post(f"{path_of(sent)}/follow-up", {**token, "how": "worse", **NOTHING})

    assert "Noted that it is worse, or a warning sign Ann" in words(page)
    assert ("follow-up: noted", sent.public_id, "") in did(desk)
    assert kim.act(sent, "not_needed", note="An ambulance has them").status_code == 200


def test_whoever_told_it_on_our_page_has_not_been_spoken_to(desk: Flask, back: Submission) -> None:
    page = Receptionist(desk, "Kim").act(back, "not_needed", note="Seen")

    assert page.status_code == 409
    assert "Nobody has spoken to them since they told us how it is now." in words(page)


def test_a_clinic_that_no_longer_asks_does_not_say_that_it_will(
    desk: Flask, post: Post, clock: Clock
) -> None:
    sent = agreed(desk)
    mailing(desk, post, follow_up="no")
    for days in (1, 14):
        clock(days=days)
        said = words(Receptionist(desk, f"Kim{days}").get(path_of(sent)))
        assert "Follow-up is switched off, so nobody asks." in said
        assert "The mail goes out" not in said
