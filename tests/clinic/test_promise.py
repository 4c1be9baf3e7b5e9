"""A promise is made when a case is sent, raised or reopened; none is put off that nobody kept."""

import itertools
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import update

from app.database import database_of
from app.records import Role, Submission
from tests.clinic.cast import NOW, Receptionist, again, case, path_of
from tests.clinic.conftest import Clock
from tests.clinic.test_acting import DAY
from tests.clinic.test_queue import words

WHY = "The foot is turning blue"


@pytest.mark.parametrize("first", ["took", "gave_back", ""])
def test_to_raise_an_overdue_case_does_not_put_it_off(
    desk: Flask, kim: Receptionist, clock: Clock, first: str
) -> None:
    sent = case(desk, "same_day")
    if first:
        kim.act(sent, "took")
        kim.act(sent, "gave_back")
    clock(hours=5)

    lee = Receptionist(desk, "Lee")
    lee.act(sent, "raised", note=WHY, urgency="emergency")

    assert again(desk, sent).due_at == sent.due_at
    assert "1 urgent case is overdue" in lee.get("/clinic/").text


def test_a_raise_that_falls_due_sooner_counts_from_now(
    desk: Flask, kim: Receptionist, clock: Clock
) -> None:
    sent = case(desk)
    raised_at = clock(minutes=50)
    kim.act(sent, "raised", note=WHY, urgency="emergency")

    kept = again(desk, sent)
    assert (kept.due_at - raised_at).total_seconds() == 15 * 60
    assert kept.promised_at == raised_at


@pytest.mark.parametrize(
    "steps",
    [
        (("raised", {"urgency": "emergency"}),),
        (("raised", {"urgency": "emergency"}), ("lowered", {"urgency": "routine"})),
        (("raised", {"urgency": "emergency"}), ("took", {}), ("gave_back", {})),
        (("not_needed", {}), ("reopened", {})),
        (("not_needed", {}), ("reopened", {}), ("gave_back", {})),
    ],
    ids=["raised", "lowered again", "given back", "reopened", "reopened and given back"],
)
def test_the_queue_and_the_page_tell_the_same_of_when_it_began_anew(
    desk: Flask, clock: Clock, steps: tuple[tuple[str, dict[str, str]], ...]
) -> None:
    sent = case(desk)
    clock(days=1)
    phil = Receptionist(desk, "Phil", Role.PHYSIO)
    for step, typed in steps:
        phil.act(sent, step, None, note=WHY, **typed)
    clock(minutes=5)

    is_acted = again(desk, sent).acted_at is not None
    for page in (phil.get("/clinic/"), phil.get(path_of(sent))):
        said = words(page)
        assert ("Sent 1 day ago" if is_acted else "Waiting 5 min") in said
        assert ("acted on 25 Nov, 10:00" if is_acted else "act by 2") in said


def test_a_case_that_an_older_server_kept_was_promised_when_it_was_sent(
    desk: Flask, kim: Receptionist, clock: Clock
) -> None:
    case(desk)
    with database_of(desk).writing() as session:
        session.execute(update(Submission).values(promised_at=None))
    clock(minutes=5)

    assert "Waiting 5 min promised within" in words(kim.get("/clinic/"))


def test_a_reopened_case_is_promised_anew(desk: Flask, kim: Receptionist, clock: Clock) -> None:
    sent = case(desk)
    kim.act(sent, "booked", day=DAY)
    reopened_at = clock(days=1)
    Receptionist(desk, "Lee").act(sent, "reopened")

    kept = again(desk, sent)
    assert (kept.promised_at, kept.acted_at) == (reopened_at, reopened_at)
    assert kept.due_at > sent.due_at


@pytest.mark.parametrize("step", ["raised", "reopened"])
def test_the_promise_is_made_at_the_moment_that_the_history_tells(
    desk: Flask, kim: Receptionist, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """However long the save takes: a clock goes on while it is asked."""
    sent = case(desk)
    if step == "reopened":
        kim.act(sent, "booked", day=DAY)
    ticks = itertools.count()
    monkeypatch.setattr("app.clock.now", lambda: NOW + timedelta(seconds=next(ticks)))

    kim.act(sent, step, note=WHY, urgency="emergency")

    kept = again(desk, sent)
    assert kept.promised_at == kept.changed_at
    assert kept.acted_at is None or kept.acted_at >= kept.promised_at
