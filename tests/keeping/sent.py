"""Checks that people sent, as they are kept."""

from datetime import date, datetime, timedelta

from flask import Flask
from sqlalchemy import Table, select

from app import clock
from app.database import database_of
from app.keeping.backup import carried_tables
from app.records import Event, Staff, Submission
from app.sending import Contact, send
from app.settings import settings_of
from tests.rules.cast import runner

NAME = "Zoë Example"
BORN = date(1990, 2, 28)
NOTE = "Please ring before ten: “ünïcode” 👟"


def sent(
    app: Flask,
    visit: str,
    *,
    name: str = NAME,
    born: date = BORN,
    phone: str = "020 7946 0123",
    email: str = "zoe@example.org",
    at: datetime | None = None,
    ago: timedelta = timedelta(),
) -> Submission:
    """The neutral runner's check, sent by this visit."""
    contact = Contact(name, born, phone, email, "morning", NOTE)
    return send(
        database_of(app),
        settings_of(app),
        visit_id=visit,
        answers=runner(longest_recent_km=None),
        contact=contact,
        asked_by="runner",
        at=(at or clock.now()) - ago,
    ).submission


def with_work_done(app: Flask) -> Submission:
    """A case that somebody took, with a note in its history."""
    case = sent(app, "worked")
    with database_of(app).writing() as session:
        desk = Staff(login="desk", name="Dana Example", role="receptionist", made_at=clock.now())
        session.add(desk)
        session.flush()
        kept = session.get_one(Submission, case.id)
        kept.taken_by_id, kept.acted_at, kept.booked_for = desk.id, clock.now(), BORN
        session.add(
            Event(
                submission_id=case.id,
                at=clock.now(),
                staff_id=desk.id,
                what="booked",
                note="Rang; prefers mornings",
                day=BORN,
            )
        )
    return case


def all_rows(app: Flask, *, without: str = "") -> dict[str, list[tuple[object, ...]]]:
    """Everything that a backup carries."""
    return {table.name: _rows(app, table) for table in carried_tables() if table.name != without}


def _rows(app: Flask, table: Table) -> list[tuple[object, ...]]:
    with database_of(app).reading() as session:
        found = session.execute(select(table).order_by(table.c.id))
        return [tuple(row) for row in found]
