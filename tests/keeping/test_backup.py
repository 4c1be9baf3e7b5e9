"""A backup, and putting it back: on either database, and from one to the other."""

import stat
import threading
from collections.abc import Callable
from pathlib import Path

from flask import Flask
from sqlalchemy import func, select

from app import clock
from app.database import database_of
from app.keeping import back_up, restore
from app.records import Audit, Event, Limit, Staff, StaffSession, Submission
from app.staff import sessions
from tests.keeping.sent import all_rows, sent, with_work_done

Command = Callable[..., tuple[int, str]]


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
    assert [(line.did, line.detail) for line in lines] == [("backup made", "cases: 2")]

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
