"""When the server last did what it does by itself."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from app import clock
from app.records import Chore

DELETING = "delete old"


def note_done(session: Session, name: str) -> None:
    """Two servers that share a database may come to it at the same moment."""
    is_postgresql = session.get_bind().dialect.name == "postgresql"
    insert = (postgresql.insert if is_postgresql else sqlite.insert)(Chore)
    now = clock.now()
    noted = insert.values(name=name, done_at=now)
    session.execute(noted.on_conflict_do_update(index_elements=[Chore.name], set_={"done_at": now}))


def last_done(session: Session, name: str) -> datetime | None:
    return session.scalar(select(Chore.done_at).where(Chore.name == name))
