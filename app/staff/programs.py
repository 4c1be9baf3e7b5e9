"""Programs that the owner lets in: each with a token of its own, shown once and kept as a digest.

A token is 256 random bits, so its SHA-256 cannot be tried out as a password's could: it needs no
salt and no slow hash, and finding it stays one look at an index.
"""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app import clock, trail
from app.records import Integration, Role, Scope, Staff
from app.staff.sessions import digest

# Whoever finds one lying about, or a tool that looks for lost secrets, knows it for what it is.
PREFIX = "first-step-"
LONGEST_NAME = 60
# The last use is noted no more often than this, so that reading is not all writing.
NOTED_EVERY = timedelta(minutes=1)


@dataclass(frozen=True)
class Program:
    """`integration` is None for one whose token a restored backup left behind."""

    staff: Staff
    integration: Integration | None

    @property
    def is_let_in(self) -> bool:
        return self.integration is not None and self.staff.disabled_at is None


def everyone(session: Session) -> list[Program]:
    found = session.execute(
        select(Staff, Integration)
        .outerjoin(Integration, Integration.staff_id == Staff.id)
        .where(Staff.is_program)
        .order_by(Staff.name, Staff.id)
    )
    return [Program(staff, integration) for staff, integration in found]


def let_in(session: Session, name: str, scopes: Iterable[Scope]) -> str:
    """The token. A name is used once, so that the audit trail always means the same program.

    It may do what reception may. Its login has a space in it, so nobody can sign in with it."""
    opened = " ".join(sorted(scopes))
    staff = Staff(
        login=f"program {name.casefold()}",
        name=name,
        role=Role.RECEPTIONIST.value,
        is_program=True,
        made_at=clock.now(),
    )
    session.add(staff)
    session.flush()
    token = PREFIX + secrets.token_urlsafe(32)
    session.add(Integration(staff_id=staff.id, token_digest=digest(token), scopes=opened))
    trail.record(session, "program let in", staff.login, opened)
    return token


def shut_out(session: Session, staff_id: int) -> bool:
    """From the next call on; whether there is such a program."""
    staff = session.scalar(
        select(Staff).where(Staff.id == staff_id, Staff.is_program).with_for_update()
    )
    if staff is not None and staff.disabled_at is None:
        staff.disabled_at = clock.now()
        trail.record(session, "program shut out", staff.login)
    return staff is not None


def holder(session: Session, token: str) -> tuple[Staff, Integration] | None:
    """Whose token it is, while it is good."""
    found = session.execute(
        select(Staff, Integration)
        .join(Integration, Integration.staff_id == Staff.id)
        .where(Integration.token_digest == digest(token), Staff.disabled_at.is_(None))
    ).one_or_none()
    return (found[0], found[1]) if found else None


def is_worth_noting(integration: Integration) -> bool:
    used = integration.used_at
    return used is None or clock.now() - used > NOTED_EVERY


def note_use(session: Session, integration: Integration) -> None:
    one = update(Integration).where(Integration.id == integration.id)
    session.execute(one.values(used_at=clock.now()))
