"""While servers are replaced one by one, older ones go on with the tables of the newest version."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from alembic.script import ScriptDirectory
from flask import Flask
from sqlalchemy import (
    JSON,
    Column,
    Connection,
    DateTime,
    MetaData,
    Table,
    event,
    inspect,
    select,
    text,
)

from app.database import database_of
from app.database.migrate import MIGRATIONS, rebuild, upgrade

NEWEST_FIRST = [each.revision for each in ScriptDirectory(str(MIGRATIONS)).walk_revisions()]
# An index may go: an older version only has to look longer.
HARMLESS = (
    *("SELECT ", "SET LOCAL ", "PRAGMA ", "INSERT ", "UPDATE "),
    *("CREATE INDEX ", "DROP INDEX "),
)
OF_WEBHOOKS = ("delivery", "hook", "notice")
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


def only_adds(statement: str) -> bool:
    if statement.startswith("CREATE TABLE "):
        # Else the older version could not delete what a row points at that it does not know.
        return statement.count(" REFERENCES ") == len(
            re.findall(r" ON DELETE (?:CASCADE|SET NULL)", statement)
        )
    if added := re.match(r"ALTER TABLE \w+ ADD COLUMN (.+)", statement):
        is_filled = "NOT NULL" not in added[1] or " DEFAULT " in added[1]
        return is_filled and not re.search(r" (UNIQUE|CHECK|REFERENCES)\b", added[1])
    return statement.startswith(HARMLESS)


@pytest.fixture
def connection(clinic_app: Flask) -> Iterator[Connection]:
    """Never committed: whatever comes of it, the tables of the other tests stay as they are."""
    with database_of(clinic_app).engine.execution_options(writes=True).connect() as connection:
        yield connection


def test_a_migration_only_adds(connection: Connection) -> None:
    """What an older version could not live with takes two releases: first nothing needs it any
    more, and it goes only with the one after."""
    said: list[str] = []
    rebuild(connection, NEWEST_FIRST[-1])
    event.listen(
        connection,
        "before_cursor_execute",
        lambda _connection, _cursor, statement, *_: said.append(" ".join(statement.split())),
    )

    upgrade(connection)

    assert [each for each in said if not only_adds(each)] == []
    assert any(each.startswith("ALTER TABLE") for each in said)


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE submission DROP COLUMN note",
        "ALTER TABLE submission ADD COLUMN mood VARCHAR(9) NOT NULL",
        "ALTER TABLE submission ADD COLUMN code VARCHAR(9) UNIQUE",
        "ALTER TABLE submission ALTER COLUMN note SET NOT NULL",
        "ALTER TABLE submission RENAME COLUMN note TO words",
        "ALTER TABLE submission ADD CONSTRAINT one_note CHECK (note <> '')",
        "CREATE UNIQUE INDEX ix_name ON submission (name)",
        "CREATE TABLE mood (id INTEGER, of_id INTEGER, FOREIGN KEY(of_id) REFERENCES staff (id))",
        "DROP TABLE event",
        "DELETE FROM event",
    ],
)
def test_what_an_older_version_could_not_live_with_is_told_apart(statement: str) -> None:
    assert not only_adds(statement)


@pytest.mark.parametrize("revision", NEWEST_FIRST[1:])
def test_a_version_before_keeps_finds_changes_and_deletes_with_the_newest_tables(
    connection: Connection, revision: str
) -> None:
    rebuild(connection, revision)
    tables = as_they_are(connection)

    upgrade(connection)

    for table in tables:
        row = {column.name: value_for(column) for column in table.columns}
        connection.execute(table.insert(), row)
        # The first column is the key of each of our tables.
        connection.execute(table.update().values(dict(list(row.items())[1:])))
        assert dict(connection.execute(select(table)).one()._mapping) == row
    for table in reversed(tables):
        assert connection.execute(table.delete()).rowcount == 1


def test_a_step_that_a_database_may_have_taken_stays_where_it_is() -> None:
    """New ones come after all others: one that is put in between is passed over where a database
    is further already, and then says that it is up to date."""
    assert NEWEST_FIRST[::-1] == ["0001", "0002", "0003", "0004", "0005", "0006"]


@pytest.fixture
def passed_over(connection: Connection) -> Connection:
    """Further already when webhooks were put in between, so without their tables."""
    rebuild(connection, "0005")
    for table in OF_WEBHOOKS:
        connection.execute(text(f"DROP TABLE {table}"))
    return connection


def test_a_database_that_was_further_before_webhooks_were_put_in_between_gets_them(
    passed_over: Connection,
) -> None:
    upgrade(passed_over)

    assert {*OF_WEBHOOKS} <= {*inspect(passed_over).get_table_names()}


def test_a_backup_can_be_put_back_into_it_before_it_has_them(passed_over: Connection) -> None:
    """A restore begins with empty tables, and takes down first what is there."""
    rebuild(passed_over, NEWEST_FIRST[0])

    assert {*OF_WEBHOOKS} <= {*inspect(passed_over).get_table_names()}


def as_they_are(connection: Connection) -> list[Table]:
    """With the columns of now, each table after those that it points at."""
    found = MetaData()
    found.reflect(connection)
    return [table for table in found.sorted_tables if table.name != "alembic_version"]


def value_for(column: Column[Any]) -> object:
    if isinstance(column.type, JSON):
        return {"is": "kept"}
    if isinstance(column.type, DateTime):
        return NOW if column.type.timezone else NOW.replace(tzinfo=None)
    return {int: 1, bool: True, str: "x", date: NOW.date()}[column.type.python_type]
