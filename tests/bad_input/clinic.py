"""A made-up clinic to send bad input to, in a database that is thrown away, and its callers."""

import secrets
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

from argon2 import PasswordHasher
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from app import clock, create_app
from app.asking.pages import PAGE
from app.clinic.steps import STEP
from app.database import database_of
from app.follow_up.asking import digest
from app.hazards import PARTS
from app.hooks import owned
from app.owner.webhooks import DEEDS
from app.records import Export, FollowUp, Hook, Limit, Role, Scope, Staff, StaffSession, Submission
from app.runner.chapters import CHAPTER
from app.settings import settings_of
from app.staff import links, passwords, programs, roster, sessions
from tests.clinic.cast import AS_URGENT_AS, case
from tests.staff.cast import PASSWORD

ANONYMOUS = "anonymous"
KEYS = {
    "key to read": (Scope.READ,),
    "key to read answers": (Scope.READ, Scope.READ_ANSWERS),
    "key to write": (Scope.WRITE,),
    "key to all": tuple(Scope),
}
ROLES = {role.value: role for role in Role}
EVERYBODY = (ANONYMOUS, *ROLES, *KEYS)
_COLLEAGUES = {"second-owner": Role.OWNER, "colleague": Role.RECEPTIONIST}
_ENOUGH = 8
_OWNERS, _ID = "/clinic/owner", "<int(max=2147483647):id>"
TOLD_AT = "https://127.0.0.1:9/first-step"
_look_up = socket.getaddrinfo


@dataclass
class Caller:
    """Somebody with a browser of their own, or a program with its key."""

    name: str
    client: FlaskClient
    key: str = ""


class Clinic:
    """`known` is by the name of a part of an address what can stand there."""

    def __init__(self, folder: Path, database_url: str = "") -> None:
        self.app: Flask = create_app(
            instance_path=folder,
            database_url=database_url,
            country="GB",
            follow_up="yes",
            sends_per_hour=1_000_000,
            api_calls_per_minute=1_000_000,
            webhook_networks="127.0.0.0/8",
        )
        self.database = database_of(self.app)
        self._hash = passwords.hashed(PASSWORD)
        self.callers = {name: Caller(name, self.app.test_client()) for name in EVERYBODY}
        self.known: dict[str, list[Any]] = {}
        with self.app.app_context(), self.database.writing() as session:
            for login, role in (ROLES | _COLLEAGUES).items():
                roster.add(session, login, login.title(), role)
            for name, scopes in KEYS.items():
                self.callers[name].key = programs.let_in(session, name, scopes)
        self.put_right()

    def put_right(self) -> None:
        """Everybody can sign in again, nothing is used up, and there is somebody to ask and to
        book. What bad input did to the cases stays."""
        self._fill_the_queue()
        with self.app.app_context(), self.database.writing() as session:
            for record in (Limit, StaffSession):
                session.execute(delete(record))
            session.execute(update(Export).values(ended_at=clock.now()))
            people = self._let_in(session)
            joining = links.make(session, people["colleague"])
            asked = self._ask_again(session)
            self._know(session, joining, asked)

    def _fill_the_queue(self) -> None:
        with self.database.reading() as session:
            found = session.scalars(select(Submission.id).where(Submission.is_open)).all()
        for number in range(0 if len(found) > _ENOUGH else 12):
            who = {"name": f"Sample Number{number}", "email": f"s{number}@example.org"}
            urgency = list(AS_URGENT_AS)[number % 4]
            case(self.app, urgency, clock.now(), **who, agreed_to_follow_up=True)

    def _let_in(self, session: Session) -> dict[str, Staff]:
        people = {each.login: each for each in session.scalars(select(Staff))}
        for login, role in (ROLES | _COLLEAGUES).items():
            person = people[login]
            person.role, person.disabled_at = role.value, None
            person.password_hash, person.totp_sealed = self._hash, ""
            if login in self.callers:
                self.callers[login].client.set_cookie("staff", sessions.begin(session, person))
        for name in KEYS:
            people[f"program {name}"].disabled_at = None
        return people

    def _ask_again(self, session: Session) -> str:
        """The question is due for everybody who agreed; the token that opens the latest."""
        token, due = secrets.token_urlsafe(16), clock.now() - timedelta(days=1)
        session.execute(update(FollowUp).values(due_at=due))
        latest = session.scalars(select(FollowUp).order_by(FollowUp.id.desc()).limit(1)).one()
        latest.token_digest = digest(token)
        return token

    def _know(self, session: Session, joining: str, asked: str) -> None:
        newest = select(Submission).order_by(Submission.id.desc()).limit(12)
        cases = list(session.scalars(newest))
        programs_known = select(Staff.id).where(Staff.is_program).order_by(Staff.id).limit(20)
        self.known = {
            "public_id": [each.public_id for each in cases],
            "reference": [each.reference for each in cases],
            "id": list(session.scalars(select(Staff.id).order_by(Staff.id).limit(20))),
            "name": list(STEP),
            "/check/<slug> slug": list(PAGE),
            "/hazards/<slug> slug": [part.slug for part in PARTS],
            "/how-we-decide/<slug> slug": list(CHAPTER),
            "/how-is-it/<token> token": [asked],
            "/clinic/join/<token> token": [joining],
            f"{_OWNERS}/programs/{_ID}/shut-out id": list(session.scalars(programs_known)),
            f"{_OWNERS}/webhooks/{_ID}/secret id": [self._hook(session)],
            f"{_OWNERS}/webhooks/{_ID}/<name> id": [self._hook(session)],
            f"{_OWNERS}/webhooks/{_ID}/<name> name": list(DEEDS),
        }

    def _hook(self, session: Session) -> int:
        """One that there always is, though bad input may remove it."""
        found = session.scalar(select(Hook.id).where(Hook.gave_up_at.is_(None)).limit(1))
        if found is None:
            owned.add(session, settings_of(self.app), f"Hook {secrets.token_hex(4)}", TOLD_AT)
        return found or self._hook(session)

    def at(self, rule: str, part: str) -> list[Any]:
        """What can stand in this part of this address."""
        return self.known.get(f"{rule} {part}") or self.known[part]

    def version_of(self, public_id: str) -> int:
        with self.database.reading() as session:
            which = Submission.public_id == public_id
            return session.scalar(select(Submission.version).where(which)) or 0


@contextmanager
def opened(folder: Path, database_url: str = "") -> Iterator[Clinic]:
    """While it is open, passwords are hashed quickly, and no name is looked up outside."""
    quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    with ExitStack() as while_open:
        while_open.enter_context(patch("socket.getaddrinfo", _numbers_only))
        while_open.enter_context(patch.object(passwords, "_hasher", quick))
        while_open.enter_context(patch.object(passwords, "_NOBODYS", passwords._like_a_hash()))
        clinic = Clinic(folder, database_url)
        yield clinic
        clinic.database.engine.dispose()


def _numbers_only(host: Any, port: Any, *more: Any, **named: Any) -> Any:
    return _look_up(host, port, *more, **(named | {"flags": socket.AI_NUMERICHOST}))
