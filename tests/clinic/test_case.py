"""One case: who, what to book, what to say, why, and what was done."""

from datetime import date

import pytest
from flask import Flask
from sqlalchemy import select

from app.clinic.reading import AGES
from app.database import database_of
from app.records import Audit, Submission
from app.typed import age_on
from rules import QUESTION, Distance
from tests.clinic.cast import NOW, Receptionist, again, case, path_of
from tests.clinic.conftest import Clock
from tests.clinic.test_queue import names, words


def change(app: Flask, case: Submission, **values: object) -> None:
    with database_of(app).writing() as session:
        kept = session.get_one(Submission, case.id)
        for name, value in values.items():
            setattr(kept, name, value)


def test_who_comes_first_then_the_hint_then_why_then_the_history_beside_it(
    desk: Flask, kim: Receptionist
) -> None:
    sent = case(desk, "emergency", name="Robin Sample", email="robin@example.org", note="Sore!")

    said = words(kim.get(path_of(sent)))

    for first, then in (
        ("Robin Sample", "36 (born 17 May 1990)"),
        ("36 (born 17 May 1990)", "020 7946 0018"),
        ("020 7946 0018", "robin@example.org"),
        ("robin@example.org", "Do not book yet. Ring now"),
        ("Do not book yet. Ring now", "Have you called 999"),
        ("Have you called 999", "Then ask"),
        ("Then ask", "Because you told us that"),
        ("Because you told us that", "not read before the appointment. Sore!"),
        ("not read before the appointment. Sore!", "All answers How old are you? 18 to 44"),
    ):
        assert said.index(first) < said.index(then)


def test_the_number_can_be_rung_from_the_page(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk, phone="+44 (0)20 7946-0018")

    assert 'href="tel:+4402079460018"' in kim.get(path_of(sent)).text


def test_a_case_of_a_child_names_the_parent(desk: Flask, kim: Receptionist) -> None:
    assert "Parent or carer Sam Sample" in words(
        kim.get(path_of(case(desk, parent_name="Sam Sample")))
    )


def test_opening_a_case_leaves_a_line_in_the_trail_and_stops_no_clock(
    desk: Flask, kim: Receptionist
) -> None:
    sent = case(desk)
    kim.get(path_of(sent))

    with database_of(desk).reading() as session:
        line = session.scalars(select(Audit)).one()
    assert (line.staff_id, line.did, line.subject) == (kim.staff.id, "saw case", sent.public_id)
    assert again(desk, sent).acted_at is None


def test_there_is_no_page_and_no_line_for_a_case_that_is_not_there(
    desk: Flask, kim: Receptionist
) -> None:
    assert kim.client.get("/clinic/cases/nowhere").status_code == 404

    with database_of(desk).reading() as session:
        assert session.scalars(select(Audit)).all() == []


@pytest.mark.parametrize(
    ("born", "contradicts"),
    [
        (date(2008, 11, 25), True),
        (date(2008, 11, 24), False),
        (date(1981, 11, 25), False),
        (date(1981, 11, 24), True),
    ],
)
def test_a_date_of_birth_that_contradicts_the_ticked_age_is_told(
    desk: Flask, kim: Receptionist, born: date, contradicts: bool
) -> None:
    sent = case(desk, date_of_birth=born)

    told = "They ticked “18 to 44”. By the date of birth they were" in kim.get(path_of(sent)).text

    assert told is contradicts


def test_the_age_is_that_of_the_day_it_was_sent(desk: Flask, clock: Clock) -> None:
    sent = case(desk, date_of_birth=date(1981, 11, 25))
    clock(days=1)

    tomorrow = Receptionist(desk, "Max").get(path_of(sent)).text

    assert "45 (born" in tomorrow
    assert "do not agree" not in tomorrow


def test_every_age_band_of_the_questionnaire_has_its_ages() -> None:
    question = QUESTION["age_band"]
    assert not isinstance(question, Distance)

    assert [band.code for band in question] == list(AGES)
    assert all(
        AGES[later][0] == AGES[earlier][1] + 1
        for earlier, later in zip(AGES, list(AGES)[1:], strict=False)
    )


