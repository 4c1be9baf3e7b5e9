"""Brings a database to the tables that this version of the product needs."""

import time
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from app.database import Database, take_your_time

MIGRATIONS = Path(__file__).parent / "migrations"
# Any number will do, as long as nobody else of ours uses it.
_ONE_AT_A_TIME = 4_710_815
TRIES = 20
# PostgreSQL gives up one of two who wait for each other after a second. That must not be a page.
WAITS_FOR_A_TABLE = "500ms"
# A lock that was not to be had, and two who waited for each other.
_IN_USE = {"55P03", "40P01"}


def migrate(database: Database) -> bool:
    """Whether there was anything to do. Processes that start side by side take turns."""
    if is_current(database):
        return False
    for left in reversed(range(TRIES)):
        try:
            _migrate_now(database)
            break
        except OperationalError as wrong:
            if not left or getattr(wrong.orig, "sqlstate", "") not in _IN_USE:
                raise
            time.sleep(1)
    return True


def _migrate_now(database: Database) -> None:
    with database.engine.execution_options(writes=True).begin() as connection:
        take_your_time(connection)
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql("SET LOCAL lock_timeout = 0")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_ONE_AT_A_TIME})")
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{WAITS_FOR_A_TABLE}'")
        upgrade(connection)


def upgrade(connection: Connection) -> None:
    command.upgrade(_config(connection), "head")


def rebuild(connection: Connection, revision: str) -> None:
    """Empty tables as they were at that revision; all that was in ours is gone."""
    if revision_of(connection):
        command.downgrade(_config(connection), "base")
    command.upgrade(_config(connection), revision)


def is_current(database: Database) -> bool:
    with database.engine.connect() as connection:
        return revision_of(connection) == _scripts().get_current_head()


def is_ahead(database: Database) -> bool:
    """Whether a newer version has brought it up to date. What a migration does leaves the version
    before it working, so this one may serve on; but it does not know all that is kept."""
    with database.engine.connect() as connection:
        revision = revision_of(connection)
    return revision is not None and not knows(revision)


def knows(revision: str) -> bool:
    """Whether it is one of ours; a newer version of the product has some that we do not know."""
    return any(each.revision == revision for each in _scripts().walk_revisions())


def revision_of(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _scripts() -> ScriptDirectory:
    return ScriptDirectory(str(MIGRATIONS))


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config
