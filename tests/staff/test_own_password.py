"""Changing one's own password, and what the fields for one let a browser do."""

from datetime import timedelta

import pytest
from flask import Flask

from tests.app.judge import errors_of
from tests.staff.cast import ANOTHER, PASSWORD, Clock, Colleague, hire

CHANGE = "/clinic/account/password"


def test_it_is_changed_only_by_whoever_knows_the_old_one(desk: Flask, quick: None) -> None:
    anna = Colleague(desk, hire(desk, "anna"))

    refused = anna.send(CHANGE, old=ANOTHER, new="seven plain wooden boats")

    assert refused.status_code == 400
    assert errors_of(refused) == ["This is not the password that you use now."]
    assert Colleague(desk).sign_in("anna").status_code == 303


@pytest.mark.parametrize("page", ["/clinic/sign-in", "/clinic/account", "/clinic/account/two-step"])
def test_it_is_masked_and_a_password_manager_may_fill_it_in(app: Flask, page: str) -> None:
    anna = Colleague(app, hire(app, "anna"))
    fields = [part.split(">")[0] for part in anna.get(page).text.split("<input ")[1:]]
    passwords = [field for field in fields if "password" in field]

    assert passwords
    for field in passwords:
        assert 'type="password"' in field
        assert 'autocomplete="current-password"' in field or 'autocomplete="new-password"' in field


def test_it_stays_good_for_as_long_as_they_keep_it(app: Flask, time: Clock, quick: None) -> None:
    hire(app, "anna")
    time.at += timedelta(days=3650)

    assert Colleague(app).sign_in("anna", PASSWORD).status_code == 303
