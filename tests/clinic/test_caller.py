"""The phone caller: asked on one page, saved once, and then straight to the case."""

import re
from pathlib import Path

import pytest
from flask import Flask

from app.records import Role
from app.references import in_halves
from tests.app.judge import hidden_of
from tests.clinic.caller import ALEX_ON_THE_PHONE, CALLER, go_on, kept, save
from tests.clinic.cast import Receptionist, path_of
from tests.clinic.conftest import Clock
from tests.clinic.test_queue import words
from tests.clinic.test_trail_words import did

EMERGENCY = {"age_band": "18_44", "emergency_signs": ["cold_pale_foot"]}
WHO = {
    name: ALEX_ON_THE_PHONE[name]
    for name in ("name", "phone", "birth_day", "birth_month", "birth_year", "consent")
}


@pytest.mark.parametrize("role", Role)
def test_a_call_is_saved_and_leads_straight_to_its_case(desk: Flask, role: Role) -> None:
    page = save(Receptionist(desk, "Kim", role), ALEX_ON_THE_PHONE)

    (case,) = kept(desk)
    assert page.request.path == path_of(case)
    assert f"The call is saved. The reference is {in_halves(case.reference)}." in page.text
    assert case.asked_by == "reception"
    assert "Asked by reception" in words(page)
    assert (case.name, case.phone, case.note) == (
        "Alex Example",
        "020 7946 0123",
        "It hurts on stairs.",
    )


def test_the_history_and_the_trail_say_who_took_the_call(desk: Flask, kim: Receptionist) -> None:
    page = save(kim, ALEX_ON_THE_PHONE)

    (case,) = kept(desk)
    assert re.search(r"Took the phone call.*Kim", words(page))
    assert did(desk) == [
        ("took a phone call", case.public_id, ""),
        ("saw case", case.public_id, ""),
    ]


def test_only_whoever_took_the_call_is_told_that_it_is_saved(
    desk: Flask, kim: Receptionist, lee: Receptionist
) -> None:
    page = save(kim, ALEX_ON_THE_PHONE)
    (case,) = kept(desk)
    address = f"{path_of(case)}?{page.request.query_string.decode()}"

    assert "The call is saved." not in lee.get(address).text
    kim.act(case, "note", note="They will bring a friend.")
    assert "The call is saved." not in kim.get(address).text


def test_a_second_click_makes_no_second_case(desk: Flask, kim: Receptionist, clock: Clock) -> None:
    page = kim.get(CALLER)
    first = save(kim, ALEX_ON_THE_PHONE, page)
    clock(seconds=2)
    second = save(kim, ALEX_ON_THE_PHONE, page)

    assert len(kept(desk)) == 1
    assert first.request.path == second.request.path
    assert [line[0] for line in did(desk)].count("took a phone call") == 1


def test_what_was_changed_after_the_save_is_not_lost_silently(
    desk: Flask, kim: Receptionist
) -> None:
    opened = kim.get(CALLER)
    save(kim, ALEX_ON_THE_PHONE, opened)
    changed = ALEX_ON_THE_PHONE | {"phone": "020 7946 0999"}

    page = save(kim, changed, opened)

    assert page.status_code == 409
    assert "What you changed since is not saved." in page.text
    assert path_of(kept(desk)[0]) in page.text
    assert save(kim, changed, page).status_code == 200
    assert [case.phone for case in kept(desk)] == ["020 7946 0123", "020 7946 0999"]


def test_two_pages_make_two_cases(desk: Flask, kim: Receptionist) -> None:
    for _ in range(2):
        save(kim, ALEX_ON_THE_PHONE)

    assert len(kept(desk)) == 2


@pytest.mark.parametrize("call", ["", "x", "<script>", "A" * 400])
def test_a_call_with_an_odd_name_is_a_call_of_its_own(
    desk: Flask, kim: Receptionist, call: str
) -> None:
    for _ in range(2):
        save(kim, ALEX_ON_THE_PHONE | {"call": call})

    assert len(kept(desk)) == 2


def test_an_emergency_is_told_at_once_with_the_words_and_the_number(kim: Receptionist) -> None:
    page = go_on(kim, EMERGENCY)

    assert page.status_code == 200
    assert "Emergency. Say this now:" in page.text
    assert "Have you called 999, or are you on your way to an emergency department?" in words(page)
    assert 'href="tel:999"' in page.text
    assert "Emergency. Say this now:" not in kim.get(CALLER).text


def test_an_emergency_is_saved_with_what_was_answered(desk: Flask, kim: Receptionist) -> None:
    page = save(kim, EMERGENCY | WHO)

    (case,) = kept(desk)
    assert page.request.path == path_of(case)
    assert case.answers == EMERGENCY
    assert (case.rank, case.ring_when) == (0, "any")


def test_the_page_asks_the_rest_last_and_nothing_is_chosen_before(kim: Receptionist) -> None:
    page = kim.get(CALLER)

    places = [page.text.index(f'name="{each}"') for each in ("name", "age_band", "birth_day")]
    assert places == sorted(places)
    assert re.findall(r'name="(\w+)" [^>]*checked', page.text) == ["unit"]


def test_the_visit_of_a_runner_in_the_same_browser_is_left_alone(kim: Receptionist) -> None:
    kim.client.post("/check", data={})
    before = kim.client.get_cookie("visit")
    save(kim, ALEX_ON_THE_PHONE)
    after = kim.client.get_cookie("visit")

    assert before
    assert after
    assert before.value == after.value


def test_every_staff_page_leads_to_it(kim: Receptionist) -> None:
    assert f'href="{CALLER}"' in kim.get("/clinic/").text
    assert hidden_of(kim.get(CALLER))["call"] != hidden_of(kim.get(CALLER))["call"]


def test_its_script_stays_small() -> None:
    assert (Path(__file__).parents[2] / "static/caller.js").stat().st_size <= 2600
