"""A page holds only characters that HTML allows, whatever was typed."""

from urllib.parse import quote

import pytest
from flask import Flask
from sqlalchemy import select

from app.database import database_of
from app.records import Audit
from tests.app.judge import Judge, hidden_of, judge
from tests.clinic.cast import Receptionist
from tests.clinic.one_database import desk as desk

FORBIDDEN = ("\0", "\x01", "\x1b", "\x7f", "\x85", "\ufdd0", "\ufffe", "\U0001ffff", "\U0010ffff")


@pytest.mark.parametrize("character", FORBIDDEN)
def test_what_html_forbids_is_left_out_of_a_page_that_shows_what_was_typed(
    desk: Flask, character: str
) -> None:
    typed = f"before{character}after"

    runners = Judge(desk).post("/delete", {"reference": typed, "birth_day": typed})
    staffs = Receptionist(desk, "Kim").client.post("/clinic/cases/x/note", data={"note": typed})

    for page in (runners, staffs):
        judge(page.text)
        assert character not in page.text
        assert "beforeafter" in page.text


@pytest.mark.parametrize("character", ["\0", "\n", "\x1b", "\x7f", "\x85"])
def test_an_address_with_a_control_character_is_nobodys_and_is_noted_nowhere(
    desk: Flask, character: str
) -> None:
    """A database may refuse what the trail would note, and whoever reads the trail sees nothing."""
    kim = Receptionist(desk, "Kim")
    token = hidden_of(kim.get("/clinic/"))["csrf_token"]

    page = kim.client.post(
        f"/clinic/cases/a{quote(character)}b/lowered", data={"csrf_token": token}
    )

    assert page.status_code == 404
    with database_of(desk).reading() as session:
        lines = session.scalars(select(Audit)).all()
    assert not any(character in line.subject + line.detail for line in lines)


def test_nothing_else_is_left_out(desk: Flask) -> None:
    typed = "Zoë 张 \u202b\U0001f9b6\tA & B"

    page = Judge(desk).client.post("/delete", data={"reference": typed})

    assert typed.replace("&", "&amp;") in page.text
