"""Whatever saves a case tells the webhooks so, in the same transaction."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask

from app.clinic.steps import ALL
from app.database import database_of
from app.hooks.owned import switch_off
from app.keeping import delete_old, erase
from app.records import Role, Scope, Submission
from tests.app.judge import Judge
from tests.clinic.cast import NOW, Receptionist, again, case
from tests.clinic.conftest import Clock
from tests.clinic.test_acting import DAY
from tests.follow_up.cast import BORN, agreed, by_reference, tell
from tests.hooks.cast import about, allowing, hook, hooks, untold
from tests.programs.cast import Program

APP = Path(__file__).parents[2] / "app"
CHANGED = "submission.changed"
NOWHERE = "https://diary.clinic.example/first-step"
# What must have been done before a step can be, by the name of the step.
FIRST = {"gave_back": "took", "reopened": "not_needed", "lowered": "raised"}


@pytest.fixture(autouse=True)
def listener(desk: Flask) -> None:
    allowing(desk, follow_up="yes")
    hook(desk, NOWHERE)


@pytest.fixture
def olga(desk: Flask) -> Receptionist:
    return Receptionist(desk, "Olga", Role.OWNER)


def press(desk: Flask, olga: Receptionist, sent: Submission, step: str) -> None:
    urgency = {"raised": "same_day", "lowered": "routine"}.get(step, "")
    day = DAY if step == "booked" else ""
    version = again(desk, sent).version
    olga.act(sent, step, urgency=urgency, day=day, note="A word", outcome="nerve")
    assert again(desk, sent).version == version + 1


def test_a_new_case_is_told_as_received(desk: Flask) -> None:
    sent = case(desk)

    assert about(desk, sent) == [("submission.received", 1)]


def test_a_check_that_is_sent_twice_is_told_once(desk: Flask) -> None:
    sent = case(desk)
    with database_of(desk).writing() as session:
        session.get_one(Submission, sent.id)

    assert about(desk, sent) == [("submission.received", 1)]


@pytest.mark.parametrize("step", [step.name for step in ALL])
def test_every_step_is_told_with_the_version_it_made(
    desk: Flask, olga: Receptionist, step: str
) -> None:
    sent = case(desk)
    if step in FIRST:
        press(desk, olga, sent, FIRST[step])

    press(desk, olga, sent, step)

    version = again(desk, sent).version
    assert about(desk, sent)[1:] == [(CHANGED, number) for number in range(2, version + 1)]


def test_what_another_program_did_is_told(desk: Flask) -> None:
    sent = case(desk)
    Program(desk, "Letters", Scope.READ, Scope.WRITE).do(sent, "took")

    assert about(desk, sent)[1:] == [(CHANGED, 2)]


@pytest.mark.parametrize("how", ["same", "worse"])
def test_what_a_runner_answers_later_is_told(desk: Flask, clock: Clock, how: str) -> None:
    sent = agreed(desk, at=NOW)
    clock(days=14)
    browser = Judge(desk)
    tell(browser, by_reference(browser, sent).request.path, how)

    assert about(desk, sent)[1:] == [(CHANGED, 2)]


@pytest.mark.parametrize("typed", [{"how": "worse"}, {}])
def test_what_reception_hears_or_asked_later_is_told(
    desk: Flask, clock: Clock, typed: dict[str, str]
) -> None:
    sent = agreed(desk, at=NOW)
    clock(days=14)
    kim = Receptionist(desk, "Kim")
    page = f"/clinic/cases/{sent.public_id}/follow-up"
    token = {"csrf_token": kim.form_of(sent)["csrf_token"]}
    signs = {"emergency_signs": "none", "same_day_signs": "none"}
    kim.post(page if typed else f"{page}/asked", {**token, **typed, **(signs if typed else {})})

    assert about(desk, sent)[1:] == [(CHANGED, 2)]


def test_what_is_refused_or_fails_is_not_told(desk: Flask, olga: Receptionist) -> None:
    sent = case(desk)
    olga.act(sent, "reopened")

    def fail() -> None:
        with database_of(desk).writing() as session:
            session.get_one(Submission, sent.id).note = "Changed."
            session.flush()
            _ = 1 / 0

    with pytest.raises(ZeroDivisionError):
        fail()
    assert about(desk, sent) == [("submission.received", 1)]


def test_what_only_looks_tells_nothing(desk: Flask, olga: Receptionist) -> None:
    sent = case(desk)
    olga.get(f"/clinic/cases/{sent.public_id}")
    with database_of(desk).writing() as session:
        found = session.get_one(Submission, sent.id)
        found.note = found.note

    assert about(desk, sent) == [("submission.received", 1)]


def by_runner(desk: Flask, sent: Submission, clock: Clock) -> None:
    Judge(desk).post("/delete", {"reference": sent.reference, **BORN})


def by_retention(desk: Flask, sent: Submission, clock: Clock) -> None:
    clock(days=20)
    settings = allowing(desk, retention_days=10)
    delete_old(database_of(desk), settings)


def for_the_person(desk: Flask, sent: Submission, clock: Clock) -> None:
    erase(database_of(desk), sent.reference)


@pytest.mark.parametrize("deletes", [by_runner, by_retention, for_the_person])
def test_whoever_was_told_of_a_case_is_told_that_it_is_gone(
    desk: Flask, clock: Clock, deletes: Callable[[Flask, Submission, Clock], None]
) -> None:
    sent = case(desk)
    deletes(desk, sent, clock)

    assert about(desk, sent) == [("submission.received", 1), ("submission.deleted", 1)]


def test_nothing_goes_past_the_places_that_tell() -> None:
    """Neither deleting nor changing many at once asks the tables."""
    past = re.compile(r"\b(delete|update|insert)\(Submission\)")
    found = [file for file in APP.rglob("*.py") if past.search(file.read_text(encoding="utf-8"))]

    assert [str(file.relative_to(APP)) for file in found] == ["records/told.py"]


def test_every_webhook_is_told_and_one_that_is_off_is_not(desk: Flask) -> None:
    for name in ("Letters", "Off"):
        hook(desk, NOWHERE, name)
    *on, off = hooks(desk)
    with database_of(desk).writing() as session:
        switch_off(session, session.merge(off))
    case(desk)

    first, second = untold(desk)
    assert first.event_id == second.event_id
    assert [first.hook_id, second.hook_id] == [each.id for each in on]
