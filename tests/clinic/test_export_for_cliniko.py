"""The file for Cliniko: its own names for the fields, every part of a name, and no health."""

from datetime import date
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import event, update

from app.database import database_of
from app.records import Role, Submission
from tests.clinic.cast import Receptionist, case
from tests.clinic.files import export, lines_of, text_of
from tests.clinic.test_queue import words


def one_line(who: Receptionist) -> dict[str, str]:
    (line,) = lines_of(export(who, kind="cliniko"))
    return line


def test_it_has_who_it_is_under_the_names_that_cliniko_gives(
    desk: Flask, kim: Receptionist
) -> None:
    sent = case(desk, "same_day", name="Jan van der Berg", email="jan@example.org")

    assert one_line(kim) == {
        "first_name": "Jan",
        "last_name": "van der Berg",
        "date_of_birth": "1990-05-17",
        "email": "jan@example.org",
        "patient_phone_numbers": "020 7946 0018",
        "old_reference_id": sent.reference,
    }


def test_a_case_of_which_only_the_name_and_the_birthday_are_known_leaves_the_rest_empty(
    desk: Flask, kim: Receptionist
) -> None:
    sent = case(desk, name="王小明", phone="", date_of_birth=date(2015, 2, 3), parent_name="王")

    assert one_line(kim) == {
        "first_name": "",
        "last_name": "王小明",
        "date_of_birth": "2015-02-03",
        "email": "",
        "patient_phone_numbers": "",
        "old_reference_id": sent.reference,
    }


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("+44 20 7946 0018", "44 20 7946 0018"),
        ("+44 (0)20 7946 0018", "44 (0)20 7946 0018"),
        ("0044 20 7946 0018", "0044 20 7946 0018"),
        ("(020) 7946-0018", "(020) 7946-0018"),
        ("02079460018", "02079460018"),
    ],
)
def test_a_phone_loses_no_digit_and_gets_no_apostrophe(
    desk: Flask, kim: Receptionist, typed: str, written: str
) -> None:
    case(desk, phone=typed)

    assert one_line(kim)["patient_phone_numbers"] == written
    assert list(filter(str.isdigit, written)) == list(filter(str.isdigit, typed))


def test_a_phone_with_its_plus_is_still_told_in_the_other_kinds(
    desk: Flask, kim: Receptionist
) -> None:
    case(desk, phone="+44 20 7946 0018")

    assert lines_of(export(kim))[0]["phone"] == "'+44 20 7946 0018"


def test_no_part_of_a_name_is_a_formula_though_the_whole_was_none(
    desk: Flask, kim: Receptionist
) -> None:
    case(desk, name="Robin =1+1", phone="+=1+1", email="@example.org")
    line = one_line(kim)

    assert line["first_name"] == "Robin"
    assert line["last_name"] == "'=1+1"
    assert line["patient_phone_numbers"] == "'=1+1"
    assert line["email"] == "'@example.org"


@pytest.mark.parametrize("kind", ["identity", "cliniko"])
def test_the_database_is_not_even_asked_for_anything_about_health(
    desk: Flask, kim: Receptionist, kind: str
) -> None:
    case(desk, "emergency", note="A secret about a foot")
    asked: list[str] = []

    def listen(*told: Any) -> None:
        asked.append(told[2])

    event.listen(database_of(desk).engine, "before_cursor_execute", listen)
    text = text_of(export(kim, kind=kind))

    # The page that the form stands on asks what is overdue, and no name.
    of_people = [each for each in asked if "submission.name" in each]
    assert of_people
    for health in ("answers", "judgement", "note", "turned_out", "rank"):
        assert not [each for each in of_people if f"submission.{health}" in each], health
    assert "secret" not in text


def test_a_case_with_answers_that_nobody_can_read_is_in_it_all_the_same(
    desk: Flask, kim: Receptionist
) -> None:
    sent = case(desk)
    with database_of(desk).writing() as session:
        session.execute(update(Submission).values(answers={"gone": None}, judgement={}))

    assert one_line(kim)["old_reference_id"] == sent.reference


@pytest.mark.parametrize("role", Role)
def test_the_page_says_what_was_guessed_and_where_the_names_are_from(
    desk: Flask, role: Role
) -> None:
    page = Receptionist(desk, "Ash", role).get("/clinic/exports")

    assert "Check every name." in words(page)
    assert "https://docs.api.cliniko.com/openapi/reference/tag/Patient" in page.text
    assert '<time datetime="2026-11-29">' in page.text


def test_whoever_chooses_nothing_gets_identity_only(desk: Flask) -> None:
    """As from a page that was opened before there was a choice."""
    case(desk)
    (line,) = lines_of(export(Receptionist(desk, "Max", Role.OWNER), answers="yes"))

    assert "reference" in line
    assert "urgency" not in line
