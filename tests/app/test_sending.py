"""From the result to the clinic: kept once, and before its reference is shown."""

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError

from app import clock, create_app, sending
from app.database import database_of
from app.records import rank_of
from app.references import read_reference
from rules import Urgency, assess
from tests.app.alex import ALEX, kept, reference_on, send
from tests.app.judge import Judge, errors_of, hidden_of


@pytest.fixture
def browser(clinic_app: Flask) -> Judge:
    return Judge(clinic_app)


def test_what_is_sent_is_kept_with_its_judgement(browser: Judge, clinic_app: Flask) -> None:
    browser.walk(unit="mi", longest_recent_km="11", longest_before_km="10")

    page = send(browser)

    (case,) = kept(clinic_app)
    assert page.request.path == "/check/sent"
    assert read_reference(reference_on(page)) == case.reference
    assert (case.name, case.name_folded, case.phone_backwards) == (
        "Alex Example",
        "alex example",
        "32106497020",
    )
    assert case.date_of_birth == date(1985, 3, 27)
    assert case.answers["longest_recent_km"] == "17.702784"
    assert case.unit == "mi"
    assert case.rank == rank_of(Urgency.ROUTINE)
    assert case.recalled_judgement().pattern == "likely"
    assert assess(case.recalled_answers()).load


def test_no_wording_of_ours_is_kept(browser: Judge, clinic_app: Flask) -> None:
    browser.walk(same_day_signs=["hot_red_swollen"])
    send(browser)

    (case,) = kept(clinic_app)
    assert all(re.fullmatch(r"[\w.-]*", word) for word in words_in([case.answers, case.judgement]))


def words_in(value: Any) -> list[str]:
    if isinstance(value, dict):
        return words_in([*value, *value.values()])
    if isinstance(value, list):
        return [word for each in value for word in words_in(each)]
    return [value] if isinstance(value, str) else []


def test_sending_twice_gives_the_same_reference_and_one_row(
    browser: Judge, clinic_app: Flask
) -> None:
    browser.walk()
    page = browser.get("/check/send")
    first = browser.post("/check/send", hidden_of(page) | ALEX)

    again = browser.post("/check/send", hidden_of(page) | ALEX)

    assert reference_on(again) == reference_on(first)
    assert len(kept(clinic_app)) == 1
    assert browser.get("/check/send").request.path == "/check/sent"


def test_a_retry_whose_first_answer_was_lost_finds_the_same_row(
    browser: Judge, clinic_app: Flask
) -> None:
    browser.walk()
    before = browser.client.get_cookie("visit")
    assert before
    first = reference_on(send(browser))
    browser.client.set_cookie("visit", before.value)

    page = send(browser)
    assert reference_on(page) == first
    assert "This check was sent before." not in page.text
    browser.client.set_cookie("visit", before.value)
    assert "This check was sent before." in send(browser, phone="020 7946 0999").text
    assert len(kept(clinic_app)) == 1


def test_an_answer_changed_after_sending_makes_another_check(
    browser: Judge, clinic_app: Flask
) -> None:
    browser.walk()
    first = reference_on(send(browser))
    page = browser.get("/check/age?change=1")
    browser.answer(page, {"age_band": "45_59"})

    assert reference_on(send(browser)) != first
    assert len(kept(clinic_app)) == 2


def test_an_emergency_left_early_can_be_sent_and_does_not_wait_for_us(
    browser: Judge, clinic_app: Flask
) -> None:
    browser.walk(emergency_signs=["cold_pale_foot"])
    page = browser.get("/check/send")
    assert "Do not wait for the clinic." in page.text

    page = send(browser)

    assert "Do not wait for the clinic." in page.text
    (case,) = kept(clinic_app)
    assert case.rank == rank_of(Urgency.EMERGENCY)
    assert case.due_at - case.sent_at == timedelta(minutes=15)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"name": " "}, "Type your name."),
        ({"name": "\u200d"}, "Type a name with at least one letter."),
        ({"name": "Al\u200bex"}, "This had characters that cannot be shown."),
        ({"name": "\u3164"}, "This had characters that cannot be shown."),
        ({"name": "Al\u2028ex"}, "This had characters that cannot be shown."),
        ({"consent": "false"}, "Tick this if you want to send it."),
        ({"name": "A" + "\u0301" * 9}, "This name has too many accents on one letter."),
        ({"name": "Al\u202eex"}, "This had characters that cannot be shown."),
        ({"name": "Al\x00ex"}, "This had characters that cannot be shown."),
        ({"phone": "", "email": ""}, "Give a phone number or an email address"),
        ({"phone": "ring me"}, "Type a phone number with its area code"),
        ({"email": "alex@my_shop.example"}, "must be like example.org: letters, digits"),
        ({"phone": "5----"}, "Type a phone number with its area code"),
        ({"birth_month": "13"}, "Type your date of birth in numbers"),
        ({"birth_year": "85"}, "Check the year of your date of birth."),
        ({"birth_year": "2100"}, "Check the year of your date of birth."),
        ({"ring_when": "at night"}, "Choose when we may ring."),
        ({"consent": ""}, "Tick this if you want to send it."),
        ({"note": "x" * 501}, "The note is longer than 500 characters."),
        ({"birth_year": "2015"}, "For somebody under 16, type the name of a parent or carer."),
    ],
)
def test_a_wrong_field_is_named_and_what_was_typed_is_kept(
    browser: Judge, clinic_app: Flask, changes: dict[str, Any], message: str
) -> None:
    browser.walk()

    page = send(browser, **changes)

    assert page.status_code == 400
    assert any(message in error for error in errors_of(page)), errors_of(page)
    assert "It hurts on stairs." in page.text or "note" in changes
    assert not kept(clinic_app)


