"""Other software reads the queue."""

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from tests.clinic.cast import AS_URGENT_AS, NOW, Receptionist, case
from tests.programs.cast import PATH, Program, done_by


def told(program: Program, more: str = "") -> list[dict[str, Any]]:
    answer: Any = program.get(more).json
    found: list[dict[str, Any]] = answer["submissions"]
    return found


def test_the_most_urgent_comes_first_then_the_oldest(desk: Flask, diary: Program) -> None:
    late = case(desk, "routine", at=NOW)
    early = case(desk, "routine", at=NOW - timedelta(hours=1))
    urgent = case(desk, "emergency", at=NOW)

    assert [each["public_id"] for each in told(diary)] == [
        urgent.public_id,
        early.public_id,
        late.public_id,
    ]


def test_a_line_says_who_it_is_and_nothing_that_they_answered(desk: Flask, diary: Program) -> None:
    case(desk, "same_day", note="It hurts most at night.")
    (line,) = told(diary)

    assert (line["name"], line["phone"], line["date_of_birth"]) == (
        "Robin Sample",
        "020 7946 0018",
        "1990-05-17",
    )
    assert (line["state"], line["urgency"], line["version"]) == ("waiting", "same_day", 1)
    assert not {"note", "answers", "judgement", "turned_out"} & set(line)


@pytest.mark.parametrize("urgency", AS_URGENT_AS)
def test_one_urgency_can_be_asked_for(desk: Flask, diary: Program, urgency: str) -> None:
    for each in AS_URGENT_AS:
        case(desk, each)

    assert [line["urgency"] for line in told(diary, f"?urgency={urgency}")] == [urgency]


def test_one_state_can_be_asked_for(desk: Flask, diary: Program) -> None:
    booked, _ = case(desk), case(desk)
    diary.do(booked, "booked", day="2026-12-01")

    assert [line["public_id"] for line in told(diary, "?state=booked")] == [booked.public_id]
    assert booked.public_id not in [line["public_id"] for line in told(diary)]


@pytest.mark.parametrize("state", ["", "?state=booked", "?urgency=routine"])
def test_pages_follow_one_another_and_none_is_left_out(
    desk: Flask, diary: Program, state: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.programs.submissions.PAGE", 2)
    monkeypatch.setattr("app.clinic.keyset.PAGE", 2)
    cases = [case(desk, at=NOW + timedelta(minutes=minute)) for minute in range(5)]
    if "booked" in state:
        for each in cases:
            diary.do(each, "booked", day="2026-12-01")
    found: list[str] = []
    after: str | None = ""
    while after is not None:
        page: Any = diary.get(f"{state or '?'}&after={after}").json
        assert len(page["submissions"]) <= 2
        found += [each["public_id"] for each in page["submissions"]]
        after = page["next"]

    assert sorted(found) == sorted(each.public_id for each in cases)


@pytest.mark.parametrize("asked", ["state=mine", "urgency=soon", "after=nowhere"])
def test_a_filter_that_we_do_not_know_is_refused_and_named(diary: Program, asked: str) -> None:
    answer = diary.get(f"?{asked}")
    found: Any = answer.json

    assert answer.status_code == 422
    assert [each["field"] for each in found["errors"]] == [asked.split("=")[0]]


def test_answers_are_read_only_with_the_scope_for_them(
    desk: Flask, diary: Program, letters: Program
) -> None:
    sent = case(desk, "same_day", note="It hurts most at night.")
    without: Any = diary.get(f"/{sent.public_id}").json
    with_them: Any = letters.get(f"/{sent.public_id}").json

    assert without["answers"] is None
    assert "hot_red_swollen" not in str(without)
    assert with_them["answers"]["answers"]["same_day_signs"] == ["hot_red_swollen"]
    assert with_them["answers"]["note"] == "It hurts most at night."
    assert with_them["submission"] == without["submission"]


@pytest.mark.parametrize("public_id", ["A" * 22, "short"])
def test_a_case_that_is_not_there_is_a_problem(diary: Program, public_id: str) -> None:
    assert diary.get(f"/{public_id}").status_code == 404


def test_every_look_stands_in_the_trail_under_the_programs_name(
    desk: Flask, diary: Program, letters: Program
) -> None:
    sent = case(desk)
    diary.get()
    diary.get(f"/{sent.public_id}")
    letters.get(f"/{sent.public_id}")

    assert done_by(desk, "program diary") == [
        ("listed cases", "", "1"),
        ("saw case", sent.public_id, ""),
    ]
    assert done_by(desk, "program letters") == [("saw case", sent.public_id, "with answers")]


def test_colleagues_see_that_a_program_looks(desk: Flask, diary: Program) -> None:
    sent = case(desk)
    diary.get(f"/{sent.public_id}")

    assert "Diary" in Receptionist(desk, "Kim").get(f"/clinic/cases/{sent.public_id}").text


@pytest.mark.parametrize(
    "sent", ["", "Bearer", "Bearer wrong", "Basic d3Jvbmc6d3Jvbmc=", "Bearer \u00e9"]
)
def test_without_a_good_key_nothing_is_told(desk: Flask, diary: Program, sent: str) -> None:
    headers = {"Authorization": sent} if sent else {}
    answer = desk.test_client().get(PATH, headers=headers)

    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == "Bearer"


def test_a_key_without_the_scope_is_told_which_it_lacks(desk: Flask, letters: Program) -> None:
    answer = letters.do(case(desk), "took")

    assert answer.status_code == 403
    assert 'scope="write"' in answer.headers["WWW-Authenticate"]


def test_a_key_that_does_not_open_a_page_leaves_a_line(desk: Flask, letters: Program) -> None:
    robins = case(desk)
    letters.do(robins, "took")

    asked = f"{PATH}/{robins.public_id}/steps"
    assert done_by(desk, "program letters") == [("not let in", "", asked)]


def test_calls_with_a_key_are_counted_too(diary: Program) -> None:
    assert diary.get().headers["RateLimit"].startswith('"minute";r=119')
