"""Puts a backup back: all of it or nothing, and never over something else unasked."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby, islice
from pathlib import Path
from typing import IO, Any

from sqlalchemy import Connection, func, insert, inspect, select, text
from sqlalchemy.orm import Session

from app.database import Database, take_your_time
from app.database.migrate import knows, rebuild, revision_of, upgrade
from app.keeping.backup import carried_tables
from app.keeping.backup_file import DAMAGED, Header, Row, count_rows, read_header, read_rows
from app.keeping.not_done import NotDone
from app.keeping.values import from_json, table_of
from app.trail import record

AT_ONCE = 500
_HOLDS_SOMETHING = (
    "This database is not empty, and restoring would delete what is in it. "
    "Make a backup of it first; then add --replace."
)
_NEWER = "This backup was made by a newer version of First Step. Update, then try again."
_NEWER_DATABASE = "This database was made by a newer version of First Step. Update, then try again."


@dataclass(frozen=True)
class Restored:
    made_at: str
    counts: Counter[str]


def restore(database: Database, file: Path, *, replace: bool) -> Restored:
    """The file is read to its end before anything is touched."""
    with _opened(file) as backup:
        header = read_header(backup)
        if not knows(header.revision):
            raise NotDone(_NEWER)
        counts = count_rows(backup)
        with database.engine.execution_options(writes=True).begin() as connection:
            _clear(connection, header, replace=replace)
            _load(connection, header, read_rows(backup))
            upgrade(connection)
            _count_again(connection, counts)
            _continue_the_keys(connection)
            with Session(connection) as session:
                record(session, "restored", detail=f"a backup made at {header.made_at}")
                session.flush()
    return Restored(header.made_at, counts)


@contextmanager
def _opened(file: Path) -> Iterator[IO[bytes]]:
    try:
        backup = file.open("rb")
    except OSError as wrong:
        raise NotDone(f"{file} cannot be read: {wrong.strerror}.") from wrong
    with backup:
        if not backup.seekable():
            raise NotDone(f"{file} cannot be read twice. Save it as a file first.")
        try:
            yield backup
        except (ValueError, TypeError, KeyError, AttributeError) as wrong:
            # Whole by its checksum, and yet no backup of ours.
            raise NotDone(DAMAGED) from wrong


def _clear(connection: Connection, header: Header, *, replace: bool) -> None:
    """Tables as they were when the backup was made, with nothing in them."""
    take_your_time(connection)
    revision = revision_of(connection)
    if revision and not knows(revision):
        raise NotDone(_NEWER_DATABASE)
    if _holds_anything(connection) and not replace:
        raise NotDone(_HOLDS_SOMETHING)
    rebuild(connection, header.revision)


def _holds_anything(connection: Connection) -> bool:
    there = set(inspect(connection).get_table_names())
    ours = (table for table in carried_tables() if table.name in there)
    return any(
        connection.scalar(select(text("1")).select_from(table).limit(1)) is not None
        for table in ours
    )


def _load(connection: Connection, header: Header, rows: Iterator[Row]) -> None:
    for name, of_one in groupby(rows, key=lambda row: row[0]):
        kinds = header.tables.get(name)
        if kinds is None:
            raise NotDone(DAMAGED)
        table = table_of(name, kinds)
        while some := [_read(kinds, values) for _, values in islice(of_one, AT_ONCE)]:
            connection.execute(insert(table), some)


def _read(kinds: dict[str, str], values: list[Any]) -> dict[str, Any]:
    named = zip(kinds.items(), values, strict=True)
    return {column: from_json(kind, value) for (column, kind), value in named}


def _count_again(connection: Connection, counts: Counter[str]) -> None:
    for table in carried_tables():
        there = connection.scalar(select(func.count()).select_from(table))
        if there != counts[table.name]:
            raise NotDone("Not every row arrived, so nothing was changed.")


def _continue_the_keys(connection: Connection) -> None:
    """PostgreSQL counts keys apart from the rows, and would begin at 1 again."""
    if connection.dialect.name != "postgresql":
        return
    for table in carried_tables():
        last = connection.scalar(select(func.max(table.c.id)))
        if last is not None:
            sequence = func.pg_get_serial_sequence(table.name, "id")
            connection.execute(select(func.setval(sequence, last)))