def test_a_parent_is_named_for_a_child(browser: Judge, clinic_app: Flask) -> None:
    browser.walk(age_band="under_16")

    send(browser, birth_year="2015", parent_name="Sam Example")

    assert kept(clinic_app)[0].parent_name == "Sam Example"


def test_extra_fields_change_nothing(browser: Judge, clinic_app: Flask) -> None:
    browser.walk()
    send(browser, rank="0", urgency="emergency", state="booked", reference="AAAAAAAAAA", id="7")

    (case,) = kept(clinic_app)
    assert (case.rank, case.state) == (rank_of(Urgency.ROUTINE), "waiting")
    assert case.reference != "AAAAAAAAAA"


def test_a_database_out_of_reach_is_told_plainly_and_nothing_is_lost(
    browser: Judge, clinic_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser.walk()
    with monkeypatch.context() as broken:

        def fail(*_: object, **__: object) -> None:
            raise OperationalError("INSERT", {}, Exception("disk is full"))

        broken.setattr("app.runner.send.send", fail)
        page = send(browser)
        assert page.status_code == 503
        assert "We could not send it just now" in page.text
        assert 'value="Alex Example"' in page.text
        assert page.headers["Retry-After"]

    assert send(browser).request.path == "/check/sent"
    assert len(kept(clinic_app)) == 1


def test_one_address_can_send_only_so_many_and_is_told_so(
    tmp_path: Path, database_url: str
) -> None:
    app = create_app(instance_path=tmp_path, database_url=database_url, sends_per_hour=2)
    for _ in range(3):
        browser = Judge(app)
        browser.walk()
        page = send(browser)

    assert page.status_code == 429
    assert "Too many checks were sent from your network" in page.text
    assert 'value="Alex Example"' in page.text
    assert len(kept(app)) == 2
    database_of(app).engine.dispose()


@pytest.mark.parametrize(
    ("zone", "is_child"), [("Pacific/Auckland", False), ("America/Los_Angeles", True)]
)
def test_somebody_turns_sixteen_by_the_clinics_calendar(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, zone: str, is_child: bool
) -> None:
    # Noon of the 24th in Auckland's 25th, and still the 24th in Los Angeles.
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 11, 24, 12, tzinfo=UTC))
    browser = Judge(create_app(instance_path=tmp_path, time_zone=zone))
    browser.walk()

    page = send(browser, birth_day="25", birth_month="11", birth_year="2010")

    assert (page.request.path == "/check/send") is is_child


def test_outside_opening_hours_the_runner_is_told(
    browser: Judge, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_sunday = datetime(2026, 11, 22, 12, tzinfo=UTC)
    browser.walk(emergency_signs=["cold_pale_foot"])
    monkeypatch.setattr(clock, "now", lambda: on_sunday)

    page = send(browser)

    assert "We are closed now." in page.text
    assert "within 15 minutes" not in page.text


def test_a_reference_drawn_twice_is_drawn_again(
    browser: Judge, clinic_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = iter(["22222222ZZ", "22222222ZZ", "33333333ZZ"])
    monkeypatch.setattr(sending, "new_reference", lambda: next(drawn))
    for _ in range(2):
        browser.walk()
        send(browser)

    assert {case.reference for case in kept(clinic_app)} == {"22222222ZZ", "33333333ZZ"}
