"""The queue and the page of a case say whether anybody has spoken to the runner."""

from datetime import timedelta

import pytest
from flask import Flask

from app.database import database_of
from app.records import Reached, Submission
from tests.clinic.cast import NOW, Receptionist, again, case, path_of
from tests.clinic.conftest import Clock
from tests.clinic.test_acting import DAY
from tests.clinic.test_queue import words

NOBODY, IN_VAIN = "Nobody has spoken to them yet", "Rang, no answer"
ANSWERED, NO_ANSWER, NOT_YET = Reached.ANSWERED, Reached.NO_ANSWER, Reached.NOT_YET


@pytest.mark.parametrize(
    ("steps", "reached"),
    [
        ([], NOT_YET),
        (["took", "note", "gave_back"], NOT_YET),
        (["no_answer"], NO_ANSWER),
        (["no_answer", "gave_back"], NO_ANSWER),
        (["no_answer", "answered"], ANSWERED),
        (["answered", "no_answer"], ANSWERED),
        (["answered", "lowered"], ANSWERED),
        (["answered", "raised"], NOT_YET),
        (["answered", "raised", "no_answer"], NO_ANSWER),
        (["answered", "not_needed", "reopened"], NOT_YET),
    ],
)
def test_a_case_knows_whether_somebody_spoke_to_its_runner_since_it_began_anew(
    desk: Flask, phil: Receptionist, steps: list[str], reached: Reached
) -> None:
    sent = case(desk, "same_day")
    for step in steps:
        urgency = "priority" if step == "lowered" else "emergency"
        assert phil.act(sent, step, note="A word", urgency=urgency).status_code == 200

    assert again(desk, sent).reached == reached


def test_who_told_it_to_the_reception_was_spoken_to(desk: Flask) -> None:
    assert again(desk, case(desk, asked_by="reception")).reached == ANSWERED


@pytest.mark.parametrize(
    ("urgency", "steps", "said"),
    [
        ("emergency", [], NOBODY),
        ("same_day", ["took"], NOBODY),
        ("priority", [], ""),
        ("routine", ["took"], ""),
        ("emergency", ["no_answer"], IN_VAIN),
        ("routine", ["no_answer"], IN_VAIN),
        ("emergency", ["no_answer", "answered"], ""),
        ("routine", ["no_answer", "gave_back"], IN_VAIN),
    ],
)
def test_an_open_case_says_whom_to_ring_in_the_queue_and_on_its_page(
    desk: Flask, kim: Receptionist, urgency: str, steps: list[str], said: str
) -> None:
    sent = case(desk, urgency)
    for step in steps:
        kim.act(sent, step)

    standing = kim.get(path_of(sent)).text.partition('<p class="standing-line">')[2]
    for told in (kim.get("/clinic/").text, standing.partition("</p>")[0]):
        assert [each for each in (NOBODY, IN_VAIN) if each in told] == ([said] if said else [])


def test_what_began_anew_says_since_when_nobody_has_spoken_to_them(
    desk: Flask, kim: Receptionist, clock: Clock
) -> None:
    sent = case(desk, "same_day", NOW - timedelta(hours=1))
    kim.act(sent, "answered")
    clock(minutes=30)
    kim.act(sent, "raised", note="Worse", urgency="emergency")

    for page in (kim.get("/clinic/"), kim.get(path_of(sent))):
        assert "Nobody has spoken to them since 24 Nov, 10:30" in words(page)
        assert NOBODY not in words(page)


def test_a_closed_case_says_nothing_of_it(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk, "emergency")
    kim.act(sent, "no_answer")
    kim.act(sent, "booked", day=DAY, sure="yes")

    for page in (kim.get("/clinic/?state=booked"), kim.get(path_of(sent))):
        assert "Robin Sample" in page.text
        assert IN_VAIN not in page.text.partition('class="history"')[0]


def test_a_case_of_an_older_server_asks_before_it_is_closed(desk: Flask, kim: Receptionist) -> None:
    """It noted the call only in the history: to ask once too often is the safe mistake."""
    sent = case(desk, "emergency")
    kim.act(sent, "answered")
    with database_of(desk).writing() as session:
        session.get_one(Submission, sent.id).reached = NOT_YET

    assert kim.act(sent, "not_needed", note="Seen in hospital").status_code == 409
