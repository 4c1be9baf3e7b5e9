"""The clock of the machine was ahead, and is set back: nothing is told of lengths below nothing."""

import re

import pytest
from flask import Flask

from tests.clinic.cast import Receptionist, case, path_of
from tests.clinic.conftest import Clock


@pytest.mark.parametrize("is_acted_on", [False, True])
def test_no_case_has_waited_for_less_than_nothing(
    desk: Flask, kim: Receptionist, clock: Clock, is_acted_on: bool
) -> None:
    clock(minutes=40)
    sent = case(desk, "emergency", clock())
    clock(minutes=-35)
    if is_acted_on:
        kim.act(sent, "answered")

    for page in (kim.get("/clinic/"), kim.get(path_of(sent))):
        assert page.status_code == 200
        assert not re.search(r"-\d+ (min|h\b|day)", page.text)
        assert "less than a minute" in page.text
