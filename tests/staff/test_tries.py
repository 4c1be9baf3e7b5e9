"""How often a password may be guessed at."""

from datetime import timedelta
from pathlib import Path

from flask import Flask

from app import create_app, trail
from app.database import database_of
from tests.programs.cast import done_by
from tests.staff.cast import PASSWORD, Clock, Colleague, hire


def test_an_account_may_be_tried_ten_times_whoever_tries(desk: Flask, quick: None) -> None:
    hire(desk, "rita")
    for n in range(10):
        assert _from(desk, f"192.0.2.{n}", "rita", "wrong") == 401

    assert _from(desk, "192.0.2.99", "rita", PASSWORD) == 429


def test_who_tries_too_often_leaves_one_line_however_often(desk: Flask, quick: None) -> None:
    for n in range(14):
        _from(desk, f"192.0.2.{n}", "my-password-by-mistake", "wrong")

    told = [line for line in done_by(desk, trail.STRANGER) if line[0] != "sign-in refused"]
    assert told == [("tried too often", "", "")]


def test_a_name_that_nobody_has_is_counted_just_the_same(desk: Flask, quick: None) -> None:
    for n in range(10):
        assert _from(desk, f"192.0.2.{n}", "nobody", "wrong") == 401

    assert _from(desk, "192.0.2.99", "nobody", "wrong") == 429


def test_an_address_may_try_thirty_times_whatever_the_names(desk: Flask, quick: None) -> None:
    hire(desk, "rita")
    for n in range(30):
        assert _from(desk, "192.0.2.1", f"name{n}", "wrong") == 401

    assert _from(desk, "192.0.2.1", "rita", PASSWORD) == 429
    assert _from(desk, "192.0.2.2", "rita", PASSWORD) == 303


def test_the_limits_survive_a_restart_and_end_by_themselves(
    desk: Flask, tmp_path: Path, database_url: str, time: Clock, quick: None
) -> None:
    hire(desk, "rita")
    for n in range(10):
        _from(desk, f"192.0.2.{n}", "rita", "wrong")
    again = create_app(instance_path=tmp_path, database_url=database_url)

    refused = Colleague(again).sign_in("rita")
    time.at += timedelta(minutes=15)
    let_in = Colleague(again).sign_in("rita")
    database_of(again).engine.dispose()

    assert (refused.status_code, let_in.status_code) == (429, 303)
    assert refused.headers["Retry-After"] == "900"
    assert "Wait for 15 minutes" in refused.text


def test_a_whole_clinic_may_sign_in_from_one_address(desk: Flask, quick: None) -> None:
    hire(desk, "rita")

    assert {_from(desk, "192.0.2.1", "rita", PASSWORD) for _ in range(40)} == {303}


def test_getting_in_forgets_the_tries_of_the_account(desk: Flask, quick: None) -> None:
    hire(desk, "rita")
    for _ in range(2):
        for n in range(9):
            assert _from(desk, f"192.0.2.{n}", "rita", "wrong") == 401
        assert _from(desk, "192.0.2.9", "rita", PASSWORD) == 303


def _from(app: Flask, address: str, login: str, password: str) -> int:
    answer = app.test_client().post(
        "/clinic/sign-in",
        data={"login": login, "password": password},
        environ_base={"REMOTE_ADDR": address},
    )
    return answer.status_code


def test_a_clock_that_was_days_ahead_locks_nobody_out_for_days(
    desk: Flask, time: Clock, quick: None
) -> None:
    right = time.at
    time.at += timedelta(days=3)
    hire(desk, "rita")
    for n in range(10):
        _from(desk, f"192.0.2.{n}", "rita", "wrong")

    time.at = right

    assert _from(desk, "192.0.2.99", "rita", PASSWORD) == 303
