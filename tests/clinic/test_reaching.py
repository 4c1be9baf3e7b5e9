"""How a runner is reached: now where it cannot wait, and in writing where there is no phone."""

import pytest
from flask import Flask

from app.clinic.standing import RING_NOW
from app.sending import RING_WHEN
from tests.clinic.cast import Receptionist, case, path_of
from tests.clinic.test_queue import words


@pytest.mark.parametrize(
    ("urgency", "told"),
    [
        ("emergency", "Phone none given. Write to them, and tell a physio at once Email"),
        ("same_day", "Phone none given. Write to them, and tell a physio at once Email"),
        ("routine", "Phone none given Email"),
    ],
)
def test_who_gave_no_phone_is_told_with_what_to_do(
    desk: Flask, kim: Receptionist, urgency: str, told: str
) -> None:
    page = kim.get(path_of(case(desk, urgency, phone="", email="robin@example.org")))

    assert told in words(page)
    assert "In the morning" not in page.text
    assert 'href="mailto:robin@example.org"' in page.text


@pytest.mark.parametrize(
    ("urgency", "told"),
    [
        ("emergency", "Ring Now (they asked for the morning)"),
        ("same_day", "Ring Now (they asked for the morning)"),
        ("priority", "Ring In the morning"),
    ],
)
def test_what_cannot_wait_is_rung_now_whatever_was_asked_for(
    desk: Flask, kim: Receptionist, urgency: str, told: str
) -> None:
    sent = case(desk, urgency)
    assert told in words(kim.get(path_of(sent)))

    closed = kim.act(sent, "not_needed", note="Seen in hospital", sure="yes")
    assert "Ring In the morning" in words(closed)


def test_every_time_that_a_runner_may_ask_for_has_its_words_for_now() -> None:
    assert RING_NOW.keys() == RING_WHEN.keys()
