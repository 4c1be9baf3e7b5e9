"""Who guesses: an address of a case is too long to be guessed, and a reference is not enough."""

import base64
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from flask import Flask
from sqlalchemy import event

from app.database import database_of
from app.records import Scope, Submission
from tests.app.judge import Judge
from tests.clinic.cast import Receptionist, case
from tests.programs.cast import Program

BORN = {"birth_day": "17", "birth_month": "5", "birth_year": "1990"}
NOBODYS = "2222222222"


@contextmanager
def statements(app: Flask) -> Iterator[list[str]]:
    """What the database is asked meanwhile."""
    asked: list[str] = []

    def note(_: object, __: object, statement: str, *___: object) -> None:
        asked.append(statement)

    engine = database_of(app).engine
    event.listen(engine, "before_cursor_execute", note)
    yield asked
    event.remove(engine, "before_cursor_execute", note)


def test_an_address_of_a_case_holds_128_random_bits(app: Flask) -> None:
    ids = {case(app).public_id for _ in range(30)}

    assert len(ids) == 30
    assert {len(base64.urlsafe_b64decode(f"{id}==")) for id in ids} == {128 // 8}


def test_a_reference_opens_nothing_in_an_address(app: Flask) -> None:
    sent = case(app)
    kim, program = Receptionist(app, "Kim"), Program(app, "Diary", *Scope)
    for guessed in (sent.reference, str(sent.id)):
        assert kim.client.get(f"/clinic/cases/{guessed}").status_code == 404
        assert program.get(f"/{guessed}").status_code == 404


@pytest.mark.parametrize("path", ["/delete", "/follow-up"])
def test_wrong_and_absent_are_the_same_work(app: Flask, path: str) -> None:
    """Time is told apart by what is done, and most of it is done in the database."""
    sent: Submission = case(app)
    browser = Judge(app)
    # The first request of all loads what later ones find loaded.
    browser.post(path, {"reference": NOBODYS, **BORN})

    with statements(app) as for_wrong:
        wrong = browser.post(path, {"reference": sent.reference, **BORN, "birth_day": "18"})
    with statements(app) as for_absent:
        absent = browser.post(path, {"reference": NOBODYS, **BORN})

    assert wrong.status_code == absent.status_code == 400
    assert for_wrong == for_absent != []
