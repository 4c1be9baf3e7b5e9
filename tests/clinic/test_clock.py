"""What each step does to the clock of the promise, and what is left of it once it is given back."""

from collections.abc import Callable

import pytest
from flask import Flask

from app.clinic.steps import ALL
from app.database import database_of
from app.follow_up.answering import keep, note_asked
from app.follow_up.told import HowItIs
from app.records import FollowUp, Submission
from app.settings import settings_of
from tests.clinic.cast import NOW, Receptionist, again, case
from tests.clinic.conftest import Clock
from tests.clinic.test_acting import DAY

STOPS, GOES_ON = True, False
# By the name of the step: whether it stops the clock, and whether that stays so once whoever has
# the case gives it back. A closed case has to be reopened for that, which begins the clock anew.
TABLE = {
    "took": (STOPS, GOES_ON),
    "gave_back": (GOES_ON, GOES_ON),
    "note": (GOES_ON, GOES_ON),
    "answered": (STOPS, STOPS),
    "no_answer": (STOPS, STOPS),
    "booked": (STOPS, GOES_ON),
    "not_needed": (STOPS, GOES_ON),
    "reopened": (STOPS, GOES_ON),
    "raised": (GOES_ON, GOES_ON),
    "lowered": (GOES_ON, GOES_ON),
    "outcome": (GOES_ON, GOES_ON),
}
CLOSED_BEFORE = {"reopened"}
CLOSES = {"booked", "not_needed"}


@pytest.fixture
def sent(desk: Flask, clock: Clock) -> Submission:
    made = case(desk, "priority")
    clock(minutes=1)
    return made


def press(by: Receptionist, sent: Submission, step: str) -> None:
    level = {"raised": "emergency", "lowered": "routine"}.get(step, "")
    day = DAY if step == "booked" else ""
    by.act(sent, step, note="A word", urgency=level, day=day, outcome="nerve" * (step == "outcome"))


def test_the_table_has_every_step() -> None:
    assert set(TABLE) == {step.name for step in ALL}


@pytest.mark.parametrize("step", TABLE)
def test_what_a_step_does_to_the_clock(
    desk: Flask, phil: Receptionist, sent: Submission, clock: Clock, step: str
) -> None:
    if step in CLOSED_BEFORE:
        press(phil, sent, "not_needed")
    if step == "gave_back":
        press(phil, sent, "took")
    at = clock(minutes=1)
    press(phil, sent, step)

    assert again(desk, sent).acted_at == (at if TABLE[step][0] else None)


@pytest.mark.parametrize("step", TABLE)
def test_what_is_left_of_it_once_the_case_is_given_back(
    desk: Flask, phil: Receptionist, sent: Submission, clock: Clock, step: str
) -> None:
    before = ["not_needed"] * (step in CLOSED_BEFORE)
    has_it = {"took", "answered", "no_answer", *CLOSED_BEFORE}
    between = ["reopened"] if step in CLOSES else ["took"] * (step not in has_it)
    for each in (*before, step, *between, "gave_back"):
        clock(seconds=1)
        press(phil, sent, each)

    assert (again(desk, sent).acted_at is not None) is TABLE[step][1]


def add_question(app: Flask, sent: Submission) -> None:
    with database_of(app).writing() as session:
        session.add(FollowUp(submission_id=sent.id, due_at=NOW))


def told(app: Flask, sent: Submission, by: Receptionist) -> None:
    with database_of(app).writing() as session:
        keep(session, sent.id, HowItIs("better", {}), settings_of(app), by.staff)


def only_asked(app: Flask, sent: Submission, by: Receptionist) -> None:
    with database_of(app).writing() as session:
        note_asked(session, sent.id, by.staff)


@pytest.mark.parametrize("event", [told, only_asked])
def test_the_question_of_the_follow_up_is_not_what_was_promised(
    desk: Flask,
    phil: Receptionist,
    sent: Submission,
    event: Callable[[Flask, Submission, Receptionist], None],
) -> None:
    add_question(desk, sent)
    event(desk, sent, phil)
    asked = again(desk, sent).acted_at
    press(phil, sent, "took")
    press(phil, sent, "gave_back")

    assert (asked, again(desk, sent).acted_at) == (None, None)
