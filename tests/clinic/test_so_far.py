"""What the history of a case comes to, in the words of the page."""

import pytest
from flask import Flask

from app.records import Submission
from tests.clinic.caller import ALEX_ON_THE_PHONE, kept, save
from tests.clinic.cast import Receptionist, case, path_of
from tests.clinic.conftest import Clock
from tests.clinic.test_queue import words

ON_THE_LINE = "They are on the line: ask whether emergency care is on its way."
RING = "Ring now and ask whether emergency care is on its way."


@pytest.fixture
def called(desk: Flask, kim: Receptionist) -> Submission:
    said = {**ALEX_ON_THE_PHONE, "emergency_signs": ["cold_pale_foot"]}
    assert save(kim, said).status_code == 200
    return kept(desk)[0]


def test_whoever_took_a_call_is_told_that_they_are_on_the_line(
    kim: Receptionist, lee: Receptionist, called: Submission
) -> None:
    assert ON_THE_LINE in words(kim.get(path_of(called)))
    assert RING in words(lee.get(path_of(called)))


@pytest.mark.parametrize("step", ["note", "no_answer"])
def test_after_anything_was_done_the_usual_words_stand_there(
    kim: Receptionist, called: Submission, step: str
) -> None:
    assert RING in words(kim.act(called, step, note="The line dropped"))


def test_no_call_is_longer_than_half_an_hour(
    kim: Receptionist, called: Submission, clock: Clock
) -> None:
    clock(minutes=30)

    assert RING in words(kim.get(path_of(called)))


def test_a_booking_names_who_booked_it_and_not_who_had_it(
    desk: Flask, kim: Receptionist, lee: Receptionist
) -> None:
    sent = case(desk)
    kim.act(sent, "took")

    assert "· Booked by Lee ·" in words(lee.act(sent, "booked", day="2026-12-03"))
    assert "Handled by Kim" in words(kim.get("/clinic/?state=booked"))


def test_one_that_is_not_needed_names_who_closed_it(desk: Flask, kim: Receptionist) -> None:
    said = words(kim.act(case(desk), "not_needed", note="Found another clinic"))

    assert "Not needed · Closed by Kim ·" in said


def test_what_was_saved_is_said_where_the_focus_goes(desk: Flask, kim: Receptionist) -> None:
    page = kim.act(case(desk), "note", note="Voicemail").text

    assert '<p class="note" role="status" tabindex="-1" data-focus>' in page
