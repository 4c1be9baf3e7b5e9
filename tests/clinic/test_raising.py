"""Anybody may raise an urgency who has a reason; what the rules said is kept beside it."""

import re
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from app.database import database_of
from app.records import Event
from tests.app.judge import errors_of, hidden_of
from tests.clinic.cast import NOW, Receptionist, again, case, path_of
from tests.clinic.conftest import Clock
from tests.clinic.test_acting import DAY, events
from tests.clinic.test_queue import names, words

WHY = "On the phone: the foot is turning blue"


def offered(page: str, step: str) -> list[str]:
    return re.findall(rf'value="(\w+)" formaction="[^"]*/{step}[?"]', page)


def test_a_raised_case_keeps_what_the_rules_said_and_shows_both(
    desk: Flask, kim: Receptionist
) -> None:
    sent = case(desk)
    page = kim.act(sent, "raised", note=WHY, urgency="same_day")

    kept = again(desk, sent)
    assert (kept.urgency.code, kept.judgement) == ("same_day", sent.judgement)
    with database_of(desk).reading() as session:
        event = session.scalars(select(Event).where(Event.what == "raised")).one()
    assert (event.before, event.after, event.note) == ("routine", "same_day", WHY)
    said = words(page)
    assert "The urgency is raised." in said
    told = f"Raised the urgency from Routine to Same day {WHY} Kim · 24 November 2026, 10:00"
    assert f"{told} · The rules said Routine" in said
    assert "Same day Raised from Routine · Waiting" in said
    assert f"Raised the urgency from Routine to Same day {WHY} Kim" in said.split("History")[1]


def test_the_hint_and_the_words_to_say_are_those_of_the_raised_urgency(
    desk: Flask, kim: Receptionist
) -> None:
    page = kim.act(case(desk), "raised", note=WHY, urgency="emergency")

    assert "hint-card emergency" in page.text
    assert "Have you called 999" in page.text
    assert "Ring Now (they asked for the morning)" in words(page)


def test_the_promise_begins_anew_and_alarms_again_until_somebody_acts(
    desk: Flask, kim: Receptionist, clock: Clock
) -> None:
    sent = case(desk)
    kim.act(sent, "answered")
    raised_at = clock(minutes=50)
    raised = kim.act(sent, "raised", note=WHY, urgency="emergency")
    due = again(desk, sent)
    clock(minutes=16)
    late = kim.get("/clinic/").text
    acted = kim.act(sent, "no_answer").text

    assert due.acted_at is None
    assert (due.due_at - raised_at).total_seconds() == 15 * 60
    assert "In hand · With Kim · Waiting less than a minute · act by 24 Nov, 11:05" in words(raised)
    assert "1 urgent case is overdue, by 1 min." in late
    assert "is overdue" not in acted
    assert "acted on 24 Nov, 11:06" in words(kim.get("/clinic/"))


def test_a_raised_case_that_is_taken_and_given_back_alarms_again(
    desk: Flask, kim: Receptionist, clock: Clock
) -> None:
    sent = case(desk)
    kim.act(sent, "answered")
    kim.act(sent, "gave_back")
    kim.act(sent, "raised", note=WHY, urgency="emergency")
    kim.act(sent, "took")
    kim.act(sent, "gave_back")
    clock(minutes=16)

    assert "1 urgent case is overdue" in kim.get("/clinic/").text


def test_the_queue_has_it_in_its_new_place_with_a_mark(desk: Flask, kim: Receptionist) -> None:
    case(desk, "same_day", name="Before")
    sent = case(desk, name="Raised")
    kim.act(sent, "raised", note=WHY, urgency="emergency")
    page = kim.get("/clinic/")

    assert names(page) == ["Raised", "Before"]
    assert words(page).count("Raised from") == 1
    assert "Emergency Raised from Routine Raised" in words(page)


