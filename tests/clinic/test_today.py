"""Who is booked today, with what a physio wants to know before somebody walks in."""

import re

import pytest
from flask import Flask

from app.records import Role
from tests.clinic.cast import Receptionist, case
from tests.clinic.test_queue import names, words

TODAY, TOMORROW = "2026-11-24", "2026-11-25"
CONCERN = "Bone stress, an inflamed joint, or rarely a growth"


@pytest.fixture
def booked(desk: Flask, kim: Receptionist) -> None:
    for name, urgency, day in (
        ("Ada", "priority", TODAY),
        ("Bo", "routine", TODAY),
        ("Cy", "routine", TOMORROW),
    ):
        kim.act(case(desk, urgency, name=name), "booked", day=day)


@pytest.mark.usefixtures("booked")
def test_the_queue_says_how_many_are_booked_today(kim: Receptionist) -> None:
    assert "Booked today (2)" in words(kim.get("/clinic/"))
    assert "Booked today (2)" in words(kim.get("/clinic/?state=mine&urgency=emergency"))


def test_it_says_so_when_nobody_is(kim: Receptionist) -> None:
    assert "Booked today (0)" in words(kim.get("/clinic/"))


@pytest.mark.usefixtures("booked")
def test_a_line_of_today_has_the_age_the_reason_and_the_pattern(kim: Receptionist) -> None:
    page = kim.get("/clinic/?state=today")
    said = words(page)

    assert names(page) == ["Ada", "Bo"]
    assert f"Ada 36 years {CONCERN} Does not look like" in said
    assert "Does not look like the usual plantar fasciitis pattern Booked for" in said
    # Where nothing was raised, how it fits the pattern is the reason, and is not said twice.
    assert said.count("usual plantar fasciitis pattern") == 2
    assert "36 years" not in words(kim.get("/clinic/?state=booked"))


def test_a_physio_has_it_one_click_away_on_every_page(desk: Flask, kim: Receptionist) -> None:
    link = '<li><a href="/clinic/?state=today">Booked today</a></li>'

    for path in ("/clinic/", "/clinic/account"):
        assert link in Receptionist(desk, f"Pia {path}", Role.PHYSIO).get(path).text
        assert link not in kim.get(path).text
    assert re.search(r"<h1>Queue</h1>", Receptionist(desk, "Pat", Role.PHYSIO).get("/clinic/").text)


@pytest.mark.usefixtures("booked")
def test_it_leads_to_the_same_list_on_paper(kim: Receptionist) -> None:
    link = '<a class="button quiet" href="/clinic/today">Print this list</a>'

    assert link in kim.get("/clinic/?state=today").text
    assert link not in kim.get("/clinic/").text
    assert "<h1>Booked today, Tuesday 24 November 2026</h1>" in kim.get("/clinic/today").text
    assert ">Booked today, to print</a>" in kim.get("/clinic/exports").text
