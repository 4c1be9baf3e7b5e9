"""The owner reads in the audit trail, in words, what was done with which case."""

import pytest
from flask import Flask
from sqlalchemy import select

from app.clinic.steps import ALL
from app.database import database_of
from app.records import Audit, Role
from tests.clinic.cast import Receptionist, case, path_of
from tests.clinic.test_acting import DAY
from tests.clinic.test_queue import words


def did(app: Flask) -> list[tuple[str, str, str]]:
    with database_of(app).reading() as session:
        lines = session.scalars(select(Audit).order_by(Audit.id))
        return [(line.did, line.subject, line.detail) for line in lines]


def test_a_search_is_noted_but_not_what_was_searched_for(desk: Flask, kim: Receptionist) -> None:
    case(desk)
    kim.find("Robin")

    assert did(desk) == [("searched", "", "1 case")]
    page = Receptionist(desk, "Max", Role.OWNER).get("/clinic/trail")
    assert "Searched for a case" in words(page)
    assert 'href="/clinic/cases/"' not in page.text


def test_whoever_is_shown_a_case_by_a_stale_save_has_seen_it(
    desk: Flask, kim: Receptionist, lee: Receptionist
) -> None:
    sent = case(desk)
    form = kim.form_of(sent)
    lee.act(sent, "took")
    before = did(desk).count(("saw case", sent.public_id, ""))

    assert kim.act(sent, "note", form, note="Hello").status_code == 409
    assert did(desk).count(("saw case", sent.public_id, "")) == before + 1


@pytest.mark.parametrize(
    ("asked", "fields"),
    [
        ("/clinic/cases/{}/lowered", {"note": "It is nothing", "urgency": "routine"}),
        ("/clinic/cases/{}/outcome", {"outcome": "nerve"}),
        ("/clinic/exports", {"kind": "answers"}),
    ],
)
def test_a_receptionist_who_tries_what_is_a_physios_to_do_leaves_a_line(
    desk: Flask, kim: Receptionist, asked: str, fields: dict[str, str]
) -> None:
    sent = case(desk)
    path = asked.format(sent.public_id)

    assert kim.post(path, kim.form_of(sent) | fields).status_code == 403
    assert ("not let in", "", path) in did(desk)


@pytest.mark.parametrize("odd", ["%00", "x", "A" * 23, "%ED%A0%80"])
def test_an_address_that_no_case_can_have_leads_nowhere(kim: Receptionist, odd: str) -> None:
    assert kim.client.get(f"/clinic/cases/{odd}").status_code == 404


def test_every_step_has_its_words_and_leads_to_its_case(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk)
    steps = ["took", "gave_back", "note", "answered", "no_answer", "booked", "reopened"]
    for step in (*steps, "not_needed"):
        kim.act(sent, step, note="A word", day=DAY if step == "booked" else "")
    max_ = Receptionist(desk, "Max", Role.OWNER)
    clinical = {"raised": "emergency", "lowered": "routine", "outcome": ""}
    max_.act(sent, "reopened")
    for step, urgency in clinical.items():
        max_.act(sent, step, note="A word", urgency=urgency, outcome="nerve")
    page = max_.get("/clinic/trail")

    assert {*steps, "not_needed", *clinical} == {step.name for step in ALL}
    said = words(page)
    assert "case: " not in said
    assert "saw case" not in said
    assert "Closed a case as not needed" in said
    assert "Recorded what a case turned out to be" in said
    assert f'<a href="{path_of(sent)}">{sent.public_id}</a>' in page.text
