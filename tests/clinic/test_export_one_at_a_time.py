"""One person has one export at a time, and a browser that could not unpack it gets none."""

from flask import Flask
from sqlalchemy import select

from app.database import database_of
from app.records import Export
from tests.app.judge import hidden_of
from tests.clinic.cast import Receptionist, case
from tests.clinic.conftest import Clock
from tests.clinic.files import export
from tests.clinic.test_export_progress import Begun
from tests.clinic.test_queue import words


def begun(app: Flask) -> int:
    with database_of(app).reading() as session:
        return len(session.scalars(select(Export)).all())


def test_a_second_one_of_the_same_person_is_refused_in_words(
    desk: Flask, kim: Receptionist
) -> None:
    case(desk)
    first = Begun(kim, 1)

    page = export(kim, state="booked")

    assert page.status_code == 409
    assert "An export of yours is still running. It began on 24 November 2026, 10:00." in words(
        page
    )
    assert '<option value="booked" selected>' in page.text
    assert begun(desk) == 1
    first.close()
    assert export(kim).status_code == 200


def test_somebody_else_may_have_one_meanwhile(
    desk: Flask, kim: Receptionist, lee: Receptionist
) -> None:
    case(desk)
    first = Begun(kim, 1)

    assert export(lee).status_code == 200
    first.close()


def test_one_that_fell_silent_does_not_count(desk: Flask, kim: Receptionist, clock: Clock) -> None:
    case(desk)
    first = Begun(kim, 1)
    clock(minutes=9)
    assert export(kim).status_code == 409
    clock(minutes=2)

    assert export(kim).status_code == 200
    first.close()


def test_a_browser_that_takes_no_packed_file_is_told_so(desk: Flask, kim: Receptionist) -> None:
    case(desk)
    token = hidden_of(kim.get("/clinic/exports"))["csrf_token"]

    def asked(accepted: str) -> int:
        page = kim.client.post(
            "/clinic/exports", data={"csrf_token": token}, headers={"Accept-Encoding": accepted}
        )
        return page.status_code if page.status_code == 200 or "gzip" in words(page) else 0

    assert [asked(accepted) for accepted in ("identity", "br", "gzip;q=0", "")] == [406] * 4
    assert [asked(accepted) for accepted in ("gzip, br", "*")] == [200] * 2
    assert begun(desk) == 2
