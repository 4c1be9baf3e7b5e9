"""A backup, and putting it back: on either database, and from one to the other."""

import gzip
import json
import shutil
import stat
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import func, select, text

from app import clock
from app.database import Database, database_of, migrate
from app.keeping import NotDone, back_up, restore
from app.records import Audit, Event, Limit, Staff, StaffSession, Submission
from app.staff import sessions
from tests.keeping.sent import all_rows, sent, with_work_done

Command = Callable[..., tuple[int, str]]


@pytest.fixture
def backup(clinic_app: Flask, tmp_path: Path) -> Path:
    """Of a clinic with two cases, of which somebody has one."""
    with_work_done(clinic_app)
    sent(clinic_app, "second")
    file = tmp_path / "backup.gz"
    back_up(database_of(clinic_app), file)
    return file


def test_a_backup_moves_a_clinic_to_the_other_database_and_back(
    clinic_app: Flask, another_sqlite: Flask, backup: Path, tmp_path: Path
) -> None:
    kept = all_rows(clinic_app, without="audit")

    restore(database_of(another_sqlite), backup, replace=False)
    assert all_rows(another_sqlite, without="audit") == kept

    back_up(database_of(another_sqlite), tmp_path / "return.gz")
    restore(database_of(clinic_app), tmp_path / "return.gz", replace=True)
    assert all_rows(clinic_app, without="audit") == kept


def test_what_was_restored_can_be_worked_with(clinic_app: Flask, backup: Path) -> None:
    restore(database_of(clinic_app), backup, replace=True)

    third = sent(clinic_app, "third")

    assert third.id == 3
    with database_of(clinic_app).reading() as session:
        assert session.scalar(select(func.count()).select_from(Event)) == 4
        found = session.scalars(select(Submission)).all()
        assert [case.recalled_answers().unit.value for case in found] == ["km"] * 3
    assert sent(clinic_app, "second").id == 2


def test_both_leave_a_line_in_the_trail(clinic_app: Flask, backup: Path) -> None:
    with database_of(clinic_app).reading() as session:
        lines = session.scalars(select(Audit)).all()
    assert [(line.did, line.detail) for line in lines] == [("backup made", "2 cases")]

    restored = restore(database_of(clinic_app), backup, replace=True)

    with database_of(clinic_app).reading() as session:
        lines = session.scalars(select(Audit)).all()
    assert [(line.did, line.detail) for line in lines] == [
        ("restored", f"a backup made at {restored.made_at}")
    ]


def test_a_database_that_holds_something_is_not_overwritten_unasked(
    clinic_app: Flask, backup: Path, command: Command
) -> None:
    kept = all_rows(clinic_app)

    code, said = command(clinic_app, "restore", backup)

    assert code == 1
    assert "not empty" in said
    assert "--replace" in said
    assert all_rows(clinic_app) == kept


def test_an_older_file_is_never_overwritten_by_a_backup(
    clinic_app: Flask, backup: Path, command: Command
) -> None:
    before = backup.read_bytes()

    code, said = command(clinic_app, "backup", backup)

    assert (code, "is there already" in said) == (1, True)
    assert backup.read_bytes() == before


def test_a_backup_is_its_owners_alone_and_stands_alone(backup: Path) -> None:
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert [each.name for each in backup.parent.glob("*backup*")] == ["backup.gz"]


def test_nobody_is_signed_in_and_no_try_is_counted_after_a_restore(
    clinic_app: Flask, tmp_path: Path
) -> None:
    with_work_done(clinic_app)
    with database_of(clinic_app).writing() as session:
        desk = Staff(id=9, login="x", name="", role="owner", made_at=clock.now())
        session.add(desk)
        session.flush()
        sessions.begin(session, desk)
        session.add(Limit(key="k", tries=1, since=clock.now()))
    back_up(database_of(clinic_app), tmp_path / "b.gz")

    restore(database_of(clinic_app), tmp_path / "b.gz", replace=True)

    with database_of(clinic_app).reading() as session:
        assert session.scalars(select(StaffSession)).all() == []
        assert session.scalars(select(Limit)).all() == []


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

revision, down_revision = "0002", "{before}"

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


def test_a_backup_is_of_one_moment_while_others_write(
    clinic_app: Flask, another_sqlite: Flask, tmp_path: Path
) -> None:
    stop = threading.Event()
    made = 0

    def keep_sending() -> None:
        nonlocal made
        while not stop.is_set():
            sent(clinic_app, f"visit {made}")
            made += 1

    writer = threading.Thread(target=keep_sending)
    writer.start()
    try:
        for number in range(4):
            back_up(database_of(clinic_app), tmp_path / f"{number}.gz")
    finally:
        stop.set()
        writer.join()

    for number in range(4):
        restore(database_of(another_sqlite), tmp_path / f"{number}.gz", replace=number > 0)
        with database_of(another_sqlite).reading() as session:
            cases = session.scalars(select(Submission.id)).all()
            events = session.scalars(select(Event.submission_id)).all()
        assert sorted(cases) == sorted(events)
    assert made > len(cases) > 0
