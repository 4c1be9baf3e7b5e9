"""What somebody tells reception on the telephone is kept, or handed back: it never vanishes."""

import re
from collections.abc import Callable
from datetime import datetime
from html import unescape
from typing import Any

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError
from werkzeug.test import TestResponse

from app.records import State, Submission, rank_of
from rules import Urgency
from tests.app.judge import Judge, hidden_of
from tests.clinic.cast import Receptionist, again, path_of
from tests.clinic.test_queue import words
from tests.clinic.test_signed_out import sign_out
from tests.follow_up.cast import NOTHING, agreed, asked, by_reference, tell

Clock = Callable[..., datetime]
COLD = {"emergency_signs": ["cold_pale_foot"]}


@pytest.fixture
def sent(desk: Flask, clock: Clock) -> Submission:
    """Robin's case, two weeks later."""
    made = agreed(desk, email="")
    clock(days=14)
    return made


@pytest.fixture
def kim(desk: Flask, sent: Submission) -> Receptionist:
    """Signed in on the day of the call."""
    return Receptionist(desk, "Kim")


def page_of(sent: Submission) -> str:
    return f"{path_of(sent)}/follow-up"


def token_of(kim: Receptionist, sent: Submission) -> dict[str, str]:
    return {"csrf_token": hidden_of(kim.get(page_of(sent)))["csrf_token"]}


def carried_by(page: TestResponse, sent: Submission) -> dict[str, Any]:
    form = page.text.split(f'action="{page_of(sent)}/again"')[1].split("</form>")[0]
    found: dict[str, list[str]] = {}
    for name, text in re.findall(r'name="(\w+)" value="([^"]*)"', form):
        found.setdefault(name, []).append(unescape(text))
    return dict(found)


def test_an_emergency_sign_is_saved_before_anything_else_is_asked(
    desk: Flask, kim: Receptionist, sent: Submission
) -> None:
    page = kim.post(page_of(sent), {**token_of(kim, sent), **COLD})

    assert page.request.path == path_of(sent)
    assert again(desk, sent).rank == rank_of(Urgency.EMERGENCY)
    assert again(desk, sent).state == State.WAITING
    assert (asked(desk).how, asked(desk).signs) == ("", COLD)
    assert "Asked how it is now, they told us of a warning sign." in words(page)


def test_the_case_speaks_to_whoever_is_still_on_the_line(
    kim: Receptionist, desk: Flask, sent: Submission
) -> None:
    page = kim.post(page_of(sent), {**token_of(kim, sent), **COLD})

    assert "They are on the line" in words(page)
    assert "They are on the line" not in words(Receptionist(desk, "Lee").get(path_of(sent)))


def test_what_they_had_answered_by_themselves_counts_and_yours_is_offered_as_a_note(
    desk: Flask, robin: Judge, kim: Receptionist, sent: Submission
) -> None:
    token = token_of(kim, sent)
    tell(robin, by_reference(robin, sent).request.path, "better")

    page = kim.post(page_of(sent), {**token, "how": "same", **NOTHING})

    assert page.status_code == 409
    assert "They had answered already" in words(page)
    assert "Asked on the phone how it is now: about the same." in page.text
    assert asked(desk).how == "better"


def test_signs_that_were_heard_after_they_answered_put_the_case_back(
    desk: Flask, robin: Judge, kim: Receptionist, sent: Submission
) -> None:
    token = token_of(kim, sent)
    tell(robin, by_reference(robin, sent).request.path, "better")

    kim.post(page_of(sent), {**token, "how": "worse", **NOTHING, **COLD})

    assert again(desk, sent).rank == rank_of(Urgency.EMERGENCY)


def test_an_answer_that_came_too_late_for_the_question_is_offered_as_a_note(
    desk: Flask, sent: Submission, clock: Clock
) -> None:
    clock(days=31)
    lee = Receptionist(desk, "Lee")
    token = {"csrf_token": hidden_of(lee.get("/clinic/"))["csrf_token"]}

    page = lee.post(page_of(sent), {**token, "how": "worse", **NOTHING, **COLD})

    assert page.status_code == 409
    assert "The question is no longer open." in words(page)
    assert "suddenly turned cold" in page.text


def test_a_sign_out_in_between_carries_every_tick_on(
    desk: Flask, kim: Receptionist, sent: Submission
) -> None:
    token = token_of(kim, sent)
    sign_out(kim)
    lost = kim.post(page_of(sent), {**token, "how": "worse", **NOTHING, **COLD})
    assert lost.status_code == 401
    assert lost.headers["Referrer-Policy"] == "same-origin"

    lee = Receptionist(desk, "Lee")
    back = lee.post(f"{page_of(sent)}/again", carried_by(lost, sent))

    assert 'value="cold_pale_foot" id="emergency_signs" checked' in back.text
    assert 'value="worse" id="how-worse" checked' in back.text
    assert "not saved yet" in words(back)
    assert asked(desk).answered_at is None


def test_a_database_that_is_gone_carries_every_tick_on(
    kim: Receptionist, sent: Submission, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = token_of(kim, sent)

    def fail(*_: object, **__: object) -> None:
        raise OperationalError("UPDATE", {}, Exception("gone"))

    with monkeypatch.context() as patch:
        patch.setattr("app.clinic.follow_up.asking.keep", fail)
        lost = kim.post(page_of(sent), {**token, "how": "worse", **NOTHING, **COLD})
    assert lost.status_code == 503

    back = kim.post(f"{page_of(sent)}/again", carried_by(lost, sent))
    assert 'value="cold_pale_foot" id="emergency_signs" checked' in back.text


def test_another_site_can_put_no_words_of_its_own_on_the_page(
    kim: Receptionist, sent: Submission
) -> None:
    answer = kim.client.post(
        f"{page_of(sent)}/again", data={"how": "worse"}, headers={"Sec-Fetch-Site": "cross-site"}
    )

    assert answer.status_code == 403