def test_who_was_born_on_the_last_day_of_february_turns_older_on_the_first_of_march() -> None:
    leapling = date(2008, 2, 29)

    assert age_on(date(2026, 2, 28), leapling) == 17
    assert age_on(date(2026, 3, 1), leapling) == 18


def test_a_case_of_older_rules_is_shown_as_it_was_judged_then_with_a_note(
    desk: Flask, kim: Receptionist
) -> None:
    sent = case(desk, "emergency")
    older = {**sent.judgement, "urgency": "routine", "see_first": "physio", "rules": []}
    older["ruleset_version"] = "old"
    change(desk, sent, judgement=older, ruleset_version="old", rank=3)

    said = words(kim.get(path_of(sent)))

    assert "Today’s rules judge this otherwise The case is shown as it was judged then." in said
    assert "Then: Routine. By today’s rules: Emergency." in said
    assert "Initial assessment, any physio, within 2 weeks." in said


def test_older_rules_that_judge_the_same_need_no_note(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk, "emergency")
    change(desk, sent, judgement={**sent.judgement, "ruleset_version": "old"})

    assert "judge this otherwise" not in kim.get(path_of(sent)).text


@pytest.mark.parametrize(
    "answers",
    [
        {"age_band": "18_44", "a_question_that_is_gone": ["an_old_answer"]},
        {"age_band": "150_plus"},
        {"longest_recent_km": "far"},
    ],
)
def test_answers_that_we_no_longer_know_are_shown_by_their_stored_names(
    desk: Flask, kim: Receptionist, answers: dict[str, object]
) -> None:
    sent = case(desk, "same_day")
    change(desk, sent, answers=answers)

    page = kim.get(path_of(sent))

    assert page.status_code == 200
    assert "These answers belong to questions that have changed since." in page.text
    assert "Do not book yet. Ring now" in page.text
    for value in answers.values():
        assert f"<p>{value[0] if isinstance(value, list) else value}</p>" in page.text
    assert kim.get("/clinic/").status_code == 200


def test_two_people_on_one_case_see_each_other_for_two_minutes(
    desk: Flask, kim: Receptionist, lee: Receptionist, clock: Clock
) -> None:
    sent, other = case(desk), case(desk)
    alone = kim.get(path_of(sent)).text
    lee.get(path_of(other))
    clock(seconds=119)
    together = lee.get(path_of(sent)).text
    clock(seconds=2)
    later = lee.get(path_of(sent)).text

    assert "opened it in the last two minutes" not in alone
    assert "Kim opened it in the last two minutes." in together
    assert "opened it in the last two minutes" not in later
    assert "Lee opened it in the last two minutes." in kim.get(path_of(sent)).text


def test_times_are_those_of_the_clinics_clock(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk, at=NOW)

    assert "24 November 2026, 10:00" in kim.get(path_of(sent)).text


def test_a_closed_case_says_its_state_and_no_longer_what_was_to_be_done(
    desk: Flask, kim: Receptionist
) -> None:
    sent = case(desk, "emergency")
    while_open = kim.get(path_of(sent))
    closed = kim.act(sent, "booked", day="2026-12-03", sure="yes")

    assert "hint-card emergency" in while_open.text
    assert "hint-card" not in closed.text
    said = words(closed)
    assert "Booked for Thu 3 December 2026 · Booked by Kim · last change" in said
    assert "Do not book yet" not in said
    assert "Words to say" not in said


def test_a_state_is_told_once(desk: Flask, kim: Receptionist, clock: Clock) -> None:
    sent = case(desk)
    clock(minutes=1)

    assert "Routine Waiting 1 min · promised within" in words(kim.get(path_of(sent)))
    assert "In hand · With Kim · Sent 1 min ago ·" in words(kim.act(sent, "took"))


@pytest.mark.parametrize("name", ["\u3164", "\u200d", "\u2800\u115f"])
def test_a_name_that_nobody_can_see_still_has_a_heading_and_a_link(
    desk: Flask, kim: Receptionist, name: str
) -> None:
    sent = case(desk, name=name)

    assert "<h1>Name cannot be shown</h1>" in kim.get(path_of(sent)).text
    assert names(kim.get("/clinic/")) == ["Name cannot be shown"]
