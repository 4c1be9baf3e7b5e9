"""Makes a backup while the clinic works on."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Table, select

from app import clock
from app.database import Database, take_your_time
from app.database.migrate import revision_of
from app.keeping.backup_file import Header, Row, count_rows, write
from app.keeping.private_file import written_aside
from app.keeping.values import as_json, kinds_of
from app.records import (
    Base,
    Chore,
    Delivery,
    Hook,
    Integration,
    Limit,
    Mail,
    Notice,
    OneTimeLink,
    StaffSession,
)
from app.trail import record
from rules import ruleset_version

# Whoever is signed in signs in again, and nobody gets in by a link or a token from before, or is
# told by a webhook from before: it may have been withdrawn since. Whose mail had not been sent when
# the backup was made is due again, and gets a new one.
_LEFT_BEHIND = {
    each.__tablename__
    for each in (
        *(StaffSession, OneTimeLink, Integration, Hook, Delivery),
        *(Limit, Mail, Notice, Chore),
    )
}
AT_ONCE = 500
MADE_BACKUP = "backup made"


def carried_tables() -> list[Table]:
    """The tables that a backup holds, each after those that it points at."""
    return [table for table in Base.metadata.sorted_tables if table.name not in _LEFT_BEHIND]


def back_up(database: Database, file: Path) -> Counter[str]:
    """Writes all of one moment to `file`, reads it back, and says how many rows of what."""
    with written_aside(file) as out:
        with _of_one_moment(database) as connection:
            header = Header(
                revision=revision_of(connection) or "",
                ruleset=ruleset_version(),
                made_at=clock.now().isoformat(timespec="seconds"),
                tables={table.name: kinds_of(table) for table in carried_tables()},
            )
            counts = write(out, header, _rows(connection))
        out.flush()
        count_rows(out)
    with database.writing() as session:
        record(session, MADE_BACKUP, detail=f"cases: {counts['submission']}")
    return counts


@contextmanager
def _of_one_moment(database: Database) -> Iterator[Connection]:
    """SQLite's transactions see one moment anyway; PostgreSQL's do when they are told to."""
    with database.engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            connection.execution_options(isolation_level="REPEATABLE READ")
        take_your_time(connection)
        yield connection


def _rows(connection: Connection) -> Iterator[Row]:
    for table in carried_tables():
        in_order = select(table).order_by(*table.primary_key.columns)
        for row in connection.execution_options(yield_per=AT_ONCE).execute(in_order):
            yield table.name, [as_json(value) for value in row]
