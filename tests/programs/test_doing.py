"""Other software saves what was done, by the same steps as on our pages."""

from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from app.programs.shapes import STEPS
from app.records import State
from tests.clinic.cast import Receptionist, again, case, path_of
from tests.programs.cast import Program, done_by


def faults(answer: TestResponse) -> list[tuple[str, str]]:
    found: Any = answer.json
    return [(each["field"], each["code"]) for each in found["errors"]]


def test_a_booking_is_kept_and_the_new_version_told(desk: Flask, diary: Program) -> None:
    sent = case(desk)
    found: Any = diary.do(sent, "booked", day="2026-12-01", note="By the diary.").json

    assert (found["state"], found["booked_for"], found["version"]) == ("booked", "2026-12-01", 2)
    assert found["taken_by"] == "Diary"
    assert again(desk, sent).state == State.BOOKED


def test_what_a_program_did_stands_in_the_history_and_in_the_trail(
    desk: Flask, diary: Program
) -> None:
    sent = case(desk)
    diary.do(sent, "note", note="They moved house.")
    page = Receptionist(desk, "Kim").get(path_of(sent)).text

    assert "They moved house." in page
    assert "Diary" in page
    assert done_by(desk, "program diary") == [("case: note", sent.public_id, "")]


def test_a_program_may_do_what_reception_may_and_no_more() -> None:
    assert list(STEPS) == [
        "took",
        "gave_back",
        "note",
        "answered",
        "no_answer",
        "booked",
        "not_needed",
        "reopened",
        "raised",
    ]


@pytest.mark.parametrize("step", ["lowered", "outcome", "erased"])
def test_a_step_that_is_not_a_programs_is_refused(desk: Flask, diary: Program, step: str) -> None:
    sent = case(desk)
    answer = diary.do(sent, step, note="Why not.", urgency="routine")

    assert answer.status_code == 422
    assert faults(answer) == [("step", "wrong_value")]
    assert again(desk, sent).version == 1


def test_the_second_of_two_who_read_the_same_version_is_refused(
    desk: Flask, diary: Program
) -> None:
    sent = case(desk)
    Receptionist(desk, "Kim").act(sent, "took")
    answer = diary.do(sent, "booked", day="2026-12-01")

    assert answer.status_code == 409
    assert faults(answer) == [("version", "stale")]
    assert again(desk, sent).state == State.IN_HAND


def test_a_step_that_is_sent_again_because_no_answer_came_is_done_once(
    desk: Flask, diary: Program
) -> None:
    sent = case(desk)
    first = diary.do(sent, "no_answer", note="Engaged.")
    second = diary.do(sent, "no_answer", note="Engaged.")

    assert second.status_code == 200
    assert second.json == first.json
    assert again(desk, sent).version == 2
    assert diary.do(sent, "no_answer", note="Engaged again.").status_code == 409


def test_the_same_step_of_a_colleague_is_not_taken_for_ones_own(
    desk: Flask, diary: Program
) -> None:
    sent = case(desk)
    Receptionist(desk, "Kim").act(sent, "no_answer", note="Engaged.")

    assert diary.do(sent, "no_answer", note="Engaged.").status_code == 409


def test_what_cannot_be_done_where_the_case_stands_is_refused(desk: Flask, diary: Program) -> None:
    answer = diary.do(case(desk), "reopened")

    assert answer.status_code == 409
    assert faults(answer) == [("step", "not_possible")]


def test_a_pressing_case_is_not_closed_unheard_without_a_second_word(
    desk: Flask, diary: Program
) -> None:
    sent = case(desk, "same_day")
    refused = diary.do(sent, "not_needed", note="They went to hospital.")

    assert refused.status_code == 409
    assert faults(refused) == [("sure", "not_sure")]
    assert again(desk, sent).is_open
    diary.do(sent, "not_needed", note="They went to hospital.", sure=True)
    assert not again(desk, sent).is_open


@pytest.mark.parametrize(
    ("step", "sent", "field"),
    [
        ("booked", {}, "day"),
        ("booked", {"day": "tomorrow"}, "day"),
        ("booked", {"day": "2020-01-01"}, "day"),
        ("note", {}, "note"),
        ("note", {"note": "x" * 1001}, "note"),
        ("raised", {"note": "Worse.", "urgency": "soon"}, "urgency"),
        ("took", {"note": 7}, "note"),
        ("took", {"sure": "yes"}, "sure"),
        ("took", {"version": True}, "version"),
        ("took", {"taken_by": "Kim"}, "taken_by"),
        ("took", {"version": 0}, "version"),
        ("took", {"version": -1}, "version"),
        ("took", {"day": "2026-12-01"}, "day"),
        ("took", {"urgency": "emergency"}, "urgency"),
        ("booked", {"day": "2026-12-1"}, "day"),
        ("booked", {"day": "２０２６-12-01"}, "day"),
        ("booked", {"day": "2026-02-30"}, "day"),
        ("booked", {"day": "20261201"}, "day"),
    ],
)
def test_a_field_that_is_wrong_is_named_and_nothing_is_saved(
    desk: Flask, diary: Program, step: str, sent: dict[str, Any], field: str
) -> None:
    kept = case(desk)
    answer = diary.do(kept, step, **{"version": 1, **sent})

    assert answer.status_code == 422
    assert [where for where, _ in faults(answer)] == [field]
    assert again(desk, kept).version == 1


def test_raising_makes_a_new_promise_as_on_the_pages(desk: Flask, diary: Program) -> None:
    sent = case(desk)
    found: Any = diary.do(sent, "raised", urgency="same_day", note="It is hot and red.").json

    assert (found["urgency"], found["judged"]) == ("same_day", "routine")
    assert again(desk, sent).due_at < sent.due_at


@pytest.mark.parametrize(
    ("content_type", "status"),
    [
        ("application/json", 400),
        ("application/json; charset=utf-8", 400),
        ("application/merge-patch+json", 415),
        ("text/json", 415),
        ("", 415),
    ],
)
def test_a_body_that_is_no_step_is_a_problem(
    desk: Flask, diary: Program, content_type: str, status: int
) -> None:
    answer = diary.post(f"/{case(desk).public_id}/steps", data=b"{", content_type=content_type)

    assert answer.status_code == status
    assert answer.json
    assert answer.json["detail"]


def test_a_body_that_is_packed_is_named_as_that(desk: Flask, diary: Program) -> None:
    packed = {"Content-Encoding": "gzip"}
    answer = diary.post(f"/{case(desk).public_id}/steps", json={}, more_headers=packed)

    assert answer.status_code == 415
    assert answer.json
    assert "Content-Encoding" in answer.json["detail"]


def test_a_case_that_is_not_there_cannot_be_done_anything_with(diary: Program) -> None:
    answer = diary.post(f"/{'A' * 22}/steps", json={"step": "took", "version": 1})

    assert answer.status_code == 404
