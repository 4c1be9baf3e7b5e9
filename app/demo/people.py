"""The staff of the demo, with passwords that nobody can know before they are printed."""

import secrets

from argon2 import PasswordHasher

from app import clock
from app.database import Database
from app.records import Role, Staff
from app.references import ALPHABET

PEOPLE = (
    ("desk", "Dana Desk-Example", Role.RECEPTIONIST),
    ("physio", "Phil Physio-Example", Role.PHYSIO),
    ("owner", "Olive Owner-Example", Role.OWNER),
)


def make_people(database: Database) -> dict[str, str]:
    """The password of each, by login."""
    passwords = {login: _password() for login, _, _ in PEOPLE}
    with database.writing() as session:
        for login, name, role in PEOPLE:
            hashed = PasswordHasher().hash(passwords[login])
            made = clock.now()
            session.add(
                Staff(login=login, name=name, role=role, password_hash=hashed, made_at=made)
            )
    return passwords


def _password() -> str:
    groups = ("".join(secrets.choice(ALPHABET) for _ in range(4)) for _ in range(4))
    return "-".join(groups).lower()