@pytest.mark.parametrize(
    ("urgency", "higher"),
    [
        ("routine", ["emergency", "same_day", "priority"]),
        ("same_day", ["emergency"]),
        ("emergency", []),
    ],
)
def test_only_higher_urgencies_are_offered(
    desk: Flask, kim: Receptionist, urgency: str, higher: list[str]
) -> None:
    page = kim.get(path_of(case(desk, urgency))).text

    assert offered(page, "raised") == higher
    assert offered(page, "lowered") == []
    assert ("Raise the urgency" in page) is bool(higher)


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ({"note": " ", "urgency": "emergency"}, "Say in a few words why the urgency changes."),
        ({"note": WHY, "urgency": "soon"}, "Choose the new urgency."),
        ({"note": WHY}, "Choose the new urgency."),
    ],
)
def test_a_raise_without_a_reason_or_an_urgency_is_told_and_changes_nothing(
    desk: Flask, kim: Receptionist, typed: dict[str, Any], error: str
) -> None:
    sent = case(desk)
    page = kim.act(sent, "raised", **typed)

    assert page.status_code == 400
    assert error in words(page)
    assert typed["note"].strip() in page.text
    assert '<details id="urgency" open>' in page.text
    assert errors_of(page) == [error] * (error != "Choose the new urgency.")
    assert (again(desk, sent).rank, events(desk, sent)) == (sent.rank, ["sent"])


@pytest.mark.parametrize(
    ("urgency", "word"), [("routine", "Routine"), ("priority", "Soon"), ("same_day", "Same day")]
)
def test_what_would_not_raise_it_is_refused_in_words(
    desk: Flask, kim: Receptionist, urgency: str, word: str
) -> None:
    sent = case(desk, "same_day")
    page = kim.act(sent, "raised", note=WHY, urgency=urgency)

    assert page.status_code == 409
    assert "The urgency is Same day now. To raise it, choose a higher one." in page.text
    assert f"Wanted to raise the urgency to {word}.\n{WHY}</textarea>" in page.text
    assert again(desk, sent).rank == sent.rank


def test_a_closed_case_must_be_reopened_first(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk)
    closed = kim.act(sent, "booked", day=DAY)
    page = kim.act(sent, "raised", note=WHY, urgency="emergency")

    assert offered(closed.text, "raised") == []
    assert page.status_code == 409
    assert "This case is closed. Reopen it first." in page.text
    assert f"Wanted to raise the urgency to Emergency.\n{WHY}" in page.text


def test_a_stale_raise_can_be_saved_too_and_keeps_its_urgency(
    desk: Flask, kim: Receptionist, lee: Receptionist
) -> None:
    sent = case(desk)
    old_form = kim.form_of(sent)
    lee.act(sent, "raised", note="Lee heard this", urgency="same_day")
    page = kim.act(sent, "raised", old_form, note=WHY, urgency="emergency")

    assert page.status_code == 409
    assert "Raised the urgency from Same day to Emergency" in page.text
    kim.act(sent, "raised", hidden_of(page), note=WHY)
    assert again(desk, sent).urgency.code == "emergency"


def test_a_stale_raise_that_raises_nothing_any_more_can_be_kept_as_a_note(
    desk: Flask, kim: Receptionist, lee: Receptionist
) -> None:
    sent = case(desk)
    old_form = kim.form_of(sent)
    lee.act(sent, "raised", note="Lee heard this", urgency="emergency")
    page = kim.act(sent, "raised", old_form, note=WHY, urgency="same_day")

    assert "There is no higher one." in page.text
    assert f"Wanted to raise the urgency to Same day.\n{WHY}</textarea>" in page.text


def test_a_raise_that_is_pressed_twice_is_saved_once(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk)
    form = kim.form_of(sent)
    pages = [kim.act(sent, "raised", form, note=WHY, urgency="emergency") for _ in range(2)]

    assert [page.status_code for page in pages] == [200, 200]
    assert events(desk, sent) == ["sent", "raised"]


def test_an_urgency_beside_another_button_changes_nothing(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk)
    kim.act(sent, "took", urgency="emergency")

    assert again(desk, sent).rank == sent.rank
    assert again(desk, sent).acted_at == NOW
