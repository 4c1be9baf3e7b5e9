"""“Delete what I sent”: by the reference and the date of birth, and by nothing less."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from app.database import database_of
from app.limits import address
from app.records import Audit, Event, Submission
from tests.app.alex import kept, reference_on, send
from tests.app.judge import Judge, errors_of


@pytest.fixture
def browser(clinic_app: Flask) -> Judge:
    return Judge(clinic_app)


def delete(browser: Judge, reference: str, **changes: str) -> Any:
    born = {"birth_day": "27", "birth_month": "3", "birth_year": "1985"} | changes
    return browser.post("/delete", {"reference": reference} | born)


def test_the_reference_and_the_birth_date_delete_it_and_leave_a_trace(
    browser: Judge, clinic_app: Flask
) -> None:
    browser.walk()
    reference = reference_on(send(browser))

    page = delete(browser, reference.lower())

    assert "It is deleted" in page.text
    with database_of(clinic_app).reading() as session:
        assert session.scalar(select(func.count(Submission.id))) == 0
        assert session.scalar(select(func.count(Event.id))) == 0
        (line,) = session.scalars(select(Audit)).all()
        assert (line.did, line.who) == ("deleted by the runner", "a runner")
        assert "Alex" not in f"{line.subject}{line.detail}"


def test_a_wrong_birth_date_and_an_absent_reference_are_told_alike(
    browser: Judge, clinic_app: Flask
) -> None:
    browser.walk()
    reference = reference_on(send(browser))

    wrong = delete(browser, reference, birth_day="28")
    absent = delete(browser, "2222222222")

    assert errors_of(wrong) == errors_of(absent)
    assert wrong.status_code == absent.status_code == 400
    assert len(kept(clinic_app)) == 1


def test_a_reference_can_be_tried_five_times_an_hour(browser: Judge, clinic_app: Flask) -> None:
    browser.walk()
    reference = reference_on(send(browser))
    for _ in range(5):
        delete(browser, reference, birth_day="28")

    page = delete(browser, reference)

    assert page.status_code == 429
    assert "tried too often" in errors_of(page)[0]
    assert len(kept(clinic_app)) == 1


def test_all_addresses_of_one_ipv6_network_count_as_one(clinic_app: Flask) -> None:
    told = []
    for end in ("1", "ffff"):
        environ = {"REMOTE_ADDR": f"2001:db8::{end}"}
        with clinic_app.test_request_context(environ_overrides=environ):
            told.append(address())

    assert told == ["2001:db8::/64"] * 2
