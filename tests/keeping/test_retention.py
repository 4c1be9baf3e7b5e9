"""What is past its time goes by itself, and leaves a trace."""

import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import func, select

from app import clock
from app.database import database_of
from app.keeping import delete_old, forgetting
from app.records import Audit, Event, Limit, OneTimeLink, Staff, StaffSession, Submission
from app.settings import settings_of
from tests.app.test_server import environment, running
from tests.keeping.sent import sent
from tests.ports import free_port

Command = Callable[..., tuple[int, str]]
A_YEAR = timedelta(days=365)
A_MINUTE = timedelta(minutes=1)


def delete_now(app: Flask) -> int:
    return delete_old(database_of(app), settings_of(app))


def count(app: Flask, what: type) -> int:
    with database_of(app).reading() as session:
        return session.scalar(select(func.count()).select_from(what)) or 0


def test_a_check_goes_with_its_history_when_its_time_is_over(clinic_app: Flask) -> None:
    sent(clinic_app, "old", ago=A_YEAR + A_MINUTE)
    young = sent(clinic_app, "young", ago=A_YEAR - A_MINUTE)

    assert delete_now(clinic_app) == 1

    with database_of(clinic_app).reading() as session:
        assert session.scalars(select(Submission.id)).all() == [young.id]
        assert session.scalars(select(Event.submission_id)).all() == [young.id]


def test_the_trace_says_how_many_went_and_nothing_of_them(clinic_app: Flask) -> None:
    for number in range(3):
        sent(clinic_app, f"old {number}", ago=A_YEAR + A_MINUTE)

    delete_now(clinic_app)

    with database_of(clinic_app).reading() as session:
        line = session.scalars(select(Audit)).one()
    assert (line.who, line.did) == ("a command on the machine", "deleted by retention")
    assert (line.subject, line.detail) == ("", "3")


def test_nothing_to_delete_leaves_no_line(clinic_app: Flask) -> None:
    sent(clinic_app, "young")

    assert delete_now(clinic_app) == 0
    assert count(clinic_app, Audit) == 0


def test_more_than_one_batch_goes_in_one_run(
    clinic_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forgetting, "AT_ONCE", 2)
    for number in range(5):
        sent(clinic_app, f"old {number}", ago=A_YEAR + A_MINUTE)

    assert delete_now(clinic_app) == 5

    assert count(clinic_app, Submission) == 0
    with database_of(clinic_app).reading() as session:
        assert sum(int(detail) for detail in session.scalars(select(Audit.detail))) == 5


def test_what_let_somebody_in_goes_when_it_has_expired(clinic_app: Flask) -> None:
    now = clock.now()
    with database_of(clinic_app).writing() as session:
        session.add(Staff(id=1, login="desk", name="", role="receptionist", made_at=now))
        session.flush()
        for name, began, seen in (
            ("idle", 61, 61),
            ("long", 12 * 60 + 1, 0),
            ("in use", 5, 5),
        ):
            session.add(
                StaffSession(
                    token_digest=name,
                    staff_id=1,
                    began_at=now - began * A_MINUTE,
                    seen_at=now - seen * A_MINUTE,
                )
            )
        for name, left in (("used up", -1), ("open", 1)):
            session.add(
                OneTimeLink(token_digest=name, staff_id=1, expires_at=now + left * A_MINUTE)
            )
        for name, hours in (("old", 25), ("fresh", 1)):
            session.add(Limit(key=name, tries=1, since=now - timedelta(hours=hours)))

    delete_now(clinic_app)

    with database_of(clinic_app).reading() as session:
        assert session.scalars(select(StaffSession.token_digest)).all() == ["in use"]
        assert session.scalars(select(OneTimeLink.token_digest)).all() == ["open"]
        assert session.scalars(select(Limit.key)).all() == ["fresh"]


def test_the_command_says_how_many(clinic_app: Flask, command: Command) -> None:
    sent(clinic_app, "old", ago=A_YEAR + A_MINUTE)

    assert command(clinic_app, "delete-old") == (
        0,
        "Sent checks deleted because their time is over: 1.\n",
    )


def test_nothing_of_what_was_deleted_is_left_in_any_file(app: Flask, tmp_path: Path) -> None:
    sent(app, "old", name="Quite Unmistakable", ago=A_YEAR + A_MINUTE)
    assert any(b"Quite Unmistakable" in file.read_bytes() for file in tmp_path.glob("first-step*"))

    delete_now(app)

    for file in tmp_path.glob("first-step*"):
        assert b"Unmistakable" not in file.read_bytes(), file.name


def test_the_hourly_run_survives_a_database_out_of_reach(
    app: Flask, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    database = database_of(app)
    file = Path(str(database.engine.url.database))
    database.engine.dispose()
    aside = file.rename(file.with_suffix(".aside"))
    file.mkdir()
    slept: list[float] = []

    def sleep(seconds: float) -> None:
        """An hour passes, in which somebody mends the database."""
        slept.append(seconds)
        if len(slept) == 2:
            raise KeyboardInterrupt
        file.rmdir()
        aside.rename(file)
        sent(app, "old", ago=A_YEAR + A_MINUTE)

    monkeypatch.setattr("app.regularly.time.sleep", sleep)
    with pytest.raises(KeyboardInterrupt):
        forgetting.delete_old_hourly(database, settings_of(app))

    assert slept == [3600, 3600]
    assert "could not be deleted now" in capsys.readouterr().err
    assert count(app, Submission) == 0


def test_a_running_server_does_it_by_itself(app: Flask, tmp_path: Path) -> None:
    sent(app, "old", ago=A_YEAR + A_MINUTE)
    sent(app, "young")

    with running(environment(tmp_path, port=free_port(), workers=1)):
        wait_until(lambda: count(app, Submission) == 1)

    with database_of(app).reading() as session:
        assert "deleted by retention" in session.scalars(select(Audit.did)).all()


def wait_until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + 15
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.05)
