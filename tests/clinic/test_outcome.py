"""What a case turned out to be, as physios record it and correct it later."""

import re

import pytest
from flask import Flask
from sqlalchemy import select

from app.database import database_of
from app.records import Event, Role, State
from rules import OUTCOMES
from tests.app.judge import errors_of, hidden_of
from tests.clinic.cast import Receptionist, again, case, path_of
from tests.clinic.conftest import Clock
from tests.clinic.test_acting import DAY, events
from tests.clinic.test_queue import words

TOLD = "Recorded what it turned out to be"


@pytest.fixture
def pia(desk: Flask) -> Receptionist:
    return Receptionist(desk, "Pia", Role.PHYSIO)


def test_every_outcome_of_the_list_can_be_chosen_and_none_is_yet(
    desk: Flask, pia: Receptionist
) -> None:
    page = pia.get(path_of(case(desk))).text

    offered = re.findall(r'<option value="([^"]*)"', page)
    assert offered == ["", *(each.name for each in OUTCOMES)]
    assert " selected" not in page


def test_it_is_kept_with_its_words_and_shown(desk: Flask, pia: Receptionist) -> None:
    sent = case(desk)
    pia.act(sent, "booked", day=DAY)
    page = pia.act(sent, "outcome", outcome="nerve", note="Tinel positive")

    kept = again(desk, sent)
    assert (kept.turned_out, kept.state) == ("nerve", State.BOOKED)
    label = "A nerve, such as tarsal tunnel or Morton’s neuroma"
    said = words(page)
    assert "What it turned out to be is recorded." in said
    assert f"Recorded: {label}" in said
    assert f"{TOLD}: {label} Tinel positive Pia" in said


def test_it_can_be_corrected_and_the_history_keeps_each(desk: Flask, pia: Receptionist) -> None:
    sent = case(desk)
    pia.act(sent, "outcome", outcome="plantar-fasciitis")
    page = pia.act(sent, "outcome", outcome="bone-stress-injury", note="MRI")

    with database_of(desk).reading() as session:
        recorded = select(Event.before, Event.after).where(Event.what == "outcome")
        kept = [tuple(each) for each in session.execute(recorded.order_by(Event.id))]
    assert kept == [("", "plantar-fasciitis"), ("plantar-fasciitis", "bone-stress-injury")]
    history = words(page).split("History")[1]
    assert history.index("Bone stress injury") < history.index("Plantar fasciitis")


def test_it_neither_takes_a_case_nor_stops_its_clock(
    desk: Flask, pia: Receptionist, clock: Clock
) -> None:
    sent = case(desk, "emergency")
    pia.act(sent, "outcome", outcome="infection")
    clock(minutes=16)

    kept = again(desk, sent)
    assert (kept.state, kept.acted_at, kept.taken_by_id) == (State.WAITING, None, None)
    assert "1 urgent case is overdue" in pia.get("/clinic/").text


def test_a_receptionist_reads_that_one_was_recorded_and_not_which(
    desk: Flask, kim: Receptionist, pia: Receptionist
) -> None:
    sent = case(desk)
    pia.act(sent, "outcome", outcome="infection", note="Swab sent")
    page = kim.get(path_of(sent))

    assert f"{TOLD} Pia" in words(page)
    for hidden in ("An infection", "Swab sent", 'name="outcome"'):
        assert hidden not in page.text


def test_a_receptionist_who_posts_one_is_told_who_may_and_loses_nothing(
    desk: Flask, kim: Receptionist
) -> None:
    sent = case(desk)
    page = kim.act(sent, "outcome", outcome="infection", note="The physio said so")

    assert page.status_code == 403
    assert "Only a physio or the owner may record what it turned out to be." in page.text
    kept = "Wanted to record what it turned out to be: An infection.\nThe physio said so</textarea>"
    assert kept in page.text
    assert (again(desk, sent).turned_out, events(desk, sent)) == ("", ["sent"])


@pytest.mark.parametrize(
    ("outcome", "error"),
    [
        ("", "Choose what it turned out to be."),
        ("a-curse", "Choose what it turned out to be from the list."),
    ],
)
def test_what_is_not_on_the_list_is_refused_at_its_field(
    desk: Flask, pia: Receptionist, outcome: str, error: str
) -> None:
    sent = case(desk)
    page = pia.act(sent, "outcome", outcome=outcome, note="What I typed")

    assert page.status_code == 400
    assert errors_of(page) == [error]
    assert "What I typed</textarea>" in page.text
    assert again(desk, sent).turned_out == ""


def test_one_that_was_chosen_beside_another_button_is_told_in_the_note_and_not_which(
    desk: Flask, pia: Receptionist, kim: Receptionist
) -> None:
    sent = case(desk)
    page = pia.act(sent, "note", note="Seen today", outcome="infection")

    assert "An outcome was chosen, and not recorded. Seen today" in words(page)
    assert "infection" not in kim.get(path_of(sent)).text
    assert again(desk, sent).turned_out == ""


def test_a_stale_outcome_is_shown_beside_what_was_saved_and_can_be_saved_too(
    desk: Flask, kim: Receptionist, pia: Receptionist
) -> None:
    sent = case(desk)
    old_form = pia.form_of(sent)
    kim.act(sent, "answered")
    page = pia.act(sent, "outcome", old_form, outcome="infection", note="Swab sent")

    assert page.status_code == 409
    assert '<option value="infection" selected>' in page.text
    pia.act(sent, "outcome", hidden_of(page), outcome="infection", note="Swab sent")
    assert again(desk, sent).turned_out == "infection"


def test_one_that_is_pressed_twice_is_saved_once(desk: Flask, pia: Receptionist) -> None:
    sent = case(desk)
    form = pia.form_of(sent)
    for _ in range(2):
        assert pia.act(sent, "outcome", form, outcome="infection").status_code == 200

    assert events(desk, sent) == ["sent", "outcome"]
