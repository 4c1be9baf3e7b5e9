"""The tables are what the records say, on both databases."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from flask import Flask

from app.database import Database, database_of
from app.database.migrate import is_current, migrate
from app.records import Audit, Base


def test_the_migrations_make_exactly_what_the_records_declare(clinic_app: Flask) -> None:
    with database_of(clinic_app).engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_there_is_nothing_to_do_a_second_time(clinic_app: Flask) -> None:
    assert is_current(database_of(clinic_app))
    assert not migrate(database_of(clinic_app))


def test_what_fails_half_way_leaves_nothing_behind(clinic_app: Flask) -> None:
    database = database_of(clinic_app)

    def fail() -> None:
        with database.writing() as session:
            session.add(_line())
            session.flush()
            _ = 1 / 0

    with pytest.raises(ZeroDivisionError):
        fail()

    with database.reading() as session:
        assert session.query(Audit).count() == 0


def test_a_moment_comes_back_in_utc(clinic_app: Flask) -> None:
    database = database_of(clinic_app)
    with database.writing() as session:
        session.add(_line())

    with database.reading() as session:
        assert session.query(Audit).one().at == datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def test_the_embedded_file_is_its_owners_alone_and_safe(app: Flask) -> None:
    database: Database = database_of(app)
    file = database.engine.url.database
    assert file

    with database.engine.connect() as connection:
        settings = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    assert settings == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 5000,
    }
    assert all(
        each.stat().st_mode & 0o077 == 0 for each in Path(file).parent.glob("first-step.sqlite3*")
    )


def _line() -> Audit:
    return Audit(at=datetime(2026, 11, 24, 9, 30, tzinfo=UTC), who="nobody", did="nothing")
