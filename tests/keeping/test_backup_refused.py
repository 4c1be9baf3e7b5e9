"""A backup file that cannot be trusted, or is not of this version."""

import gzip
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import text

from app.database import Database, database_of, migrate
from app.keeping import NotDone, back_up, restore
from tests.keeping.sent import all_rows, with_work_done

Command = Callable[..., tuple[int, str]]


def cut(whole: bytes) -> bytes:
    return whole[: len(whole) // 2]


def changed(whole: bytes) -> bytes:
    return gzip.compress(gzip.decompress(whole).replace(b"heel_inner", b"heel_outer", 1))


def without_a_row(whole: bytes) -> bytes:
    lines = gzip.decompress(whole).splitlines(keepends=True)
    return gzip.compress(b"".join(lines[:2] + lines[3:]))


def without_its_end(whole: bytes) -> bytes:
    return gzip.compress(b"".join(gzip.decompress(whole).splitlines(keepends=True)[:-1]))


def with_more(whole: bytes) -> bytes:
    return gzip.compress(gzip.decompress(whole) + b"[]\n")


def flipped(whole: bytes) -> bytes:
    middle = len(whole) // 2
    return whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :]


@pytest.mark.parametrize(
    "harm",
    [
        cut,
        changed,
        without_a_row,
        without_its_end,
        with_more,
        flipped,
        lambda _: b"",
        lambda _: b"hello",
        lambda _: gzip.compress(b"hello\n"),
        lambda _: gzip.compress(b"{}\n"),
    ],
)
def test_a_file_that_is_cut_or_altered_is_refused_with_nothing_touched(
    app: Flask, tmp_path: Path, harm: Callable[[bytes], bytes], command: Command
) -> None:
    file = tmp_path / "backup.gz"
    with_work_done(app)
    back_up(database_of(app), file)
    kept = all_rows(app)
    file.write_bytes(harm(file.read_bytes()))

    code, said = command(app, "restore", file, "--replace")

    assert code == 1
    assert "not a whole backup" in said
    assert all_rows(app) == kept


def test_a_backup_of_a_newer_version_is_refused(clinic_app: Flask, backup: Path) -> None:
    lines = gzip.decompress(backup.read_bytes()).splitlines(keepends=True)
    lines[0] = json.dumps(json.loads(lines[0]) | {"revision": "9999"}).encode() + b"\n"
    backup.write_bytes(gzip.compress(b"".join(lines)))

    with pytest.raises(NotDone, match="newer version"):
        restore(database_of(clinic_app), backup, replace=True)


LATER = """
import sqlalchemy as sa
from alembic import op

revision, down_revision = "later", "{before}"

def upgrade():
    op.add_column("event", sa.Column("colour", sa.String(9), server_default="plain"))

def downgrade():
    op.drop_column("event", "colour")
"""


def test_a_backup_of_an_older_version_gets_the_tables_of_today(
    clinic_app: Flask, backup: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = all_rows(clinic_app, without="audit")
    database = database_of(clinic_app)
    with database.engine.connect() as connection:
        before = migrate.revision_of(connection)
    later = tmp_path / "migrations"
    shutil.copytree(migrate.MIGRATIONS, later)
    (later / "versions" / "later.py").write_text(LATER.format(before=before), encoding="utf-8")
    monkeypatch.setattr(migrate, "MIGRATIONS", later)
    assert migrate.migrate(database)

    try:
        restore(database, backup, replace=True)
        assert all_rows(clinic_app, without="audit") == kept
        assert colours(database) == {"plain"}
    finally:
        take_back(database, str(before))


def colours(database: Database) -> set[str]:
    with database.reading() as session:
        return set(session.scalars(text("SELECT colour FROM event")))


def take_back(database: Database, revision: str) -> None:
    """The next test finds the tables as they are."""
    with database.engine.execution_options(writes=True).begin() as connection:
        migrate.rebuild(connection, revision)
