"""The queue shows who comes first, how long they wait, and who has them."""

import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from app import create_app
from app.database import database_of
from app.records import Submission
from tests.app.judge import hidden_of
from tests.clinic.cast import NOW, Receptionist, case, path_of
from tests.clinic.conftest import Clock


def names(page: TestResponse) -> list[str]:
    return re.findall(r'class="name"[^>]*>([^<]*)</a>', page.text)


def words(page: TestResponse) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", page.text.replace("<wbr>", "")).split())


def test_the_most_urgent_comes_first_and_then_the_oldest(desk: Flask, kim: Receptionist) -> None:
    for name, urgency, minutes in (
        ("Old Routine", "routine", 900),
        ("New Sameday", "same_day", 5),
        ("Old Sameday", "same_day", 60),
        ("An Emergency", "emergency", 1),
        ("A Priority", "priority", 300),
    ):
        case(desk, urgency, NOW - timedelta(minutes=minutes), name=name)

    assert names(kim.get("/clinic/")) == [
        "An Emergency",
        "Old Sameday",
        "New Sameday",
        "A Priority",
        "Old Routine",
    ]


def test_a_line_says_what_a_receptionist_needs(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk, "same_day", NOW - timedelta(minutes=80), name="Robin Sample")

    said = words(kim.get("/clinic/"))

    assert (
        f"Same day Robin Sample 18 to 44 {sent.recalled_judgement().reason} Waiting 1 h 20 min "
        "promised within 2 hours Nobody has it · Nobody has spoken to them yet" in said
    )


def test_a_line_says_by_how_much_it_is_overdue(desk: Flask, kim: Receptionist) -> None:
    case(desk, "emergency", NOW - timedelta(minutes=35))

    assert "Overdue by 20 min promised within 15 minutes" in words(kim.get("/clinic/"))


def test_once_somebody_acted_the_clock_has_stopped(
    desk: Flask, kim: Receptionist, clock: Clock
) -> None:
    sent = case(desk, "emergency", NOW - timedelta(minutes=10))
    kim.act(sent, "took")
    clock(minutes=50)

    said = words(kim.get("/clinic/"))

    acted = "Sent 1 h ago somebody acted after 10 min"
    assert f"{acted} With Kim · Nobody has spoken to them yet" in said
    assert "verdue by" not in said


def test_what_reception_asked_says_so(desk: Flask, kim: Receptionist) -> None:
    case(desk, asked_by="reception")

    assert "Asked by reception" in words(kim.get("/clinic/"))


@pytest.fixture
def mixed(desk: Flask, kim: Receptionist, lee: Receptionist) -> None:
    """One case for each thing that a filter may ask for."""
    done: tuple[tuple[str, str, str, Receptionist, dict[str, Any]], ...] = (
        ("Waits", "routine", "", kim, {}),
        ("Late", "same_day", "", kim, {}),
        ("Kims", "priority", "took", kim, {}),
        ("Lees", "routine", "took", lee, {}),
        ("Has a day", "routine", "booked", lee, {"day": "2026-12-03"}),
        ("Gone", "emergency", "not_needed", kim, {"note": "Moved away", "sure": "yes"}),
    )
    for name, urgency, step, who, typed in done:
        sent = case(desk, urgency, NOW - timedelta(hours=20), name=name)
        if step:
            assert who.act(sent, step, **typed).status_code == 200


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", ["Late", "Kims", "Waits", "Lees"]),
        ("state=waiting", ["Late", "Waits"]),
        ("state=in_hand", ["Kims", "Lees"]),
        ("state=mine", ["Kims"]),
        ("state=booked", ["Has a day"]),
        ("state=not_needed", ["Gone"]),
        ("urgency=routine", ["Waits", "Lees"]),
        ("urgency=emergency", []),
        ("state=not_needed&urgency=emergency", ["Gone"]),
        ("overdue=1", ["Late"]),
        ("state=nonsense&urgency=nonsense&after=nonsense", ["Late", "Kims", "Waits", "Lees"]),
    ],
)
@pytest.mark.usefixtures("mixed")
def test_a_filter_leaves_only_what_it_says(kim: Receptionist, asked: str, found: list[str]) -> None:
    assert names(kim.get(f"/clinic/?{asked}")) == found


