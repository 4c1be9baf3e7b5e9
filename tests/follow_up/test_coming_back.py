"""An answer that calls the clinic back: it silences no alarm, and no answer before it hides it."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from app.database import database_of
from app.records import Event, State, Submission, rank_of
from rules import Urgency
from tests.app.judge import Judge, hidden_of
from tests.clinic.cast import Receptionist, again, path_of
from tests.clinic.test_queue import words
from tests.follow_up.cast import NOTHING, agreed, asked, by_reference, mailed_link, tell
from tests.post.server import Post

Clock = Callable[..., datetime]
COLD = {"emergency_signs": ["cold_pale_foot"]}
WOUND = {"same_day_signs": ["wound"]}


@pytest.fixture
def later(desk: Flask, post: Post, clock: Clock) -> tuple[Submission, str]:
    """A case of two weeks ago that was booked, and the link that its runner got."""
    sent = agreed(desk)
    Receptionist(desk, "Dana").act(sent, "booked", day="2026-12-11")
    clock(days=14)
    return sent, mailed_link(desk, post)


def link_of(how: str, desk: Flask, robin: Judge, post: Post, sent: Submission) -> str:
    return mailed_link(desk, post) if how == "mail" else by_reference(robin, sent).request.path


def came_back(app: Flask) -> list[Event]:
    with database_of(app).reading() as session:
        found = select(Event).where(Event.what == "came_back").order_by(Event.id)
        return list(session.scalars(found))


def by_phone(kim: Receptionist, sent: Submission, how: str, **signs: Any) -> int:
    token = {"csrf_token": hidden_of(kim.get(path_of(sent)))["csrf_token"]}
    typed = {**token, "how": how, **NOTHING, **signs}
    return kim.post(f"{path_of(sent)}/follow-up", typed).status_code


@pytest.mark.parametrize("way", ["mail", "reference"])
def test_worse_silences_no_alarm_that_nobody_has_answered(
    desk: Flask, robin: Judge, clock: Clock, post: Post, way: str
) -> None:
    sent = agreed(desk, "same_day")
    clock(days=14)
    link = link_of(way, desk, robin, post, sent)

    tell(robin, link, "worse")

    assert again(desk, sent).due_at == sent.due_at
    assert "1 urgent case is overdue" in Receptionist(desk, "Kim").get("/clinic/").text


def test_nor_does_it_where_reception_types_it(desk: Flask, clock: Clock) -> None:
    sent = agreed(desk, "same_day", email="")
    clock(days=14)

    by_phone(Receptionist(desk, "Kim"), sent, "worse")

    assert again(desk, sent).due_at == sent.due_at


def test_a_later_answer_with_a_sign_reaches_the_clinic(
    desk: Flask, robin: Judge, later: tuple[Submission, str], clock: Clock
) -> None:
    sent, link = later
    tell(robin, link, "better")
    clock(days=1)

    form = robin.get(link)
    page = tell(robin, link, "worse", **COLD)

    kept = again(desk, sent)
    assert 'name="how"' in form.text
    assert (kept.state, kept.rank) == (State.WAITING, rank_of(Urgency.EMERGENCY))
    assert (asked(desk).how, asked(desk).signs) == ("worse", {**NOTHING, **COLD})
    ((before, after),) = [(each.before, each.after) for each in came_back(desk)]
    assert (before, after) == ("routine", "emergency")
    assert "Your answer is saved." in page.text
    assert "within 15 minutes" in page.text


def test_a_later_answer_that_calls_nobody_is_not_kept_and_says_so(
    desk: Flask, robin: Judge, later: tuple[Submission, str], clock: Clock
) -> None:
    _, link = later
    tell(robin, link, "worse")
    clock(days=1)

    page = tell(robin, link, "better")

    assert asked(desk).how == "worse"
    assert "Your answer is saved" not in page.text
    assert "you answered before, and that answer counts" in words(page).lower()


def test_the_same_again_while_the_case_waits_for_it_is_one_event(
    desk: Flask, robin: Judge, later: tuple[Submission, str], clock: Clock
) -> None:
    sent, link = later
    tell(robin, link, "worse", **COLD)
    due = again(desk, sent).due_at
    clock(minutes=5)

    page = tell(robin, link, "worse", **COLD)

    assert len(came_back(desk)) == 1
    assert again(desk, sent).due_at == due
    assert "knows this already" in words(page)
    assert "Call an ambulance now" in page.text


def test_what_is_graver_is_told_even_while_the_case_waits(
    desk: Flask, robin: Judge, later: tuple[Submission, str], clock: Clock
) -> None:
    sent, link = later
    for signs, urgency, events in (
        ({}, Urgency.PRIORITY, 1),
        (WOUND, Urgency.SAME_DAY, 2),
        ({"same_day_signs": ["wound", "calf_swollen"]}, Urgency.SAME_DAY, 3),
        (WOUND, Urgency.SAME_DAY, 3),
    ):
        clock(minutes=1)
        tell(robin, link, "worse", **signs)
        assert again(desk, sent).rank == rank_of(urgency)
        assert len(came_back(desk)) == events
    assert asked(desk).signs == {**NOTHING, "same_day_signs": ["wound", "calf_swollen"]}


def test_the_same_again_after_somebody_acted_puts_it_back_once_more(
    desk: Flask, robin: Judge, later: tuple[Submission, str], clock: Clock, kim: Receptionist
) -> None:
    sent, link = later
    tell(robin, link, "worse")
    clock(minutes=5)
    kim.act(sent, "answered")
    clock(days=1)

    tell(robin, link, "worse")

    assert len(came_back(desk)) == 2
    assert (again(desk, sent).state, again(desk, sent).acted_at) == (State.WAITING, None)


def test_reception_can_type_that_it_is_worse_after_a_first_answer(
    desk: Flask, robin: Judge, later: tuple[Submission, str], clock: Clock, kim: Receptionist
) -> None:
    sent, link = later
    tell(robin, link, "better")

    assert by_phone(kim, sent, "same") == 409
    assert asked(desk).how == "better"
    assert by_phone(kim, sent, "worse", **WOUND) == 200
    assert again(desk, sent).rank == rank_of(Urgency.SAME_DAY)


def test_worse_alone_is_seen_within_days_as_our_own_advice_says(
    desk: Flask, robin: Judge, later: tuple[Submission, str]
) -> None:
    sent, link = later

    page = tell(robin, link, "worse")

    assert again(desk, sent).rank == rank_of(Urgency.PRIORITY)
    assert "Be seen within days" in page.text
    assert [(each.before, each.after) for each in came_back(desk)] == [("routine", "priority")]
