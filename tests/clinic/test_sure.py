"""Nobody closes an emergency or same-day case unheard without having been asked."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from app.database import database_of
from app.records import Event
from tests.app.judge import hidden_of
from tests.clinic.cast import Receptionist, again, case, path_of
from tests.clinic.test_acting import DAY, events
from tests.clinic.test_queue import words
from tests.clinic.test_trail_words import did

ASKED = "Close it without having spoken to them?"
NOBODY = "Nobody has spoken to them yet."


def close(kim: Receptionist, sent: Any, **typed: Any) -> Any:
    return kim.act(sent, "not_needed", note="Seen in hospital", **typed)


@pytest.mark.parametrize("urgency", ["emergency", "same_day"])
@pytest.mark.parametrize(("step", "typed"), [("booked", {"day": DAY}), ("not_needed", {})])
def test_whoever_closes_a_pressing_case_unheard_is_asked_first(
    desk: Flask, kim: Receptionist, urgency: str, step: str, typed: dict[str, Any]
) -> None:
    sent = case(desk, urgency)
    page = kim.act(sent, step, note="What I typed", **typed)

    assert page.status_code == 409
    said = words(page)
    asked = ASKED.replace("Close", "Book") if step == "booked" else ASKED
    for shown in (asked, NOBODY, "Nothing was saved.", "Robin Sample", "Do not book yet."):
        assert shown in said
    for kept in ('href="tel:02079460018"', "What I typed</textarea>", *typed.values()):
        assert kept in page.text
    assert ("Yes, book it" if step == "booked" else "Yes, close it") in page.text
    assert events(desk, sent) == ["sent"]


@pytest.mark.parametrize("urgency", ["priority", "routine"])
def test_others_are_closed_at_once(desk: Flask, kim: Receptionist, urgency: str) -> None:
    assert close(kim, case(desk, urgency)).status_code == 200


def test_yes_closes_it_and_the_history_says_that_nobody_had_spoken(
    desk: Flask, kim: Receptionist
) -> None:
    sent = case(desk, "emergency")
    asked = close(kim, sent)
    form = {**hidden_of(asked), "note": "Seen in hospital", "sure": "yes"}
    pages = [kim.act(sent, "not_needed", form) for _ in range(2)]

    assert [page.status_code for page in pages] == [200, 200]
    assert "The case is closed as not needed." in pages[0].text
    assert "Closed as not needed, before anybody had spoken to them" in words(pages[0])
    assert events(desk, sent) == ["sent", "not_needed"]
    with database_of(desk).reading() as session:
        assert session.scalars(select(Event.unheard).order_by(Event.id)).all() == [False, True]


def test_going_back_to_ring_keeps_what_was_typed_and_saves_nothing(
    desk: Flask, kim: Receptionist
) -> None:
    sent = case(desk, "emergency")
    asked = kim.act(sent, "booked", note="What I typed", day=DAY)
    page = kim.act(sent, "booked", hidden_of(asked), note="What I typed", day=DAY, sure="no")

    assert page.status_code == 200
    assert "What I typed</textarea>" in page.text
    assert f'value="{DAY}"' in page.text
    assert "hint-card emergency" in page.text
    assert events(desk, sent) == ["sent"]


@pytest.mark.parametrize(
    ("before", "asked"),
    [
        (["no_answer"], "They were rung, and did not answer. Nobody has spoken to them yet."),
        (["took", "note"], NOBODY),
        (["answered"], ""),
        (["no_answer", "answered"], ""),
        (["answered", "raised"], "Nobody has spoken to them since the urgency was raised."),
        (
            ["raised", "no_answer"],
            "They were rung since the urgency was raised, and did not answer.",
        ),
        (["raised", "answered"], ""),
        (
            ["answered", "not_needed", "reopened"],
            "Nobody has spoken to them since the case was reopened.",
        ),
        (
            ["answered", "not_needed", "reopened", "no_answer"],
            "They were rung since the case was reopened, and did not answer.",
        ),
        (["answered", "not_needed", "reopened", "answered"], ""),
    ],
)
def test_only_a_call_that_was_answered_since_counts(
    desk: Flask, kim: Receptionist, before: list[str], asked: str
) -> None:
    sent = case(desk, "same_day")
    for step in before:
        assert kim.act(sent, step, note="A word", urgency="emergency").status_code == 200
    page = close(kim, sent)

    assert page.status_code == (409 if asked else 200)
    assert asked in words(page)


def test_whom_the_reception_asked_was_spoken_to_until_it_is_raised(
    desk: Flask, kim: Receptionist
) -> None:
    spoken = case(desk, "same_day", asked_by="reception")
    raised = case(desk, "same_day", asked_by="reception")
    kim.act(raised, "raised", note="Worse", urgency="emergency")

    assert close(kim, spoken).status_code == 200
    assert close(kim, raised).status_code == 409


def test_whoever_gave_no_phone_number_is_written_to(desk: Flask, kim: Receptionist) -> None:
    page = close(kim, case(desk, "emergency", phone="", email="robin@example.org"))

    assert "Write first: back to the case" in page.text
    assert 'href="mailto:robin@example.org"' in page.text


def test_a_stale_yes_is_shown_what_was_saved_meanwhile(
    desk: Flask, kim: Receptionist, lee: Receptionist
) -> None:
    sent = case(desk, "emergency")
    asked = close(kim, sent)
    lee.act(sent, "no_answer", note="Voicemail")
    page = kim.act(sent, "not_needed", hidden_of(asked), note="Seen in hospital", sure="yes")

    assert page.status_code == 409
    assert "Somebody saved this case before you" in page.text
    again_asked = kim.act(sent, "not_needed", hidden_of(page), note="Seen in hospital")
    assert "They were rung, and did not answer." in words(again_asked)


def test_what_is_not_finished_is_told_before_anybody_is_asked(
    desk: Flask, kim: Receptionist
) -> None:
    page = kim.act(case(desk, "emergency"), "not_needed", note="")

    assert page.status_code == 400
    assert ASKED not in page.text


def test_a_made_up_answer_is_no_yes(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk, "emergency")

    assert close(kim, sent, sure="maybe").status_code == 409
    assert again(desk, sent).is_open


def test_whoever_is_asked_has_seen_the_case(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk, "emergency")
    form = kim.form_of(sent)
    kim.act(sent, "not_needed", form, note="Seen in hospital")

    assert did(desk).count(("saw case", sent.public_id, "")) == 2
    assert kim.get(path_of(sent)).status_code == 200
