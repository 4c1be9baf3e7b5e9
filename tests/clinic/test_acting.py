"""What staff do with a case, when they may, and what becomes of two who do it at once."""

from datetime import date
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from app.database import database_of
from app.records import Audit, Event, State, Submission
from tests.app.judge import errors_of
from tests.clinic.cast import NOW, Receptionist, again, case, path_of
from tests.clinic.conftest import Clock
from tests.clinic.test_queue import words

DAY = "2026-12-03"


def events(app: Flask, case: Submission) -> list[str]:
    with database_of(app).reading() as session:
        of_case = select(Event.what).where(Event.submission_id == case.id).order_by(Event.id)
        return list(session.scalars(of_case))


@pytest.mark.parametrize(
    ("step", "typed", "state", "said"),
    [
        ("took", {}, State.IN_HAND, "You have this case now."),
        ("note", {"note": "Rang twice"}, State.WAITING, "The note is saved."),
        ("answered", {"note": ""}, State.IN_HAND, "The call is saved."),
        ("no_answer", {"note": "Voicemail"}, State.IN_HAND, "The call is saved."),
        ("booked", {"day": DAY}, State.BOOKED, "The booking is saved."),
        ("not_needed", {"note": "Moved"}, State.NOT_NEEDED, "The case is closed as not needed."),
    ],
)
def test_each_step_is_saved_told_and_leaves_its_lines(
    desk: Flask, kim: Receptionist, step: str, typed: dict[str, Any], state: State, said: str
) -> None:
    sent = case(desk)

    page = kim.act(sent, step, **typed)

    kept = again(desk, sent)
    assert page.status_code == 200
    assert said in page.text
    assert typed.get("note", "") in page.text
    assert (kept.state, kept.is_open, kept.version) == (state, state.is_open, 2)
    # A note is no answer to the runner.
    assert (kept.acted_at, kept.changed_at) == (None if step == "note" else NOW, NOW)
    assert events(desk, sent) == ["sent", step]
    with database_of(desk).reading() as session:
        audited = session.scalars(select(Audit).where(Audit.did == f"case: {step}")).one()
    assert (audited.staff_id, audited.subject, audited.detail) == (
        kim.staff.id,
        sent.public_id,
        "",
    )


def test_the_clock_stops_at_the_first_thing_done_and_stays(
    desk: Flask, kim: Receptionist, clock: Clock
) -> None:
    sent = case(desk)
    first = clock(minutes=5)
    kim.act(sent, "no_answer")
    clock(minutes=5)
    kim.act(sent, "answered")

    assert again(desk, sent).acted_at == first


def test_a_booking_keeps_its_day_and_who_has_it(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk)
    page = kim.act(sent, "booked", day=DAY, note="10:40 with a physio")

    kept = again(desk, sent)
    assert (kept.booked_for, kept.taken_by_id) == (date(2026, 12, 3), kim.staff.id)
    assert "Booked for Thu 3 December 2026" in page.text
    assert "10:40 with a physio" in page.text


def test_what_was_given_back_waits_again_and_nobody_has_it(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk)
    kim.act(sent, "took")
    page = kim.act(sent, "gave_back")

    assert (again(desk, sent).state, again(desk, sent).taken_by_id) == (State.WAITING, None)
    assert "Nobody has it." in page.text


def test_a_case_can_be_taken_over_by_name(
    desk: Flask, kim: Receptionist, lee: Receptionist
) -> None:
    sent = case(desk)
    kim.act(sent, "took")

    assert "Take it over from Kim" in lee.get(path_of(sent)).text
    lee.act(sent, "took")
    assert again(desk, sent).taken_by_id == lee.staff.id


def test_who_rang_for_somebody_else_does_not_take_the_case_away(
    desk: Flask, kim: Receptionist, lee: Receptionist
) -> None:
    sent = case(desk)
    kim.act(sent, "took")
    lee.act(sent, "answered")

    assert again(desk, sent).taken_by_id == kim.staff.id


def test_a_reopened_case_is_in_the_hands_of_who_reopened_it(
    desk: Flask, kim: Receptionist, lee: Receptionist
) -> None:
    sent = case(desk)
    kim.act(sent, "booked", day=DAY)
    lee.act(sent, "reopened")

    kept = again(desk, sent)
    assert (kept.state, kept.taken_by_id, kept.booked_for) == (State.IN_HAND, lee.staff.id, None)


