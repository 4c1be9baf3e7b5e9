"""Cases that an older version kept are told and found as if this one had kept them."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import Connection, column, table, text

from app.database import database_of
from app.database.migrate import rebuild, upgrade
from app.likeness import folded
from app.records import Base, Event, Submission
from tests.clinic.cast import case

THEN = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
_NEWER = {"id", "surname_first", "email_folded", "agreed_to_follow_up", "turned_out", "reached"}
_NEWER |= {"promised_at"}


@pytest.fixture
def before(clinic_app: Flask) -> Iterator[tuple[Connection, dict[str, Any]]]:
    """Empty tables of the version before, and what it kept of one case."""
    sent = case(clinic_app, "same_day")
    kept = {
        column.key: getattr(sent, column.key)
        for column in Submission.__table__.columns
        if column.key not in _NEWER
    }
    # Never committed: whatever comes of it, the tables of the other tests stay as they are.
    with database_of(clinic_app).engine.execution_options(writes=True).connect() as connection:
        rebuild(connection, "0001")
        yield connection, kept


@pytest.mark.parametrize(
    ("done", "changes", "reached"),
    [
        (["took", "note"], {}, ""),
        (["no_answer", "note"], {}, "no_answer"),
        (["answered", "no_answer"], {}, "answered"),
        (["answered", "not_needed", "reopened"], {}, ""),
        (["answered", "not_needed", "reopened", "no_answer"], {}, "no_answer"),
        ([], {"asked_by": "reception"}, "answered"),
        (["not_needed", "reopened"], {"asked_by": "reception"}, ""),
        (["answered", "not_needed"], {"is_open": False, "state": "not_needed"}, ""),
    ],
)
def test_an_open_case_knows_whether_its_runner_was_reached(
    before: tuple[Connection, dict[str, Any]],
    done: list[str],
    changes: dict[str, object],
    reached: str,
) -> None:
    connection, kept = before
    _keep(connection, {**kept, **changes}, ["sent", *done])

    upgrade(connection)

    assert connection.scalar(text("SELECT reached FROM submission")) == reached


@pytest.mark.parametrize(
    ("name", "email", "found_by"),
    [
        ("Charlie Specimen", "Charlie@Example.org", ("specimen charlie", "charlie@example.org")),
        ("Zoë Åsa Ångström", "ZOË@example.org", ("angstrom zoe asa", "zoë@example.org")),
        ("Zo", "", ("", "")),
    ],
)
def test_a_case_is_found_by_surname_and_by_address(
    before: tuple[Connection, dict[str, Any]], name: str, email: str, found_by: tuple[str, str]
) -> None:
    connection, kept = before
    _keep(connection, {**kept, "name": name, "name_folded": folded(name), "email": email}, ["sent"])

    upgrade(connection)

    found = connection.execute(text("SELECT surname_first, email_folded FROM submission"))
    assert tuple(found.one()) == found_by


def _keep(connection: Connection, kept: dict[str, Any], done: list[str]) -> None:
    """As the version before did it: neither its cases nor its events have the newer columns."""
    _insert(connection, Submission, kept)
    case_id = connection.scalar(text("SELECT id FROM submission"))
    for number, what in enumerate(done):
        at = THEN + timedelta(minutes=number)
        _insert(connection, Event, {"submission_id": case_id, "at": at, "what": what, "note": ""})


def _insert(connection: Connection, kind: type[Base], values: dict[str, Any]) -> None:
    """Without the defaults that the records of today would add."""
    columns = kind.__table__.columns
    old = table(kind.__tablename__, *(column(name, columns[name].type) for name in values))
    connection.execute(old.insert(), values)
