"""“Delete what I sent”: by the reference and the date of birth, and by nothing less."""

from pathlib import Path
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


def test_what_was_deleted_is_no_longer_called_sent_and_can_be_sent_again(
    browser: Judge, clinic_app: Flask
) -> None:
    browser.walk()
    first = reference_on(send(browser))
    delete(browser, first)

    assert browser.get("/check/sent").request.path == "/check/result"
    assert "You have sent this to the clinic." not in browser.get("/check/result").text
    assert reference_on(send(browser)) != first
    assert len(kept(clinic_app)) == 1


def test_another_browser_may_have_deleted_it(browser: Judge, clinic_app: Flask) -> None:
    browser.walk()
    reference = reference_on(send(browser))
    delete(Judge(clinic_app), reference)

    assert browser.get("/check/sent").request.path == "/check/result"
    assert send(browser).request.path == "/check/sent"
    assert len(kept(clinic_app)) == 1


def test_nothing_of_it_stays_in_the_files_of_the_embedded_database(
    app: Flask, tmp_path: Path
) -> None:
    browser = Judge(app)
    browser.walk()
    reference = reference_on(send(browser, name="Unmistakable Example"))
    assert any(b"Unmistakable" in file.read_bytes() for file in tmp_path.glob("*.sqlite3*"))

    delete(browser, reference)

    assert not any(b"Unmistakable" in file.read_bytes() for file in tmp_path.glob("*.sqlite3*"))


def test_an_ipv4_address_written_as_ipv6_stands_for_itself(clinic_app: Flask) -> None:
    environ = {"REMOTE_ADDR": "::ffff:192.0.2.1"}
    with clinic_app.test_request_context(environ_overrides=environ):
        assert address() == "192.0.2.1"


def test_all_addresses_of_one_ipv6_network_count_as_one(clinic_app: Flask) -> None:
    told = []
    for end in ("1", "ffff"):
        environ = {"REMOTE_ADDR": f"2001:db8::{end}"}
        with clinic_app.test_request_context(environ_overrides=environ):
            told.append(address())

    assert told == ["2001:db8::/64"] * 2
