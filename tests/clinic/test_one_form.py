"""One form with one box: what is typed goes with whichever button is pressed."""

import re

import pytest
from flask import Flask

from tests.clinic.cast import Receptionist, again, case, path_of
from tests.clinic.test_acting import DAY
from tests.clinic.test_queue import words


@pytest.mark.parametrize("step", ["took", "gave_back", "booked", "not_needed", "reopened"])
def test_what_was_typed_is_kept_with_whichever_button_is_pressed(
    desk: Flask, kim: Receptionist, step: str
) -> None:
    sent = case(desk)
    for before in {"gave_back": ["took"], "reopened": ["booked"]}.get(step, []):
        kim.act(sent, before, day=DAY)

    page = kim.act(sent, step, note="Call back at four", day=DAY if step == "booked" else "")

    assert page.status_code == 200
    assert "Call back at four" in words(page).split("History")[1]


def test_a_day_that_was_typed_beside_another_button_is_told_in_the_note(
    desk: Flask, kim: Receptionist
) -> None:
    sent = case(desk)
    page = kim.act(sent, "answered", note="They will think", day=DAY)

    said = "Thu 3 December 2026 was typed as the day, and not booked. They will think"
    assert said in words(page)
    assert again(desk, sent).booked_for is None


def test_all_buttons_stand_in_one_form_with_one_box(desk: Flask, kim: Receptionist) -> None:
    page = kim.get(path_of(case(desk))).text.split("<aside")[1].split('class="paper"')[0]

    assert page.count("<form") == page.count("<textarea") == page.count('type="date"') == 1
    # Six for a call, a booking and the like, and one for each higher urgency.
    assert page.count("formaction=") == 9
    # Or the Enter key in the field of the day would press the first of them.
    assert page.index("<button disabled hidden>") < page.index("<button class=")


@pytest.mark.parametrize(
    ("urgency", "filled", "quiet"),
    [
        ("emergency", ["answered", "no_answer"], "booked"),
        ("same_day", ["answered", "no_answer"], "booked"),
        ("priority", ["booked"], "answered"),
        ("routine", ["booked"], "answered"),
    ],
)
def test_the_buttons_come_in_the_order_of_the_hint(
    desk: Flask, kim: Receptionist, urgency: str, filled: list[str], quiet: str
) -> None:
    page = kim.get(path_of(case(desk, urgency))).text

    assert re.findall(r'class="button " formaction="[^"]*/(\w+)"', page) == filled
    assert page.index(f"/{filled[0]}") < page.index(f"/{quiet}")


def test_a_call_is_spoken_of_only_where_one_can_be_saved(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk)

    assert "For a call you may leave it empty." in kim.get(path_of(sent)).text
    assert "For a call" not in kim.act(sent, "booked", day=DAY).text


def test_what_was_done_is_told_only_while_it_is_the_newest_thing(
    desk: Flask, kim: Receptionist, lee: Receptionist
) -> None:
    sent = case(desk)
    told = kim.act(sent, "took")
    kept_address = told.request.full_path
    to_a_colleague = lee.get(kept_address).text
    kim.act(sent, "note", note="Later")

    assert "You have this case now." in told.text
    assert "You have this case now." not in to_a_colleague
    assert "You have this case now." not in kim.get(kept_address).text
