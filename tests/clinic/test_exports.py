"""Cases as a file: what is in it, and what only a clinician may have in it."""

from datetime import UTC, date, datetime

import pytest
from flask import Flask
from sqlalchemy import select, update

from app.database import database_of
from app.exports import PROFILES
from app.records import Audit, Export, Role, Submission
from rules import QUESTIONS
from tests.clinic.cast import Receptionist, case
from tests.clinic.files import export, lines_of, text_of
from tests.clinic.test_queue import words


def test_a_file_has_who_it_is_and_nothing_of_their_health(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk, "same_day", email="robin@example.org")
    file = export(kim)

    assert lines_of(file) == [
        {
            "reference": sent.reference,
            "name": "Robin Sample",
            "date_of_birth": "1990-05-17",
            "phone": "020 7946 0018",
            "email": "robin@example.org",
            "parent_name": "",
            "ring_when": "morning",
            "sent_at": "2026-11-24T10:00:00+00:00",
            "state": "waiting",
            "booked_for": "",
            "asked_by": "runner",
            "ruleset_version": sent.ruleset_version,
        }
    ]


@pytest.mark.parametrize("kind", PROFILES)
def test_it_comes_as_a_file_with_its_kind_and_the_day_and_no_name(desk: Flask, kind: str) -> None:
    case(desk)
    file = export(Receptionist(desk, "Pat", Role.PHYSIO), kind=kind)

    name = f"first-step-{kind}-2026-11-24.csv"
    assert file.headers["Content-Disposition"] == f'attachment; filename="{name}"'
    assert file.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert file.headers["Cache-Control"] == "no-store"


def test_a_spreadsheet_knows_its_letters_and_its_lines(desk: Flask, kim: Receptionist) -> None:
    case(desk, name="Łukasz Żółć")
    text = text_of(export(kim))

    assert text.startswith("\ufeffreference,name,")
    assert text.count("\r\n") == text.count("\n") == 2
    assert "Łukasz Żółć" in text


def test_a_physio_may_have_the_answers_in_it(desk: Flask) -> None:
    sent = case(desk, "priority")
    (line,) = lines_of(export(Receptionist(desk, "Pat", Role.PHYSIO), kind="answers"))

    ids = [question.id for question in QUESTIONS]
    assert [header for header in line if header in ids] == ids
    assert line["urgency"] == line["urgency_by_rules"] == "priority"
    assert line["slow_signs"] == "swelling_no_injury"
    assert line["reasons"] == "; ".join(sent.judgement["rules"])
    assert line["plantar_fasciitis_pattern"] == sent.judgement["pattern"]
    assert line["longest_recent_km"] == str(sent.answers.get("longest_recent_km", ""))
    assert line["pain_walking"] == str(sent.answers["pain_walking"])
    assert line["ruleset_version"] == sent.ruleset_version


def test_several_answers_to_one_question_stand_in_one_cell(desk: Flask) -> None:
    sent = case(desk)
    kept = {**sent.answers, "feel_in_2019": "hot", "health": ["diabetes", "smoker"]}
    with database_of(desk).writing() as session:
        session.execute(update(Submission).values(answers=kept))
    (line,) = lines_of(export(Receptionist(desk, "Max", Role.OWNER), kind="answers"))

    assert line["health"] == "diabetes; smoker"
    assert line["answers_to_older_questions"] == "feel_in_2019=hot"


def test_a_receptionist_neither_sees_nor_gets_the_answers(desk: Flask, kim: Receptionist) -> None:
    case(desk)
    pat = Receptionist(desk, "Pat", Role.PHYSIO)

    assert 'value="answers"' in pat.get("/clinic/exports").text
    assert 'value="answers"' not in kim.get("/clinic/exports").text
    assert export(kim, kind="answers").status_code == 403
    with database_of(desk).reading() as session:
        assert session.scalars(select(Export)).all() == []


@pytest.mark.parametrize(
    ("kind", "what"),
    [
        ("identity", "Identity only"),
        ("cliniko", "Identity only, for Cliniko"),
        ("answers", "With the answers"),
    ],
)
def test_the_trail_and_the_list_tell_the_kind_in_words(desk: Flask, kind: str, what: str) -> None:
    case(desk)
    max_ = Receptionist(desk, "Max", Role.OWNER)
    text_of(export(max_, kind=kind))

    with database_of(desk).reading() as session:
        lines = session.scalars(select(Audit).where(Audit.did == "exported")).all()
    assert [(line.who, line.detail) for line in lines] == [("max", f"1 case: {what}")]
    assert f"Exported cases 1 case: {what}" in words(max_.get("/clinic/trail"))
    assert f"Finished: 1 case Max {what}" in words(max_.get("/clinic/exports"))


def test_a_kind_that_only_another_version_knows_is_listed_by_its_name(
    desk: Flask, kim: Receptionist
) -> None:
    case(desk)
    text_of(export(kim))
    with database_of(desk).writing() as session:
        session.execute(update(Export).values(profile="from_tomorrow"))

    assert "Finished: 1 case Kim from_tomorrow" in words(kim.get("/clinic/exports"))


def test_times_are_those_of_the_clinic(desk: Flask, kim: Receptionist) -> None:
    object.__setattr__(desk.extensions["settings"], "time_zone", "Europe/Berlin")
    case(desk, at=datetime(2026, 7, 1, 22, 30, tzinfo=UTC), date_of_birth=date(1990, 5, 17))

    assert lines_of(export(kim))[0]["sent_at"] == "2026-07-02T00:30:00+02:00"
