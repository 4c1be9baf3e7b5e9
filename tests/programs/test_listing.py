"""Other software reads who waits."""

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select, text

from app.clinic.filters import Filters
from app.database import database_of
from app.records import Submission
from tests.clinic.cast import AS_URGENT_AS, NOW, case
from tests.programs.cast import Program


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
