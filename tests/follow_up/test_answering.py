"""What an answer does to the case, and what the runner reads."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select, update
from sqlalchemy.exc import OperationalError

from app.database import database_of
from app.records import Event, State, Submission, rank_of
from rules import Urgency
from tests.app.judge import Judge, errors_of
from tests.clinic.cast import Receptionist, again
from tests.clinic.test_queue import words
from tests.follow_up.cast import agreed, asked, mailed_link, tell
from tests.post.cast import did
from tests.post.server import Post

Clock = Callable[..., datetime]
COLD = {"emergency_signs": ["cold_pale_foot"]}


@pytest.fixture
def later(desk: Flask, post: Post, clock: Clock) -> Callable[..., tuple[Submission, str]]:
    """A case that was booked, two weeks on: and the link that its runner got."""

    def sent_booked_and_asked(urgency: str = "routine", **who: Any) -> tuple[Submission, str]:
        sent = agreed(desk, urgency, **who)
        Receptionist(desk, "Dana").act(sent, "booked", day="2026-12-11")
        clock(days=14)
        return again(desk, sent), mailed_link(desk, post)

    return sent_booked_and_asked


Later = Callable[..., tuple[Submission, str]]


def events(app: Flask) -> list[Event]:
    with database_of(app).reading() as session:
        return list(session.scalars(select(Event).order_by(Event.id)))


@pytest.mark.parametrize("how", ["better", "same"])
def test_better_or_the_same_is_a_line_in_the_history_and_nothing_else(
    desk: Flask, robin: Judge, later: Later, how: str
) -> None:
    before, link = later()

    page = tell(robin, link, how)

    after = again(desk, before)
    assert "Thank you" in page.text
    assert (after.state, after.booked_for, after.rank) == (
        State.BOOKED,
        date(2026, 12, 11),
        before.rank,
    )
    assert after.version == before.version + 1 == len(events(desk))
    assert (events(desk)[-1].what, events(desk)[-1].after) == ("follow_up", how)
    assert (asked(desk).how, asked(desk).signs) == (
        how,
        {"emergency_signs": ["none"], "same_day_signs": ["none"]},
    )


def test_worse_puts_the_case_back_into_the_queue_with_a_new_promise(
    desk: Flask, robin: Judge, later: Later, clock: Clock
) -> None:
    before, link = later("priority")

    page = tell(robin, link, "worse")

    after = again(desk, before)
    assert (after.state, after.is_open) == (State.WAITING, True)
    assert (after.taken_by_id, after.acted_at, after.booked_for) == (None, None, None)
    assert after.rank == before.rank
    assert after.due_at == clock() + timedelta(days=1)
    assert "Be seen within days" in page.text
    assert "within 1 working day" in page.text


def test_a_warning_sign_raises_the_urgency_whatever_else_was_said(
    desk: Flask, robin: Judge, later: Later, clock: Clock
) -> None:
    before, link = later()

    page = tell(robin, link, "better", **COLD)

    after = again(desk, before)
    assert after.rank == rank_of(Urgency.EMERGENCY)
    assert after.due_at == clock() + timedelta(minutes=15)
    assert (events(desk)[-1].before, events(desk)[-1].after) == ("routine", "emergency")
    assert page.text.index("Call an ambulance now") < page.text.index("Your answer is saved")


def test_the_urgency_is_never_lowered(desk: Flask, robin: Judge, later: Later) -> None:
    before, link = later("emergency")

    tell(robin, link, "worse")

    assert again(desk, before).rank == rank_of(Urgency.EMERGENCY)


def test_not_to_be_sure_counts_as_a_sign(desk: Flask, robin: Judge, later: Later) -> None:
    before, link = later()

    tell(robin, link, "same", emergency_signs=["not_sure"])

    assert again(desk, before).rank == rank_of(Urgency.SAME_DAY)


def test_answers_that_cannot_be_read_any_more_never_stop_it(
    desk: Flask, robin: Judge, later: Later
) -> None:
    before, link = later()
    with database_of(desk).writing() as session:
        session.execute(update(Submission).values(answers={"elbow": "left"}, unit="li"))

    page = tell(robin, link, "same", same_day_signs=["calf_swollen"])

    assert "Get medical help today" in page.text
    assert again(desk, before).rank == rank_of(Urgency.SAME_DAY)


def test_the_first_answer_counts_until_one_calls_the_clinic_back(
    desk: Flask, robin: Judge, later: Later
) -> None:
    before, link = later()
    tell(robin, link, "better")

    second = tell(robin, link, "same")
    visit = robin.get(link)

    assert again(desk, before).state == State.BOOKED
    assert asked(desk).how == "better"
    assert len(events(desk)) == 3
    assert "that answer counts" in second.text
    assert "You have answered already" in visit.text
    assert "999" in visit.text


@pytest.mark.parametrize(("how", "told"), [("same", "is saved"), ("worse", "knows this already")])
def test_a_button_pressed_twice_says_that_it_is_known(
    desk: Flask, robin: Judge, later: Later, how: str, told: str
) -> None:
    _, link = later()
    first, second = (tell(robin, link, how) for _ in range(2))

    assert "Your answer is saved" in first.text
    assert told in second.text
    assert len(events(desk)) == 3


def test_the_page_of_a_colleague_is_known_to_be_old(
    desk: Flask, robin: Judge, later: Later
) -> None:
    before, link = later()
    kim = Receptionist(desk, "Kim")
    form = kim.form_of(before)
    tell(robin, link, "worse")

    page = kim.act(before, "note", form, note="Hello")

    assert page.status_code == 409
    assert "Told us that it is worse, or of a warning sign" in words(page)


def test_what_is_missing_is_named_and_nothing_typed_is_lost(
    desk: Flask, robin: Judge, later: Later
) -> None:
    _, link = later()

    wound = {"same_day_signs": ["wound"]}
    page = robin.post(link, {"how": "soso", **wound, "rank": "0", "state": "booked"})

    assert page.status_code == 400
    assert [error.partition(",")[0] for error in errors_of(page)] == [
        "Choose better",
        "Nothing is ticked yet. Tick what is true",
    ]
    assert 'value="wound" id="same_day_signs-wound" checked' in page.text
    assert asked(desk).answered_at is None


def test_an_emergency_is_told_and_kept_at_once_whatever_is_still_open(
    desk: Flask, robin: Judge, later: Later
) -> None:
    before, link = later()

    page = robin.post(link, COLD)

    assert "Call an ambulance now" in page.text
    assert (asked(desk).how, asked(desk).signs) == ("", COLD)
    assert again(desk, before).rank == rank_of(Urgency.EMERGENCY)


def test_feet_at_risk_are_asked_about_their_skin(desk: Flask, robin: Judge, later: Later) -> None:
    before, link = later()
    at_risk = before.answers | {"health": ["diabetes"], "diabetic_foot": ["none"]}
    with database_of(desk).writing() as session:
        session.execute(update(Submission).values(answers=at_risk))
    assert "check both feet now" in robin.get(link).text

    page = tell(robin, link, "better", diabetic_foot=["black_skin"])

    assert "Go to an emergency department now" in page.text


def test_nothing_of_the_answer_stands_in_the_trail(robin: Judge, desk: Flask, later: Later) -> None:
    _, link = later()
    tell(robin, link, "worse", **COLD)

    told = str(did(desk))
    assert "follow-up: answered" in told
    assert "worse" not in told
    assert "cold" not in told


def test_a_sign_is_answered_even_where_nothing_can_be_saved(
    robin: Judge, later: Later, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, link = later()

    def broken(*_: object) -> bool:
        raise OperationalError("", {}, Exception())

    monkeypatch.setattr("app.runner.follow_up.keep", broken)
    page = tell(robin, link, "same", **COLD)

    assert page.status_code == 503
    assert "Call an ambulance now" in page.text
    assert "We could not save your answer" in page.text
