"""What the checks look at is gathered from the real database."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask

from app import clock
from app.database import database_of
from app.hooks.owned import switch_off
from app.keeping import back_up, delete_old, drill
from app.records import Audit, Role
from app.self_check import Facts, gather
from app.settings import settings_of
from tests.clinic.cast import NOW, case
from tests.hooks.cast import allowing, hook, hooks
from tests.post.cast import put
from tests.staff.cast import Colleague, hire

Command = Callable[..., tuple[int, str]]


def gathered(app: Flask) -> Facts:
    with database_of(app).reading() as session:
        return gather(session, settings_of(app))


def test_nothing_was_done_yet_in_a_new_clinic(clinic_app: Flask) -> None:
    found = gathered(clinic_app)

    assert (found.backup, found.drill_passed, found.deleting) == (None, None, None)
    assert (found.overdue, found.owners, found.newest_line) == (0, (), None)
    assert abs(found.database_now - found.now) < timedelta(seconds=5)


def test_backups_drills_and_deleting_are_known_by_when_they_were_done(
    clinic_app: Flask, tmp_path: Path
) -> None:
    before = clock.now()
    back_up(database_of(clinic_app), tmp_path / "b.gz")
    drill(database_of(clinic_app), tmp_path / "b.gz")
    delete_old(database_of(clinic_app), settings_of(clinic_app))

    found = gathered(clinic_app)

    for moment in (found.backup, found.drill_passed, found.deleting, found.newest_line):
        assert moment
        assert moment >= before
    assert found.drill_failed is None


def test_overdue_cases_are_counted_the_urgent_ones_by_themselves(
    clinic_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    for urgency in ("emergency", "same_day", "routine"):
        case(clinic_app, urgency)
    monkeypatch.setattr("app.clock.now", lambda: NOW + timedelta(days=14))

    found = gathered(clinic_app)

    assert (found.urgent_overdue, found.overdue) == (2, 3)


def test_mail_that_waits_for_too_long_or_was_given_up_is_counted(
    clinic_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.clock.now", lambda: NOW)
    put(clinic_app, at=NOW - timedelta(minutes=59))
    put(clinic_app, at=NOW - timedelta(minutes=61))
    for days in (3, 4, 31):
        long_ago = NOW - timedelta(days=days)
        put(clinic_app, at=long_ago, gave_up_at=long_ago)

    found = gathered(clinic_app)

    assert (found.mail_late, found.mail_given_up) == (1, 2)


def test_whoever_is_not_told_by_a_webhook_or_a_notice_is_known(
    clinic_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.clock.now", lambda: NOW)
    allowing(clinic_app, notice_to="owner@clinic.example")
    for name in ("Diary", "Letters"):
        hook(clinic_app, "https://127.0.0.1/x", name)
    case(clinic_app)
    with database_of(clinic_app).writing() as session:
        switch_off(session, session.merge(hooks(clinic_app)[1]))
    before = gathered(clinic_app)
    monkeypatch.setattr("app.clock.now", lambda: NOW + timedelta(minutes=61))

    found = gathered(clinic_app)

    assert (before.hooks_late, before.notice_is_late) == ((), False)
    assert (found.hooks_late, found.hooks_off) == (("Diary",), ("Letters",))
    assert (found.notice_is_late, found.hook_messages_given_up) == (True, 0)


def test_only_owners_who_can_sign_in_count(clinic_app: Flask) -> None:
    hire(clinic_app, "olga", Role.OWNER)
    hire(clinic_app, "otto", Role.OWNER, password="")
    hire(clinic_app, "rita")

    found = gathered(clinic_app)

    assert (found.owners, found.owners_without_two_step) == (("olga",), ("olga",))


def test_a_source_is_past_its_review_by_the_clinics_calendar(
    clinic_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert gathered(clinic_app).past_review == ()
    monkeypatch.setattr("app.clock.now", lambda: NOW + timedelta(days=366))

    assert gathered(clinic_app).past_review


def test_the_page_and_the_command_tell_the_same(clinic_app: Flask) -> None:
    olga = Colleague(clinic_app, hire(clinic_app, "olga", Role.OWNER))
    page = olga.get("/clinic/owner/self-check").text

    said = clinic_app.test_cli_runner().invoke(args=["self-check"])

    assert said.exit_code == 1
    lines = [line for line in said.output.splitlines() if not line.startswith(" ")]
    assert page.count("<h2>") == len(lines)
    for line in lines:
        assert f"<h2>{line[14:].split('. ')[0]}</h2>" in page


def test_the_command_succeeds_where_nothing_is_wrong(clinic_app: Flask, tmp_path: Path) -> None:
    hire(clinic_app, "olga", Role.OWNER)
    back_up(database_of(clinic_app), tmp_path / "b.gz")

    said = clinic_app.test_cli_runner().invoke(args=["self-check"])

    assert (said.exit_code, "Wrong:" in said.output) == (0, False)
    assert "Look at this: Opening hours." in said.output


def test_a_line_from_the_future_makes_the_clock_wrong(clinic_app: Flask) -> None:
    with database_of(clinic_app).writing() as session:
        later = clock.now() + timedelta(hours=1)
        session.add(Audit(at=later, who="somebody", did="something"))
    olga = Colleague(clinic_app, hire(clinic_app, "olga", Role.OWNER))

    assert "The newest line of the audit trail is later than now" in (
        olga.get("/clinic/owner/self-check").text
    )
