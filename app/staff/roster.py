"""Who works here: added, changed, disabled and enabled, and never without an owner."""

import re
import unicodedata
from datetime import datetime

from sqlalchemy import func, not_, select
from sqlalchemy.orm import Session

from app import clock, trail
from app.records import Audit, Role, Staff, StaffSession
from app.staff import links, sessions

LOGIN = re.compile(r"[a-z0-9][a-z0-9._@+-]{0,79}")
LOGIN_WORDS = "Use letters a to z, numbers, and . _ - @ +, without spaces."
LONGEST_NAME = 120


class LastOwner(Exception):
    """Without this one nobody could look after the accounts."""


def folded_login(typed: str) -> str:
    return unicodedata.normalize("NFKC", typed).strip().casefold()


def by_login(session: Session, login: str) -> Staff | None:
    """What nobody could have for a login is looked up as well: as the empty one."""
    login = login if LOGIN.fullmatch(login) else ""
    return session.scalar(select(Staff).where(Staff.login == login))


def everybody(session: Session) -> list[Staff]:
    """All people; programs have a page of their own."""
    people = select(Staff).where(not_(Staff.is_program))
    return list(session.scalars(people.order_by(Staff.name, Staff.id)))


def last_seen(session: Session) -> dict[int, datetime]:
    """When each person last did something, by their id: by the audit trail, and by the sessions
    that go on. Whoever is not in it has never been here."""
    seen = (
        select(func.max(StaffSession.seen_at))
        .where(StaffSession.staff_id == Staff.id)
        .scalar_subquery()
    )
    did = select(func.max(Audit.at)).where(Audit.who == Staff.login).scalar_subquery()
    rows = session.execute(select(Staff.id, seen, did))
    return {id: max(moments) for id, *both in rows if (moments := [at for at in both if at])}


def locked(session: Session, staff_id: int) -> Staff | None:
    """One person as they are now, and as nobody else can change them until we are done."""
    one = select(Staff).where(Staff.id == staff_id, not_(Staff.is_program)).with_for_update()
    return session.scalar(one.execution_options(populate_existing=True))


def locked_among_owners(session: Session, staff_id: int) -> Staff | None:
    """As locked, with every owner. They are always locked in the same order, so two owners who
    disable each other take turns, and the second one is told that they are the last."""
    owners = select(Staff).where(Staff.role == Role.OWNER).order_by(Staff.id).with_for_update()
    session.scalars(owners).all()
    return locked(session, staff_id)


def add(session: Session, login: str, name: str, role: Role) -> Staff:
    """A person without a password, who needs a one-time link to choose one."""
    added = Staff(login=login, name=name, role=role.value, made_at=clock.now())
    session.add(added)
    session.flush()
    trail.record(session, "account made", login, role.value)
    return added


def change(session: Session, person: Staff, name: str, role: Role) -> None:
    if role is not Role.OWNER:
        _keep_an_owner_besides(session, person)
    if (person.name, person.role) != (name, role):
        detail = "name" if person.role == role else f"{person.role} to {role.value}"
        person.name, person.role = name, role.value
        trail.record(session, "account changed", person.login, detail)


def disable(session: Session, person: Staff) -> None:
    """Every browser they are signed in with is signed out at once."""
    _keep_an_owner_besides(session, person)
    sessions.end_all(session, person.id)
    links.withdraw(session, person)
    if person.disabled_at is None:
        person.disabled_at = clock.now()
        trail.record(session, "account disabled", person.login)


def enable(session: Session, person: Staff) -> None:
    if person.disabled_at is not None:
        person.disabled_at = None
        trail.record(session, "account enabled", person.login)


def reset(session: Session, person: Staff, *, without_two_step: bool) -> str:
    """The token of a one-time link; nothing that let them in before does so any more."""
    _keep_an_owner_besides(session, person)
    return rescue(session, person, without_two_step=without_two_step)


def rescue(session: Session, person: Staff, *, without_two_step: bool) -> str:
    """As reset, for somebody at the machine itself, who may rescue the last owner too."""
    sessions.end_all(session, person.id)
    links.withdraw(session, person)
    # No password has this hash, so none lets them in.
    person.password_hash = ""  # nosec B105
    if without_two_step and person.uses_totp:
        person.totp_sealed = ""
        trail.record(session, "two-step off", person.login)
    return links.make(session, person)


def acts_as_owner(person: Staff) -> bool:
    """Whether they are an owner who could sign in today."""
    return person.role == Role.OWNER and person.disabled_at is None and bool(person.password_hash)


def _keep_an_owner_besides(session: Session, person: Staff) -> None:
    owners = session.scalars(
        select(Staff)
        .where(Staff.role == Role.OWNER, Staff.id != person.id)
        .execution_options(populate_existing=True)
    )
    if person.role == Role.OWNER and not any(acts_as_owner(other) for other in owners):
        raise LastOwner