def test_of_closed_cases_the_newest_change_comes_first(
    desk: Flask, kim: Receptionist, clock: Clock
) -> None:
    for name in ("First", "Second", "Third"):
        clock(minutes=1)
        kim.act(case(desk, name=name), "booked", day="2026-12-03")

    assert names(kim.get("/clinic/?state=booked")) == ["Third", "Second", "First"]


@pytest.mark.usefixtures("mixed")
def test_the_way_back_from_a_case_keeps_the_filter(kim: Receptionist) -> None:
    page = kim.get("/clinic/?state=in_hand&urgency=priority")
    address = re.search(r'class="name" href="([^"]*)"', page.text)
    assert address

    opened = kim.get(address[1].replace("&amp;", "&"))
    done = kim.post(
        opened.request.full_path.replace("?", "/note?"), {**hidden_of(opened), "note": "Rang twice"}
    )

    for shown in (opened, done):
        assert 'class="back" href="/clinic/?state=in_hand&amp;urgency=priority"' in shown.text


def test_an_empty_queue_says_so_and_what_to_do(kim: Receptionist) -> None:
    shown = words(kim.get("/clinic/"))
    assert "Nobody waits." in shown
    assert "Take the call" in shown


def test_a_filter_that_finds_nothing_leads_back_to_all(kim: Receptionist) -> None:
    shown = words(kim.get("/clinic/?state=booked"))
    assert "No case here. Show all open cases" in shown
    assert "Nobody is booked for today." in words(kim.get("/clinic/?state=today"))


def test_a_case_with_a_rule_that_nobody_knows_does_not_take_the_queue_away(
    desk: Flask, kim: Receptionist
) -> None:
    sent = case(desk, name="Robin Sample")
    with database_of(desk).writing() as session:
        kept = session.get(Submission, sent.id)
        assert kept
        kept.judgement = {**kept.judgement, "rules": ["from-another-age"]}

    assert "Open the case to see the reason." in kim.get("/clinic/").text
    assert kim.get(path_of(sent)).status_code == 200


def test_who_is_booked_today_by_the_clinics_clock_is_listed_by_name(
    desk: Flask, kim: Receptionist, clock: Clock
) -> None:
    for name, day in (("Zoe", "2026-11-25"), ("Abel", "2026-11-25"), ("Pat", "2026-11-26")):
        kim.act(case(desk, name=name), "booked", day=day)
    assert names(kim.get("/clinic/?state=today")) == []
    clock(days=1)

    page = Receptionist(desk, "Max").get("/clinic/?state=today")

    assert names(page) == ["Abel", "Zoe"]
    assert "<strong>Booked for Wed 25 Nov</strong>" in page.text


def test_a_day_of_another_year_names_the_year(desk: Flask, kim: Receptionist) -> None:
    kim.act(case(desk), "booked", day="2027-01-04")

    assert "<strong>Booked for Mon 4 Jan 2027</strong>" in kim.get("/clinic/?state=booked").text


def test_a_list_without_a_case_says_so_once(kim: Receptionist) -> None:
    assert "0 cases" not in kim.get("/clinic/").text


def test_a_clinic_without_a_country_is_told_what_the_pages_say_instead(tmp_path: Path) -> None:
    told = "No country is set, so the pages say “your local emergency number”."
    nowhere = create_app(instance_path=tmp_path / "nowhere")
    britain = create_app(instance_path=tmp_path / "britain", country="GB")

    assert told in Receptionist(nowhere, "Kim").get("/clinic/").text
    assert told not in Receptionist(britain, "Kim").get("/clinic/").text
