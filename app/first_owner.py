"""A way in for the first owner, printed when the server starts and nobody could sign in as one."""

from flask import Flask
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session

from app.addresses import origin
from app.command_line import as_typed
from app.database import Database, database_of
from app.records import Role, Staff
from app.settings import settings_of
from app.staff import links, roster

LOGIN, NAME = "owner", "Owner"
NOT_READY = "The database is out of reach, or its tables are not up to date."
NO_OWNER = f"No owner can sign in. Let one in again with: {as_typed('rescue LOGIN')}"


def invitation(app: Flask) -> str:
    """What to print, or nothing once an owner has chosen a password."""
    database = database_of(app)
    with app.app_context():
        try:
            return _invitation(app, database)
        except DBAPIError:
            return NOT_READY
        finally:
            # Workers that are forked from this process must not share its connections.
            database.engine.dispose()


def _invitation(app: Flask, database: Database) -> str:
    with database.reading() as session:
        if any(roster.acts_as_owner(person) for person in roster.everybody(session)):
            return ""
    try:
        with database.writing() as session:
            owner = _to_invite(session)
            token = links.make(session, owner) if owner else ""
    except IntegrityError:
        # Another machine of ours that started at this moment has made the account.
        return _invitation(app, database)
    if not token:
        return NO_OWNER
    link = links.address_of(token, origin(settings_of(app)))
    return f"Nobody can sign in as the owner yet. Choose a password within 24 hours:\n{link}"


def _to_invite(session: Session) -> Staff | None:
    """The owner who waits for a password; on the very first day one is made."""
    if not roster.everybody(session):
        return roster.add(session, LOGIN, NAME, Role.OWNER)
    waiting = select(Staff).where(Staff.role == Role.OWNER, Staff.disabled_at.is_(None))
    return session.scalars(waiting.order_by(Staff.id)).first()
