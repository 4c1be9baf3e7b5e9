"""A clinic that does not exist, served as the README says, and who visits it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from flask import Flask
from sqlalchemy import delete, select
from sqlalchemy.exc import SQLAlchemyError

from app import create_app
from app.database import Database, database_of
from app.demo.cases import make_cases
from app.demo.people import make_people
from app.records import Limit, Scope, Staff, Submission
from app.settings import settings_of
from tests.app.judge import Judge
from tests.app.test_server import environment, serving
from tests.ports import free_port
from tests.programs.cast import Program
from tests.staff.cast import Colleague

# As in a clinic on the open internet. The scanners ask what the proxy in front of it would ask.
SETTINGS = {"country": "GB", "follow_up": "yes", "public_url": "https://clinic.example"}
OFTEN = 0.2  # seconds
STAFF = {"receptionist": "desk", "owner": "owner"}


@dataclass(frozen=True)
class Visitor:
    """Somebody with a browser: a runner at the end of a check, or staff who have signed in; or a
    program, which has a key. `headers` are what each request of theirs carries."""

    name: str
    browser: Judge
    headers: dict[str, str]


@dataclass(frozen=True)
class Clinic:
    port: int
    app: Flask
    visitors: tuple[Visitor, ...]

    @property
    def a_case(self) -> dict[str, str]:
        """The public id of one case, and its reference."""
        with database_of(self.app).reading() as session:
            first = session.scalars(select(Submission).order_by(Submission.id)).first()
        assert first
        return {"case": first.public_id, "reference": first.reference}

    @property
    def staff_ids(self) -> list[int]:
        """Of those who visit: nobody may end their own session, or they reach nothing more."""
        with database_of(self.app).reading() as session:
            theirs = Staff.login.in_(STAFF.values())
            return list(session.scalars(select(Staff.id).where(theirs)))


def made(folder: Path) -> Clinic:
    """With the people and the cases of the demo, and nobody who serves it yet."""
    app = create_app(instance_path=folder, **SETTINGS)
    database = database_of(app)
    passwords = make_people(database)
    make_cases(database, settings_of(app))
    people = (_runner(app), *(_staff(app, each, passwords) for each in STAFF))
    program = Visitor("program", Judge(app), Program(app, "Scanner", *Scope).headers)
    return Clinic(free_port(), app, (*people, program))


@contextmanager
def open_clinic(folder: Path) -> Iterator[Clinic]:
    """The real server; all that is in the folder is to be thrown away after."""
    clinic = made(folder)
    settings = environment(folder, port=clinic.port, **SETTINGS)
    with serving(settings), _no_limits(database_of(clinic.app)):
        yield clinic


def _runner(app: Flask) -> Visitor:
    """The visit is sealed with the key of this instance, so the server knows it."""
    browser = Judge(app)
    browser.walk()
    return Visitor("runner", browser, _cookie(browser, "__Host-visit"))


def _staff(app: Flask, name: str, passwords: dict[str, str]) -> Visitor:
    browser = Colleague(app)
    browser.sign_in(STAFF[name], passwords[STAFF[name]])
    assert browser.is_let_in(), name
    return Visitor(name, browser, _cookie(browser, "__Host-staff"))


def _cookie(browser: Judge, name: str) -> dict[str, str]:
    kept = browser.client.get_cookie(name)
    assert kept, name
    return {"Cookie": f"{name}={kept.value}"}


@contextmanager
def _no_limits(database: Database) -> Iterator[None]:
    """Forgets again and again what was counted: a scanner that is told to wait reaches nothing."""
    is_over = threading.Event()

    def forget() -> None:
        while not is_over.wait(OFTEN):
            try:
                with database.writing() as session:
                    session.execute(delete(Limit))
            except SQLAlchemyError:
                # The scanners write more than we do; the next turn comes soon.
                continue

    forgetting = threading.Thread(target=forget, daemon=True)
    forgetting.start()
    try:
        yield
    finally:
        is_over.set()
        forgetting.join()
