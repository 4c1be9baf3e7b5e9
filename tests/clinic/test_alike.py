"""Cases that the same person may have sent are shown on each other's page, and never merged."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from flask import Flask

from tests.clinic.cast import NOW, Receptionist, case, path_of
from tests.clinic.test_queue import words

BOX = "Possibly the same person"
EVERY_WAY: dict[str, Any] = {
    "name": "Pat Specimen",
    "date_of_birth": date(1980, 1, 2),
    "phone": "020 7946 0018",
    "email": "pat@example.org",
}
NO_WAY: dict[str, Any] = {
    "name": "Kim Nobody",
    "date_of_birth": date(1999, 9, 9),
    "phone": "020 7946 0999",
    "email": "kim@example.org",
}


def others(kim: Receptionist, sent: Any) -> list[str]:
    """What is said to be the same, case by case."""
    page = kim.get(path_of(sent))
    box = (
        page.text.split('id="alike"')[1].split("</section>")[0] if 'id="alike"' in page.text else ""
    )
    return [same.split(" · ")[-1] for same in re.findall(r"<p>([^<]*)</p>", box)]


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ({"phone": "+44 (0)20 7946-0018"}, "same phone number"),
        ({"phone": "+44 20 7946 0018"}, "same phone number"),
        ({"email": "PAT@Example.org"}, "same email address"),
        (
            {"name": "PÀT  specimen", "date_of_birth": date(1980, 1, 2)},
            "same name and date of birth",
        ),
        ({"name": "Pat Specimen", "phone": "02079460018"}, "same phone number"),
        (EVERY_WAY, "same phone number, same email address, same name and date of birth"),
    ],
)
def test_each_is_told_what_is_the_same(
    desk: Flask, kim: Receptionist, other: dict[str, Any], same: str
) -> None:
    first = case(desk, **EVERY_WAY)
    second = case(desk, **{**NO_WAY, **other})

    assert others(kim, first) == others(kim, second) == [same]


@pytest.mark.parametrize(
    "other",
    [
        {},
        {"name": "Pat Specimen"},
        {"date_of_birth": date(1980, 1, 2)},
        {"phone": "7946 0018"},
        {"email": "pát@example.org"},
        {"phone": "", "email": "other@example.org"},
        {"name": "Pat Specimens", "date_of_birth": date(1980, 1, 2)},
    ],
)
def test_half_the_same_is_not_the_same(
    desk: Flask, kim: Receptionist, other: dict[str, Any]
) -> None:
    first = case(desk, **EVERY_WAY)
    second = case(desk, **{**NO_WAY, **other})

    assert others(kim, first) == others(kim, second) == []


@pytest.mark.parametrize("not_given", ["phone", "email"])
def test_what_neither_gave_is_not_the_same(desk: Flask, kim: Receptionist, not_given: str) -> None:
    first = case(desk, **{**EVERY_WAY, not_given: ""})
    second = case(desk, **{**NO_WAY, not_given: ""})

    assert others(kim, first) == others(kim, second) == []


def test_a_short_number_is_no_end_of_another(desk: Flask, kim: Receptionist) -> None:
    first = case(desk, name="One Nobody", phone="460018")
    second = case(desk, name="Two Nobody", phone="020 7946 0018")
    third = case(desk, name="Three Nobody", phone="46 00 18")

    assert others(kim, second) == []
    assert others(kim, first) == others(kim, third) == ["same phone number"]


def test_the_newest_five_are_shown_with_when_they_were_sent_and_how_they_stand(
    desk: Flask, kim: Receptionist
) -> None:
    sent = [case(desk, "emergency", NOW - timedelta(days=7 - n)) for n in range(8)]
    kim.act(sent[6], "not_needed", note="Twice", sure="yes")
    page = kim.get(path_of(sent[7]))

    box = words(page).split(BOX)[1].split("History")[0]
    assert re.findall(r"sent (\d+) November", box) == ["23", "22", "21", "20", "19"]
    assert "Robin Sample, sent 23 November 2026, 10:00 Not needed · Emergency · same" in box
    assert f'<a href="{path_of(sent[6])}">' in page.text
    assert "5 other cases" in page.text
