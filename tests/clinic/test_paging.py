"""Fifty lines a page, none lost and none twice, whatever comes and goes meanwhile."""

import re
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import insert
from werkzeug.test import TestResponse

from app.database import database_of
from app.records import State, Submission
from tests.app.judge import hidden_of
from tests.clinic.cast import NOW, Receptionist, again, case
from tests.clinic.test_queue import names


def many(app: Flask, how_many: int, **each: object) -> list[str]:
    """Copies of one case under names of their own, all sent at the very same moment."""
    kept = again(app, case(app, name="The First"))
    row = {c.key: getattr(kept, c.key) for c in Submission.__table__.columns if c.key != "id"}
    copies = [
        {
            **row,
            "public_id": f"public-{n}",
            "reference": f"{n:010}",
            "visit_digest": f"{n:064}",
            "name": f"Sample {n:04}",
            "name_folded": f"sample {n:04}",
            **each,
        }
        for n in range(how_many)
    ]
    with database_of(app).writing() as session:
        session.execute(insert(Submission), copies)
        session.delete(session.get_one(Submission, kept.id))
    return [str(copy["name"]) for copy in copies]


def next_address(page: TestResponse) -> str:
    found = re.search(r'href="(/clinic/\?[^"]*after=[^"]*)">Next 50', page.text)
    return found[1].replace("&amp;", "&") if found else ""


def walked(kim: Receptionist, address: str) -> list[str]:
    seen = []
    while address:
        page = kim.get(address)
        assert len(names(page)) <= 50
        seen += names(page)
        address = next_address(page)
    return seen


@pytest.mark.parametrize("asked", ["", "?urgency=routine", "?state=waiting", "?overdue=1"])
def test_walking_the_pages_meets_everybody_once(desk: Flask, kim: Receptionist, asked: str) -> None:
    sent = many(desk, 120, due_at=NOW - timedelta(minutes=1))

    assert walked(kim, f"/clinic/{asked}") == sent


def test_walking_a_closed_list_meets_everybody_once_the_newest_first(
    desk: Flask, kim: Receptionist
) -> None:
    sent = many(desk, 120, state=State.BOOKED, is_open=False, booked_for=NOW.date())

    assert walked(kim, "/clinic/?state=booked") == sent[::-1]


def test_exactly_fifty_have_no_second_page(desk: Flask, kim: Receptionist) -> None:
    many(desk, 50)

    assert next_address(kim.get("/clinic/")) == ""


def test_what_arrives_or_goes_between_two_pages_neither_loses_nor_repeats_a_line(
    desk: Flask, kim: Receptionist
) -> None:
    sent = many(desk, 120)
    first = kim.get("/clinic/")
    case(desk, "emergency", name="Just arrived")
    with database_of(desk).writing() as session:
        for public_id in ("public-3", "public-49", "public-70"):
            session.delete(session.query(Submission).filter_by(public_id=public_id).one())

    later = walked(kim, next_address(first))

    assert names(first) + later == [name for name in sent if name != "Sample 0070"]


def test_the_pages_of_a_search_meet_everybody_once(desk: Flask, kim: Receptionist) -> None:
    sent = many(desk, 120)
    page = kim.find("SAMPLE")
    seen = names(page)
    while "Next 50" in page.text:
        page = kim.post("/clinic/search", hidden_of(page))
        seen += names(page)

    assert seen == sent


def test_a_place_in_a_search_that_we_never_wrote_leads_to_its_first_page(
    desk: Flask, kim: Receptionist
) -> None:
    case(desk, name="Robin Sample")
    half_a_character = "WyJcdWQ4MDAiLCAxXQ=="

    assert names(kim.find("robin", after=half_a_character)) == ["Robin Sample"]


def test_a_few_are_counted_and_many_are_not(desk: Flask, kim: Receptionist) -> None:
    case(desk, "emergency")
    many(desk, 1001)

    assert ">1 case<" in kim.get("/clinic/?urgency=emergency").text
    assert ">More than 1,000 cases<" in kim.get("/clinic/").text


@pytest.mark.parametrize(
    "place",
    [
        "nonsense",
        "WzFd",  # [1]
        "WyJhIiwgImIiLCAiYyJd",  # ["a", "b", "c"]
        "WzAsICIwMDAxLTAxLTAxVDAwOjAwOjAwKzE0OjAwIiwgMV0=",  # a moment before the first year
        "WzAsICIyMDI2LTExLTI0IiwgMV0=",  # a moment without its zone
        "WzAsICIyMDI2LTExLTI0VDAwOjAwOjAwKzAwOjAwIiwgOTk5OTk5OTk5OTk5OTk5OTk5OTk5XQ==",
        "Wzk5OTk5LCAiMjAyNi0xMS0yNFQwMDowMDowMCswMDowMCIsIDFd",  # a rank beyond any
        "é",
    ],
)
def test_a_place_that_we_never_wrote_leads_to_a_page(
    desk: Flask, kim: Receptionist, place: str
) -> None:
    case(desk, name="Robin Sample")

    assert names(kim.get(f"/clinic/?after={place}")) == ["Robin Sample"]
