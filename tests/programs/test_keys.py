"""What a key opens, and what it does not."""

import pytest
from flask import Flask

from app.database import database_of
from app.staff import programs
from tests.clinic.cast import case
from tests.programs.cast import PATH, Program


@pytest.mark.parametrize(
    "sent", ["", "Bearer", "Basic d3Jvbmc6d3Jvbmc=", "Bearer wrong", "Bearer \u00e9", "Bearer a=b"]
)
def test_without_a_good_key_nothing_is_told(desk: Flask, diary: Program, sent: str) -> None:
    headers = {"Authorization": sent} if sent else {}
    answer = desk.test_client().get(PATH, headers=headers)

    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")


def test_a_key_that_is_not_good_or_no_more_is_named_as_that(desk: Flask, diary: Program) -> None:
    assert diary.get().status_code == 200
    with desk.test_request_context(), database_of(desk).writing() as session:
        programs.shut_out(session, programs.everyone(session)[0].staff.id)
    answer = diary.get()

    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == 'Bearer error="invalid_token"'


def test_a_key_without_the_scope_is_told_which_it_lacks(desk: Flask, letters: Program) -> None:
    answer = letters.do(case(desk), "took")

    assert answer.status_code == 403
    assert 'scope="write"' in answer.headers["WWW-Authenticate"]


def test_calls_with_a_key_are_counted_too(diary: Program) -> None:
    assert diary.get().headers["RateLimit"].startswith('"minute";r=119')
