"""The page that compares what the rules said with what a physio found, for a fixed cast.

said        pattern         turned out to be             cases
routine     fits            plantar fasciitis               12
routine     fits            heel fat pad                     8
routine     fits            not clear yet                    2
routine     partly          plantar fasciitis                3
routine     partly          a bone stress injury             1
soon        not             inflammatory                     5
soon        not             another tendon                  15
same day    withheld        an infection                     1
emergency   withheld        a joint or ligament              1
emergency   withheld        they did not come                1
routine                     nobody has said                  2
"""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import update

from app.database import database_of
from app.records import Submission, rank_of
from rules import Urgency
from tests.clinic.cast import Receptionist, case
from tests.clinic.seen import seen, table
from tests.clinic.test_queue import words

PAGE = "/clinic/outcomes"
LIKELY: dict[str, Any] = {"pattern": "likely"}
PARTLY: dict[str, Any] = {"pattern": "possible"}
NOT: dict[str, Any] = {"pattern": "not_suggested"}


@pytest.fixture
def missed(desk: Flask) -> str:
    """All of the cast; the public id of the one that was judged routine and was not."""
    seen(desk, "routine", "plantar-fasciitis", 12, **LIKELY)
    seen(desk, "routine", "heel-fat-pad", 8, **LIKELY)
    seen(desk, "routine", "not-clear", 2, **LIKELY)
    seen(desk, "routine", "plantar-fasciitis", 3, **PARTLY)
    seen(desk, "priority", "inflammatory", 5, **NOT)
    seen(desk, "priority", "other-tendon", 15, **NOT)
    seen(desk, "same_day", "infection")
    seen(desk, "emergency", "joint-or-ligament")
    seen(desk, "emergency", "not-seen")
    seen(desk, "routine", "", 2, **LIKELY)
    return seen(desk, "routine", "bone-stress-injury", **PARTLY)[0]


@pytest.mark.usefixtures("missed")
def test_each_pattern_stands_beside_what_was_found(phil: Receptionist) -> None:
    assert table(phil.get(PAGE), "Pattern and outcome") == [
        "Fits the usual pattern | 12 of 20 (60%, between 39% and 78%) | 22 | 12 | 8 | 0 | 2",
        "Partly fits it | Too few to say: 3 of 4 | 4 | 3 | 0 | 1 | 0",
        "Does not look like it | 0 of 20 (0%, between 0% and 16%) | 20 | 0 | 15 | 5 | 0",
        "No pattern named, beside urgent advice | Too few to say: 0 of 2 | 3 | 0 | 1 | 1 | 1",
    ]


@pytest.mark.usefixtures("missed")
def test_each_urgency_stands_beside_what_was_found(phil: Receptionist) -> None:
    assert table(phil.get(PAGE), "Urgency and outcome") == [
        "Emergency | Too few to say: 0 of 1 | 2 | 0 | 1 | 0 | 1",
        "Same day | Too few to say: 1 of 1 | 1 | 0 | 0 | 1 | 0",
        "Soon | 5 of 20 (25%, between 11% and 47%) | 20 | 0 | 15 | 5 | 0",
        "Routine | 1 of 24 (4%, between 0.7% and 20%) | 26 | 15 | 8 | 1 | 2",
    ]


def test_what_was_judged_routine_and_was_not_can_be_opened(phil: Receptionist, missed: str) -> None:
    page = phil.get(PAGE)

    said = words(page)
    assert "for a doctor: 1 of 24 (4%, between 0.7% and 20%) . These matter most." in said
    assert "Look at it" in said
    assert page.text.count("/clinic/cases/") == 1
    assert f'href="/clinic/cases/{missed}"' in page.text
    assert "Bone stress injury sent 24 November 2026, 10:00" in said
    assert "Robin Sample" not in said
    assert phil.get(f"/clinic/cases/{missed}").status_code == 200


@pytest.mark.usefixtures("missed")
def test_what_was_judged_urgent_and_was_not_is_counted(phil: Receptionist) -> None:
    said = words(phil.get(PAGE))

    assert "same day, and then nothing for a doctor: Too few to say: 1 of 2 ." in said


@pytest.mark.usefixtures("missed")
def test_each_rule_stands_beside_what_was_found(phil: Receptionist) -> None:
    page = phil.get(PAGE)

    assert table(page, "Rule by rule") == [
        "Bone stress, an inflamed joint, or rarely a growth | "
        "5 of 20 (25%, between 11% and 47%) | 20"
    ]
    assert table(page, "Rules with few outcomes") == [
        "The blood supply to the foot may have stopped (acute limb ischaemia) | "
        "Too few to say: 0 of 1 | 2",
        "A skin infection, gout or an infected joint | Too few to say: 1 of 1 | 1",
    ]
    assert "known outcomes: 2" in words(page)


@pytest.mark.usefixtures("missed")
def test_the_page_says_what_it_cannot_tell(phil: Receptionist) -> None:
    said = words(phil.get(PAGE))

    assert "An outcome is recorded for 49 of the 51 cases sent in this time." in said
    assert "First Step is not tested on patients yet" in said
    assert "may have been led by it" in said
    assert "Wilson" in said


def test_what_staff_made_of_the_urgency_changes_nothing(desk: Flask, phil: Receptionist) -> None:
    seen(desk, "routine", "infection")
    with database_of(desk).writing() as session:
        session.execute(update(Submission).values(rank=rank_of(Urgency.EMERGENCY)))

    routine = table(phil.get(PAGE), "Urgency and outcome")[-1]
    assert routine == "Routine | Too few to say: 1 of 1 | 1 | 0 | 0 | 1 | 0"


def test_without_an_outcome_it_says_how_one_comes_here(desk: Flask, phil: Receptionist) -> None:
    case(desk)
    page = phil.get(PAGE)

    assert "No outcome is recorded for this time" in words(page)
    assert "1 case was sent in this time." in words(page)
    assert "open the case and record what it turned out to be" in words(page)
    assert not table(page, "Pattern and outcome")


def test_only_who_treats_is_led_here(desk: Flask, kim: Receptionist, phil: Receptionist) -> None:
    assert f'href="{PAGE}"' in phil.get("/clinic/").text
    assert f'href="{PAGE}"' not in kim.get("/clinic/").text
    assert kim.client.get(PAGE).status_code == 403
