"""The code from an authenticator app."""

import re
from datetime import timedelta
from pathlib import Path

import pyotp
import pytest
from flask import Flask
from sqlalchemy import text

from app import create_app
from app.database import database_of
from app.records import Base, Role
from app.staff import totp
from app.staff.sign_in import NOT_RIGHT
from tests.app.judge import errors_of, hidden_of
from tests.programs.cast import done_by
from tests.staff.cast import ANOTHER, PASSWORD, QUEUE, Clock, Colleague, hire, person

TWO_STEP = "/clinic/account/two-step"


def set_up(browser: Colleague, time: Clock, **changes: str) -> tuple[str, str]:
    """The secret that the page showed, and where the confirmation led."""
    page = browser.get(TWO_STEP)
    found = re.search(r'<code class="key">([A-Z2-7 ]+)</code>', page.text)
    assert found
    secret = found[1].replace(" ", "")
    code = pyotp.TOTP(secret).at(time.at)
    sent = {**hidden_of(page), "code": code, "password": PASSWORD, **changes}
    answer = browser.client.post(TWO_STEP, data=sent)
    return secret, answer.location or str(errors_of(answer))


def test_it_is_on_once_a_code_confirms_it_and_asked_for_from_then_on(
    desk: Flask, time: Clock
) -> None:
    secret, led_to = set_up(Colleague(desk, hire(desk, "rita")), time)
    assert led_to == "/clinic/account?done=two-step-on"
    time.at += timedelta(seconds=60)
    browser = Colleague(desk)

    assert NOT_RIGHT in browser.sign_in("rita").text
    assert NOT_RIGHT in browser.sign_in("rita", code="000000").text
    code = pyotp.TOTP(secret).at(time.at)
    assert browser.sign_in("rita", code=f"{code[:3]} {code[3:]}").location == QUEUE
    assert done_by(desk, "rita")[-1] == ("signed in", "rita", "with a code from their app")


def test_a_code_counts_once(desk: Flask, time: Clock) -> None:
    secret, _ = set_up(Colleague(desk, hire(desk, "rita")), time)
    used_to_confirm = pyotp.TOTP(secret).at(time.at)
    assert Colleague(desk).sign_in("rita", code=used_to_confirm).status_code == 401
    time.at += timedelta(seconds=30)
    code = pyotp.TOTP(secret).at(time.at)

    assert Colleague(desk).sign_in("rita", code=code).status_code == 303
    assert Colleague(desk).sign_in("rita", code=code).status_code == 401


@pytest.mark.parametrize(
    ("late_by", "counts"), [(-60, False), (-30, True), (30, True), (60, False)]
)
def test_a_code_counts_one_step_early_or_late(
    app: Flask, time: Clock, late_by: int, counts: bool
) -> None:
    with app.app_context():
        secret = totp.new_secret()
        code = pyotp.TOTP(secret).at(time.at - timedelta(seconds=late_by))

        assert (totp.step_of(secret, code) is not None) is counts


@pytest.mark.parametrize(
    "changes",
    [{"code": "000000"}, {"code": "٠٠٠٠٠٠"}, {"code": ""}, {"password": "wrong"}, {"offer": "é"}],
)
def test_without_a_right_code_and_password_it_stays_off(
    desk: Flask, time: Clock, changes: dict[str, str]
) -> None:
    set_up(Colleague(desk, hire(desk, "rita")), time, **changes)

    assert not person(desk, "rita").uses_totp


def test_a_secret_that_was_offered_to_a_colleague_is_not_taken_up(desk: Flask, time: Clock) -> None:
    theirs = hidden_of(Colleague(desk, hire(desk, "rosa")).get(TWO_STEP))["offer"]

    set_up(Colleague(desk, hire(desk, "rita")), time, offer=theirs)

    assert not person(desk, "rita").uses_totp


def test_looking_at_the_page_keeps_nothing(desk: Flask) -> None:
    browser = Colleague(desk, hire(desk, "rita"))

    assert browser.get(TWO_STEP).text != browser.get(TWO_STEP).text
    assert not person(desk, "rita").uses_totp


def test_the_picture_is_drawn_in_the_page_and_no_style_stands_in_it(desk: Flask) -> None:
    page = Colleague(desk, hire(desk, "rita")).get(TWO_STEP)

    assert '<svg width="' in page.text
    assert "style=" not in page.text
    assert "otpauth" not in page.text


def test_switching_it_off_needs_the_password(desk: Flask, time: Clock) -> None:
    browser = Colleague(desk, hire(desk, "rita"))
    set_up(browser, time)

    assert browser.send(f"{TWO_STEP}/off", password=ANOTHER).status_code == 400
    assert person(desk, "rita").uses_totp
    assert browser.send(f"{TWO_STEP}/off", password=PASSWORD).status_code == 303
    assert not person(desk, "rita").uses_totp


def test_where_the_clinic_asks_for_it_nothing_else_opens_and_it_stays_on(
    tmp_path: Path, database_url: str, time: Clock
) -> None:
    app = create_app(instance_path=tmp_path, database_url=database_url, totp_required="yes")
    browser = Colleague(app, hire(app, "rita", Role.OWNER))
    for path in (QUEUE, "/clinic/staff", "/clinic/account", "/clinic/trail"):
        assert browser.client.get(path).location == TWO_STEP

    set_up(browser, time)

    assert browser.client.get(QUEUE).status_code == 200
    assert browser.send(f"{TWO_STEP}/off", password=PASSWORD).status_code == 403
    assert person(app, "rita").uses_totp
    database_of(app).engine.dispose()


def test_neither_secret_nor_password_nor_token_can_be_read_in_the_database(
    desk: Flask, time: Clock
) -> None:
    browser = Colleague(desk, hire(desk, "rita"))
    secret, _ = set_up(browser, time)
    cookie = browser.client.get_cookie("staff")
    assert cookie
    with database_of(desk).reading() as session:
        kept = "".join(
            str(row)
            for table in Base.metadata.sorted_tables
            for row in session.execute(text(f'SELECT * FROM "{table.name}"'))  # noqa: S608
        )

    assert "rita" in kept
    for hidden in (secret, PASSWORD, cookie.value):
        assert hidden not in kept
    assert secret not in repr(person(desk, "rita"))
    assert "argon2" not in repr(person(desk, "rita"))


def test_a_secret_outlives_a_change_of_keys_but_not_their_loss(tmp_path: Path, time: Clock) -> None:
    old, new = "o" * 40, "n" * 40
    app = create_app(instance_path=tmp_path, secret_key=old)
    secret, _ = set_up(Colleague(app, hire(app, "rita")), time)

    time.at += timedelta(seconds=60)
    code = pyotp.TOTP(secret).at(time.at)
    for keys, status in ((new, 401), (f"{new},{old}", 303)):
        again = create_app(instance_path=tmp_path, secret_key=keys)
        assert Colleague(again).sign_in("rita", code=code).status_code == status
