"""Other software reads the queue."""

import json
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select, text

from app.clinic.filters import Filters
from app.compression import WORTH_IT
from app.database import database_of
from app.fhir import bundle
from app.records import Role, Submission
from app.staff import programs
from tests.clinic.cast import AS_URGENT_AS, NOW, Receptionist, again, case
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


@pytest.mark.parametrize(
    "asked",
    [
        *("state=mine", "state=", "urgency=soon", "after=nowhere"),
        *("status=booked", "overdue=1", "State=booked", "state=open&state=booked"),
    ],
)
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


def test_how_urgent_somebody_is_stays_from_a_key_that_only_reads_who_waits(
    desk: Flask, recall: Program
) -> None:
    for urgency in reversed(AS_URGENT_AS):
        case(desk, urgency)
    lines = told(recall)
    one: Any = recall.get(f"/{lines[0]['public_id']}").json

    for line in (*lines, one["submission"]):
        assert {line[name] for name in ("urgency", "judged", "due_at", "acted_at")} == {None}
    assert recall.get("?urgency=emergency").status_code == 422


@pytest.mark.parametrize("state", ["open", "waiting"])
def test_nor_is_it_told_by_who_comes_first(
    desk: Flask, recall: Program, monkeypatch: pytest.MonkeyPatch, state: str
) -> None:
    monkeypatch.setattr("app.programs.submissions.PAGE", 2)
    monkeypatch.setattr("app.clinic.keyset.PAGE", 2)
    sent = [case(desk, urgency).public_id for urgency in reversed(AS_URGENT_AS)]
    first: Any = recall.get(f"?state={state}").json
    then = told(recall, f"?state={state}&after={first['next']}")

    assert [line["public_id"] for line in (*first["submissions"], *then)] == sent


def test_whoever_is_in_the_order_of_arrival_is_found_by_an_index(desk: Flask) -> None:
    asked = Filters(most_urgent_first=False)
    page = asked.order.page(asked.narrow(select(Submission.id), 0, NOW), "")
    with database_of(desk).reading() as session:
        how = "EXPLAIN QUERY PLAN"
        if session.get_bind().dialect.name == "postgresql":
            # A table this small would be read as a whole and then sorted, index or not.
            session.execute(text("SET LOCAL enable_seqscan = off"))
            session.execute(text("SET LOCAL enable_sort = off"))
            how = "EXPLAIN"
        written = page.compile(session.get_bind(), compile_kwargs={"literal_binds": True})
        plan = str(session.execute(text(f"{how} {written}")).all())

    assert "ix_submission_arrived" in plan
    assert "TEMP B-TREE" not in plan


def test_what_was_done_is_read_with_the_answers_by_stable_names(
    desk: Flask, diary: Program, letters: Program
) -> None:
    sent = case(desk)
    diary.do(sent, "raised", urgency="same_day", note="It is hot and red.")
    Receptionist(desk, "Pat", Role.PHYSIO).act(sent, "outcome", outcome="other-physio")
    found: Any = letters.get(f"/{sent.public_id}").json

    assert [(each["what"], each["by"], each["after"]) for each in found["history"]] == [
        ("sent", None, ""),
        ("raised", "Diary", "same_day"),
        ("outcome", "Pat", "other-physio"),
    ]
    assert found["history"][1]["note"] == "It is hot and red."
    assert found["answers"]["turned_out"] == "other-physio"
    without: Any = diary.get(f"/{sent.public_id}").json
    assert without["history"] is None


def test_a_case_comes_as_the_bundle_that_a_physio_can_hand_on(
    desk: Flask, letters: Program
) -> None:
    sent = case(desk, "same_day")
    found: Any = letters.get(f"/{sent.public_id}/fhir")

    with desk.app_context():
        assert json.loads(found.data) == json.loads(json.dumps(bundle(again(desk, sent), NOW)))
    assert done_by(desk, "program letters") == [("exported as FHIR", sent.public_id, "")]


def test_a_key_that_reads_no_answers_gets_no_bundle(desk: Flask, diary: Program) -> None:
    assert diary.get(f"/{case(desk).public_id}/fhir").status_code == 403


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


def test_what_others_sent_is_never_packed_so_that_no_length_tells_of_it(
    desk: Flask, letters: Program
) -> None:
    sent, _ = case(desk), case(desk)
    for path in (PATH, f"{PATH}/{sent.public_id}"):
        asked = {**letters.headers, "Accept-Encoding": "br, gzip"}
        answer = desk.test_client().get(path, headers=asked)

        assert answer.status_code == 200
        assert len(answer.data) >= WORTH_IT
        assert answer.content_encoding is None