@pytest.mark.parametrize(
    ("before", "step", "why_not"),
    [
        ("booked", "took", "This case is closed. Reopen it first."),
        ("booked", "answered", "This case is closed. Reopen it first."),
        ("not_needed", "booked", "This case is closed. Reopen it first."),
        ("booked", "not_needed", "This case is closed. Reopen it first."),
        ("booked", "gave_back", "This case is closed. Reopen it first."),
        ("took", "took", "You have this case already."),
        ("note", "gave_back", "You do not have this case"),
        ("note", "reopened", "This case is open already."),
    ],
)
def test_what_the_case_does_not_allow_is_refused_in_words(
    desk: Flask, kim: Receptionist, before: str, step: str, why_not: str
) -> None:
    sent = case(desk)
    kim.act(sent, before, day=DAY, note="A word")
    kept = again(desk, sent)

    page = kim.act(sent, step, day=DAY, note="Another word")

    assert page.status_code == 409
    assert why_not in page.text
    assert again(desk, sent).version == kept.version
    assert events(desk, sent) == ["sent", before]


def test_a_page_offers_only_what_may_be_done(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk)
    while_open = kim.get(path_of(sent)).text
    closed = kim.act(sent, "not_needed", note="Moved").text

    assert ">Take it<" in while_open
    assert ">Reopen it<" not in while_open
    assert ">Reopen it<" in closed
    for words_ in (">Take it<", ">Booked<", ">Rang: no answer<", ">Close as not needed<"):
        assert words_ not in closed


@pytest.mark.parametrize(
    ("step", "typed", "error"),
    [
        ("note", {"note": "  "}, "Write the note first."),
        ("note", {"note": "x" * 1001}, "Write no more than 1,000 characters."),
        ("not_needed", {"note": ""}, "Say in a few words why it is not needed."),
        ("booked", {"day": ""}, "Choose the day of the appointment."),
        ("booked", {"day": "soon"}, "Choose the day of the appointment."),
        ("booked", {"day": "2026-11-23"}, "Choose a day from today on, at most a year ahead."),
        ("booked", {"day": "2027-11-26"}, "Choose a day from today on, at most a year ahead."),
    ],
)
def test_what_cannot_be_saved_is_said_at_its_field_and_what_was_typed_stays(
    desk: Flask, kim: Receptionist, step: str, typed: dict[str, Any], error: str
) -> None:
    sent = case(desk)

    page = kim.act(sent, step, **{"note": "What I typed", **typed})

    assert page.status_code == 400
    assert errors_of(page) == [error]
    assert typed.get("note", "What I typed") in page.text
    assert "<title>Error: " in page.text
    assert events(desk, sent) == ["sent"]


@pytest.mark.parametrize("day", ["2026-11-24", "2027-11-24"])
def test_today_and_a_year_ahead_can_be_booked(desk: Flask, kim: Receptionist, day: str) -> None:
    sent = case(desk)
    kim.act(sent, "booked", day=day)

    assert str(again(desk, sent).booked_for) == day


def test_signs_that_no_database_holds_are_left_out_of_a_note(
    desk: Flask, kim: Receptionist
) -> None:
    page = kim.act(case(desk), "note", note="One\0 line\r\nand\x1b another")

    assert "One line\nand another" in page.text


@pytest.mark.parametrize(
    ("path", "is_forged"),
    [("/nonsense", False), ("/sent", False), ("x/took", False), ("/took", True)],
)
def test_nothing_is_saved_by_a_forged_or_made_up_post(
    desk: Flask, kim: Receptionist, path: str, is_forged: bool
) -> None:
    sent = case(desk)
    form = {} if is_forged else kim.form_of(sent)

    assert kim.client.post(f"{path_of(sent)}{path}", data=form).status_code >= 400
    assert events(desk, sent) == ["sent"]


def test_fields_that_no_form_has_change_nothing(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk, name="Robin Sample")
    kim.act(sent, "took", name="Changed", state="booked", rank="0", taken_by_id="9")

    kept = again(desk, sent)
    assert (kept.name, kept.state, kept.rank) == ("Robin Sample", State.IN_HAND, sent.rank)


def test_the_history_tells_who_did_what_with_the_newest_first(
    desk: Flask, kim: Receptionist, lee: Receptionist
) -> None:
    sent = case(desk)
    kim.act(sent, "no_answer", note="Voicemail")
    said = words(lee.act(sent, "booked", day=DAY))

    assert said.index("Booked · Thu 3 December 2026 Lee") < said.index(
        "Rang: no answer Voicemail Kim"
    )
    assert said.index("Rang: no answer Voicemail Kim") < said.index("Sent it The runner")
