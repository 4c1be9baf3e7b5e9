"""Other software that the owner lets in, and shuts out again."""

import re
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from app.database import database_of
from app.keeping import back_up, restore
from app.records import Audit, Base, Scope, Staff
from app.staff import programs, roster
from tests.staff.cast import Colleague, person

PAGE = "/clinic/owner/programs"


def let_in(owner: Colleague, name: str = "Diary", **scopes: str) -> str:
    """The key, as the page shows it."""
    page = owner.send(PAGE, name=name, **(scopes or {"read": "yes"}))
    found = re.search(r"<textarea[^>]*>\s*([\w-]+)</textarea>", page.text)
    assert found, page.text
    return found[1]


def scopes_of(app: Flask, token: str) -> str | None:
    with database_of(app).reading() as session:
        found = programs.holder(session, token)
    return found[1].scopes if found else None


def shut_out(owner: Colleague, app: Flask) -> Any:
    with database_of(app).reading() as session:
        (found,) = programs.everyone(session)
    return owner.send(f"{PAGE}/{found.staff.id}/shut-out")


def test_a_key_opens_what_was_ticked(desk: Flask, olga: Colleague) -> None:
    token = let_in(olga, read="yes", write="yes")

    assert scopes_of(desk, token) == "read write"
    assert scopes_of(desk, token[:-1]) is None


def test_a_key_is_shown_once_and_kept_nowhere(desk: Flask, olga: Colleague) -> None:
    token = let_in(olga)

    assert token not in olga.get(PAGE).text
    with database_of(desk).reading() as session:
        for table in Base.metadata.sorted_tables:
            assert all(token not in str(row) for row in session.execute(select(table)))


def test_two_keys_have_nothing_in_common(olga: Colleague) -> None:
    first, second = let_in(olga, "Diary"), let_in(olga, "Letters")

    assert len(first) == len(programs.PREFIX) + 43
    assert first.removeprefix(programs.PREFIX)[:8] != second.removeprefix(programs.PREFIX)[:8]


def test_a_program_that_is_shut_out_stays_out(desk: Flask, olga: Colleague) -> None:
    token = let_in(olga)

    page = olga.get(shut_out(olga, desk).location)

    assert "The program is shut out." in page.text
    assert "<p>Shut out</p>" in page.text
    assert scopes_of(desk, token) is None


def test_a_name_is_not_used_a_second_time(desk: Flask, olga: Colleague) -> None:
    let_in(olga, "Diary")
    shut_out(olga, desk)
    page = olga.send(PAGE, name="DIARY", read="yes")

    assert page.status_code == 400
    assert "A program had this name already." in page.text


@pytest.mark.parametrize(
    "typed", [{"read": "yes"}, {"name": "Diary"}, {"name": "Diary", "write": "yes"}]
)
def test_what_is_missing_is_asked_for_and_nobody_is_let_in(
    desk: Flask, olga: Colleague, typed: dict[str, str]
) -> None:
    assert olga.send(PAGE, **typed).status_code == 400
    with database_of(desk).reading() as session:
        assert programs.everyone(session) == []


def test_a_name_that_grows_when_its_capitals_are_folded_is_asked_for_again(
    desk: Flask, olga: Colleague
) -> None:
    page = olga.send(PAGE, name="ß" * 60, read="yes")

    assert page.status_code == 400
    assert "Use at most 60 characters." in page.text


def test_who_let_a_program_in_and_shut_it_out_stands_in_the_trail(
    desk: Flask, olga: Colleague
) -> None:
    let_in(olga)
    shut_out(olga, desk)

    with database_of(desk).reading() as session:
        lines = session.scalars(select(Audit).where(Audit.did.like("program%")))
        told = [(line.who, line.did, line.subject, line.detail) for line in lines]
    assert told == [
        ("olga", "program let in", "program diary", "read"),
        ("olga", "program shut out", "program diary", ""),
    ]


def test_a_program_is_no_person_who_could_sign_in(desk: Flask, olga: Colleague) -> None:
    let_in(olga)
    with database_of(desk).reading() as session:
        row = session.scalars(select(Staff).where(Staff.is_program)).one()
        assert roster.by_login(session, row.login) is None

    assert "Diary" not in olga.get("/clinic/staff").text
    assert olga.get(f"/clinic/staff/{row.id}").status_code == 404
    for what in ("", "/link", "/enable", "/disable"):
        sent = olga.send(f"/clinic/staff/{row.id}{what}", name="Diary", role="owner")
        assert sent.status_code == 404


def test_nobody_can_shut_a_person_out_as_a_program(desk: Flask, olga: Colleague) -> None:
    assert olga.send(f"{PAGE}/{person(desk, 'olga').id}/shut-out").status_code == 404
    assert olga.is_let_in()


def test_a_restored_backup_lets_no_program_in_and_keeps_its_name(
    desk: Flask, olga: Colleague, tmp_path: Path
) -> None:
    token = let_in(olga)
    back_up(database_of(desk), tmp_path / "backup.gz")
    restore(database_of(desk), tmp_path / "backup.gz", replace=True)

    assert scopes_of(desk, token) is None
    with database_of(desk).reading() as session:
        (left,) = programs.everyone(session)
    assert (left.staff.name, left.is_let_in) == ("Diary", False)


def test_a_scope_is_opened_only_by_its_whole_name(desk: Flask, olga: Colleague) -> None:
    token = let_in(olga, read="yes")
    with database_of(desk).reading() as session:
        found = programs.holder(session, token)

    assert found
    assert found[1].opens(Scope.READ)
    assert not found[1].opens(Scope.READ_ANSWERS)
