"""The first way in: by a command on the machine, or by what the first start prints."""

from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from app import create_app
from app.database import database_of
from app.first_owner import NOT_READY, invitation
from app.records import Audit, Role, Staff
from tests.databases import Cluster
from tests.staff.cast import ANOTHER, PASSWORD, Clock, Colleague, hire, person

ORIGIN = "http://127.0.0.1:8000"


def path_in(said: str) -> str:
    address = said.strip().splitlines()[-1]
    assert address.startswith(f"{ORIGIN}/clinic/join/")
    return address.removeprefix(ORIGIN)


def choose(app: Flask, link: str) -> int:
    return app.test_client().post(link, data={"password": ANOTHER}).status_code


def run(app: Flask, *words: str, typed: str = "") -> tuple[int, str]:
    done = app.test_cli_runner().invoke(args=words, input=typed)
    return done.exit_code, done.output


def test_the_first_start_prints_a_way_in_and_no_start_after_it_was_used(desk: Flask) -> None:
    link = path_in(invitation(desk))

    assert choose(desk, link) == 303
    assert person(desk, "owner").role == "owner"
    assert invitation(desk) == ""


def test_a_new_clinic_has_no_password_that_lets_anybody_in(desk: Flask) -> None:
    invitation(desk)

    with database_of(desk).reading() as session:
        assert {each.password_hash for each in session.scalars(select(Staff))} == {""}


def test_each_start_prints_a_fresh_one_and_the_earlier_ones_stay_good(desk: Flask) -> None:
    first, second = path_in(invitation(desk)), path_in(invitation(desk))

    assert first != second
    assert choose(desk, first) == 303
    assert choose(desk, second) == 410


def test_an_owner_who_was_added_is_invited_rather_than_a_second_one(desk: Flask) -> None:
    hire(desk, "olga", Role.OWNER, password="")
    hire(desk, "rita")

    assert choose(desk, path_in(invitation(desk))) == 303
    assert person(desk, "olga").password_hash


def test_without_an_owner_to_invite_it_says_what_to_do(desk: Flask) -> None:
    hire(desk, "rita")

    assert "rescue LOGIN" in invitation(desk)


def test_a_server_database_without_tables_or_out_of_reach_is_told_plainly(
    tmp_path: Path, cluster: Cluster
) -> None:
    for url in (cluster.url("template1"), "postgresql://nobody@127.0.0.1:9/none"):
        app = create_app(instance_path=tmp_path, database_url=url)

        assert invitation(app) == NOT_READY
        assert run(app, "rescue", "olga")[0] == 1
        database_of(app).engine.dispose()


def test_the_command_adds_an_owner_who_chooses_a_password(desk: Flask) -> None:
    code, said = run(desk, "add-owner", typed="Olga\nOlga  Oak\n")

    assert code == 0
    assert person(desk, "olga").name == "Olga Oak"
    assert choose(desk, path_in(said)) == 303


def test_the_command_uses_the_address_that_people_type(tmp_path: Path) -> None:
    app = create_app(instance_path=tmp_path, public_url="https://check.clinic.example")

    _, said = run(app, "add-owner", "--login", "olga", "--name", "Olga")

    assert "https://check.clinic.example/clinic/join/" in said


@pytest.mark.parametrize(("login", "name"), [("olga", "Olga"), ("o o", "Olga"), ("otto", " ")])
def test_the_command_refuses_what_cannot_be(desk: Flask, login: str, name: str) -> None:
    hire(desk, "olga", Role.OWNER)

    code, said = run(desk, "add-owner", "--login", login, "--name", name)

    assert code == 1
    assert "Traceback" not in said
    assert "/clinic/join/" not in said


def test_a_rescue_lets_even_the_last_owner_in_again(desk: Flask, time: Clock) -> None:
    olga = hire(desk, "olga", Role.OWNER)
    browser = Colleague(desk, olga)
    with database_of(desk).writing() as session:
        kept = session.merge(olga)
        kept.disabled_at, kept.totp_sealed = time.at, "of a phone that is lost"

    code, said = run(desk, "rescue", "OLGA", "--no-two-step")

    assert code == 0
    assert not browser.is_let_in()
    assert Colleague(desk).sign_in("olga", PASSWORD).status_code == 401
    assert choose(desk, path_in(said)) == 303
    assert not person(desk, "olga").uses_totp
    assert invitation(desk) == ""


def test_a_rescue_of_nobody_says_so(desk: Flask) -> None:
    assert run(desk, "rescue", "nobody") == (
        1,
        "Error: Nobody has this name for signing in.\n",
    )


def test_the_trail_says_that_it_was_a_command(desk: Flask) -> None:
    run(desk, "add-owner", "--login", "olga", "--name", "Olga")

    with database_of(desk).reading() as session:
        lines = session.query(Audit).order_by(Audit.id).all()
    assert [(line.who, line.did, line.subject) for line in lines] == [
        ("a command on the machine", "account made", "olga"),
        ("a command on the machine", "link made", "olga"),
    ]
