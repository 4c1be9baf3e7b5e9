"""What is wrong with a call is said at its place, all at once, and nothing typed is lost."""

import re
from typing import Any

import pytest
from flask import Flask

from rules import QUESTION, Distance
from tests.app.judge import errors_of
from tests.clinic.caller import ALEX_ON_THE_PHONE, UNIT, go_on, kept, save
from tests.clinic.cast import Receptionist
from tests.clinic.one_database import desk as desk
from tests.clinic.test_escaping import PAYLOADS, SIGNS

TEXT_FIELDS = ("name", "phone", "email", "birth_day", "parent_name", "note", "usual_week_km")


def test_an_empty_page_names_everything_that_is_owed_in_its_order(
    desk: Flask, kim: Receptionist
) -> None:
    page = save(kim, UNIT)

    links = re.findall(r'<li><a href="#(\w+)">', page.text)
    assert page.status_code == 400
    assert "<title>Error: Phone caller" in page.text
    assert links[:5] == ["name", "phone", "consent", "age_band", "emergency_signs"]
    assert links[-2:] == ["birth_day", "ring_when"]
    assert not {"diabetic_foot", "other_sites", "calf_raises", "running_now", "unit"} & set(links)
    assert len(errors_of(page)) == len(links)
    for field in links:
        assert page.text.count(f'id="{field}"') == 1
    assert kept(desk) == []


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"pain_walking": "11"}, "Choose a whole number from 0 to 10."),
        ({"feel": "green"}, "is not an answer to this question"),
        ({"feel": ["sharp", "ache"]}, "Send one answer code, as text."),
        ({"health": ["cancer", "none"]}, "Untick one of the two."),
        ({"usual_week_km": "ten"}, "Type one number, for example 7.5, or leave it blank."),
        ({"unit": "yd"}, "Choose kilometres or miles."),
        ({"phone": "12"}, "Type a phone number with its area code"),
        ({"birth_month": "13"}, "Type their date of birth in numbers"),
        ({"birth_year": "1785"}, "Check the year of their date of birth."),
        ({"email": "alex"}, "Type an email address such as"),
        ({"consent": ""}, "Tick this if they agree."),
        ({"age_band": "under_16", "child_signs": ["none"]}, "type the name of a parent or carer"),
        ({"ring_when": "never"}, "Choose when we may ring."),
        ({"health": ["diabetes"], "diabetic_foot": []}, "Nothing is ticked yet."),
    ],
)
def test_one_fault_is_told_and_the_rest_stays_as_it_was(
    desk: Flask, kim: Receptionist, said: dict[str, Any], message: str
) -> None:
    page = save(kim, ALEX_ON_THE_PHONE | said)

    (told,) = errors_of(page)
    assert page.status_code == 400
    assert message in told
    assert kept(desk) == []
    for kept_text in ('value="Alex Example"', "It hurts on stairs.", 'value="12,5"'):
        assert kept_text in page.text
    assert re.search(r'name="duration" value="1_to_6_weeks"[^>]* checked', page.text)
    assert save(kim, ALEX_ON_THE_PHONE, page).status_code == 200


def test_faults_of_the_answers_and_of_the_details_come_in_one_go(kim: Receptionist) -> None:
    page = save(kim, ALEX_ON_THE_PHONE | {"name": "", "pain_walking": [], "birth_day": "x"})

    assert re.findall(r'<li><a href="#(\w+)">', page.text) == ["name", "pain_walking", "birth_day"]
    assert "How bad is the pain when you walk today? Choose a number" in page.text


def test_an_answer_that_no_longer_applies_is_dropped_even_when_it_is_wrong(
    desk: Flask, kim: Receptionist
) -> None:
    wrong = {"diabetic_foot": ["broken_skin", "none"], "after_injury": ["x"], "child_signs": ["y"]}

    assert save(kim, ALEX_ON_THE_PHONE | wrong).status_code == 200
    assert not wrong.keys() & kept(desk)[0].answers.keys()


def test_an_emergency_does_not_excuse_what_came_before_it(kim: Receptionist) -> None:
    page = save(kim, UNIT | {"emergency_signs": ["cold_pale_foot"]})

    assert "age_band" in re.findall(r'<li><a href="#(\w+)">', page.text)
    assert "Emergency. Say this now:" in page.text


def test_without_a_script_going_on_opens_questions_and_shows_no_fault_of_an_open_one(
    kim: Receptionist,
) -> None:
    page = go_on(kim, UNIT | {"name": "Alex", "phone": "020 7946 0123", "health": ["diabetes"]})

    assert page.status_code == 200
    assert errors_of(page) == []
    assert re.search(r'data-part="diabetic_foot">', page.text)
    assert re.search(r'data-part="child_signs" hidden>', page.text)
    page = go_on(kim, ALEX_ON_THE_PHONE | {"duration": []})
    assert re.search(r'id="duration"[^>]* autofocus', page.text)


def test_without_a_script_a_clash_is_told_when_going_on(kim: Receptionist) -> None:
    page = go_on(kim, UNIT | {"emergency_signs": ["cold_pale_foot", "none"]})

    assert page.status_code == 400
    assert len(errors_of(page)) == 1


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_in_every_field_is_only_text(
    desk: Flask, kim: Receptionist, payload: str
) -> None:
    boxes = {id: payload for id, each in QUESTION.items() if not isinstance(each, Distance)}
    page = save(kim, boxes | dict.fromkeys((*TEXT_FIELDS, "call", "unit", "extra"), payload))

    assert page.status_code == 400
    assert not [sign for sign in SIGNS if sign in page.text]
    named = ALEX_ON_THE_PHONE | {"name": payload, "note": payload}
    saved = save(kim, named)
    assert saved.status_code == 200
    assert not [sign for sign in SIGNS if sign in saved.text]


def test_unknown_fields_change_nothing(desk: Flask, kim: Receptionist) -> None:
    save(kim, ALEX_ON_THE_PHONE | {"asked_by": "runner", "rank": "0", "reference": "AAAAAAAAAA"})

    (case,) = kept(desk)
    assert (case.asked_by, case.rank) == ("reception", 3)
    assert case.reference != "AAAAAAAAAA"
