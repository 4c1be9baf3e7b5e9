"""The owner reads in the audit trail, in words, what was done with which case."""

from flask import Flask

from app.clinic.steps import ALL
from app.records import Role
from tests.clinic.cast import Receptionist, case, path_of
from tests.clinic.test_acting import DAY
from tests.clinic.test_queue import words


def test_every_step_has_its_words_and_leads_to_its_case(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk)
    steps = ["took", "gave_back", "note", "answered", "no_answer", "booked", "reopened"]
    for step in (*steps, "not_needed"):
        kim.act(sent, step, note="A word", day=DAY if step == "booked" else "")
    page = Receptionist(desk, "Max", Role.OWNER).get("/clinic/trail")

    assert {*steps, "not_needed"} == {step.name for step in ALL}
    said = words(page)
    assert "case: " not in said
    assert "saw case" not in said
    assert "Closed a case as not needed" in said
    assert f'<a href="{path_of(sent)}">{sent.public_id}</a>' in page.text
