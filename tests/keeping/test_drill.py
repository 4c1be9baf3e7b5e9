"""The drill: a backup is put back where it harms nothing, and read."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select, update

from app import clock
from app.database import database_of
from app.keeping import back_up, restore
from app.records import Audit, Submission
from tests.keeping.sent import all_rows, sent

Command = Callable[..., tuple[int, str]]


@pytest.fixture(autouse=True)
def temporary(clinic_app: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the drill puts the backup back for a while; once both databases have their own."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def trail(app: Flask) -> list[tuple[str, str]]:
    with database_of(app).reading() as session:
        lines = session.scalars(select(Audit).order_by(Audit.id))
        return [(line.did, line.detail) for line in lines]


def test_a_good_backup_passes_and_nothing_of_it_is_left(
    clinic_app: Flask, backup: Path, command: Command, temporary: Path
) -> None:
    kept = all_rows(clinic_app, without="audit")

    code, said = command(clinic_app, "drill", backup)

    assert code == 0
    assert "Sent checks: 2" in said
    assert "opened and read: 2" in said
    assert "There is no owner in it" in said
    assert list(temporary.iterdir()) == []
    assert all_rows(clinic_app, without="audit") == kept


def test_that_it_passed_stands_in_the_trail_of_the_real_database(
    clinic_app: Flask, backup: Path, command: Command
) -> None:
    command(clinic_app, "drill", backup)

    did, detail = trail(clinic_app)[-1]
    assert did == "restore drill passed"
    assert detail.startswith("cases: 2, made at 20")


def test_a_damaged_backup_fails_and_the_trail_says_so(
    clinic_app: Flask, backup: Path, command: Command, temporary: Path
) -> None:
    backup.write_bytes(backup.read_bytes()[:-20])

    code, said = command(clinic_app, "drill", backup)

    assert code == 1
    assert "not a whole backup" in said
    assert trail(clinic_app)[-1] == ("restore drill failed", "")
    assert list(temporary.iterdir()) == []


def test_a_name_that_was_mistyped_is_no_failed_drill(
    clinic_app: Flask, tmp_path: Path, command: Command
) -> None:
    code, said = command(clinic_app, "drill", tmp_path / "nowhere.gz")

    assert (code, "There is no file" in said) == (1, True)
    assert trail(clinic_app) == []


def test_a_backup_whose_case_cannot_be_read_fails(
    clinic_app: Flask, tmp_path: Path, command: Command
) -> None:
    case = sent(clinic_app, "one")
    with database_of(clinic_app).writing() as session:
        session.execute(update(Submission).where(Submission.id == case.id).values(judgement={}))
    back_up(database_of(clinic_app), tmp_path / "odd.gz")

    code, said = command(clinic_app, "drill", tmp_path / "odd.gz")

    assert (code, "a case came back that cannot be read" in said.lower()) == (1, True)
    assert trail(clinic_app)[-1] == ("restore drill failed", "")


def test_where_there_is_no_room_for_the_try_nothing_is_said_of_the_backup(
    clinic_app: Flask, backup: Path, command: Command, temporary: Path
) -> None:
    temporary.rmdir()

    code, said = command(clinic_app, "drill", backup)

    assert code == 1
    assert "no room for temporary files" in said
    assert "restore drill failed" not in [did for did, _ in trail(clinic_app)]


def test_what_a_killed_drill_left_behind_goes_at_the_next(
    clinic_app: Flask, backup: Path, command: Command, temporary: Path
) -> None:
    left, running = temporary / "first-step-drill-old", temporary / "first-step-drill-new"
    for folder in (left, running):
        folder.mkdir()
        (folder / "drill.sqlite3").write_text("who and what")
    two_days_ago = clock.now().timestamp() - 2 * 86_400
    os.utime(left, (two_days_ago, two_days_ago))

    command(clinic_app, "drill", backup)

    assert list(temporary.iterdir()) == [running]


def test_an_empty_clinic_has_nothing_to_open_and_passes(
    clinic_app: Flask, tmp_path: Path, command: Command
) -> None:
    back_up(database_of(clinic_app), tmp_path / "empty.gz")

    code, said = command(clinic_app, "drill", tmp_path / "empty.gz")

    assert (code, "opened and read: 0" in said) == (0, True)


def test_what_a_drill_proved_can_be_restored(
    clinic_app: Flask, another_sqlite: Flask, backup: Path, command: Command
) -> None:
    command(clinic_app, "drill", backup)

    restore(database_of(another_sqlite), backup, replace=False)

    assert len(all_rows(another_sqlite)["submission"]) == 2
