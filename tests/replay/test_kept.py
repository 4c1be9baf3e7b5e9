"""The clinic's own cases, judged again by today's rules, on both databases."""

import pytest
from flask import Flask

from app.references import in_halves
from rules import ruleset_version
from tests.keeping.sent import NAME, all_rows
from tests.replay.conftest import Replay, Send

PRESSING = {"urgency": "same_day", "rules": ["hot-swollen-foot-of-old"]}


def test_a_clinic_without_cases_has_nothing_that_falls(replay: Replay) -> None:
    done = replay()

    assert done.code == 0
    assert f"by today’s rules, {ruleset_version()}: 0." in done.out


def test_cases_that_are_judged_the_same_are_counted_and_nothing_fails(
    replay: Replay, send: Send
) -> None:
    send("one")
    send("two", ruleset_version="0123456789ab")

    done = replay()

    assert done.code == 0
    assert "Judged the same: 2." in done.out
    assert f"{ruleset_version()} 1" in done.out
    assert "0123456789ab 1" in done.out
    assert "No emergency or same-day case that could be judged falls." in done.out
    assert "Rule by rule" not in done.out


def test_a_same_day_case_that_falls_fails_and_is_named_with_the_rule(
    replay: Replay, send: Send
) -> None:
    send("ordinary")
    case = send("grave", **PRESSING)

    done = replay()

    assert done.code == 3
    assert "Less urgent now: 1.\n  Same day -> Routine: 1\n" in done.out
    assert "EMERGENCY OR SAME-DAY CASES THAT FALL: 1." in done.out
    assert in_halves(case.reference) in done.out
    assert (
        "hot-swollen-foot-of-old: no longer raised in 1; made 1 less urgent "
        "(raised then, not now)" in done.out
    )


def test_a_case_that_falls_from_soon_is_said_and_does_not_fail(replay: Replay, send: Send) -> None:
    send("soon", urgency="priority", rules=["severe-pain"])

    done = replay()

    assert done.code == 0
    assert "  Soon -> Routine: 1\n" in done.out


def test_a_case_that_rises_is_said_with_the_rules_that_raise_it(replay: Replay, send: Send) -> None:
    send("risen", answers={"pain_walking": 9})

    done = replay()

    assert done.code == 0
    assert "More urgent now: 1.\n  Routine -> Soon: 1\n" in done.out
    assert "severe-pain: raised in 1 where it was not; made 1 more urgent" in done.out


def test_what_differs_at_the_same_urgency_is_counted_by_its_name(
    replay: Replay, send: Send
) -> None:
    send("other", pattern="likely", rules=["of-old"])

    done = replay()

    assert done.code == 0
    assert "Of the same urgency, but judged otherwise: 1." in done.out
    assert "  the pattern: 1\n" in done.out
    assert "  of-old: no longer raised in 1\n" in done.out


def test_a_case_with_a_question_that_is_not_asked_any_more_is_said_and_not_skipped(
    replay: Replay, send: Send
) -> None:
    send("old", answers={"favourite_shoe": "left"})
    send("new")

    done = replay()

    assert done.code == 0
    assert "NOT JUDGED, because they cannot be read any more: 1." in done.out
    assert "  “favourite_shoe” is not asked any more: 1\n" in done.out
    assert "Judged the same: 1." in done.out


@pytest.mark.parametrize("then", [{"urgency": "emergency"}, {"urgency": "of old"}, {"of": "old"}])
def test_a_case_that_cannot_be_read_fails_unless_it_is_known_not_to_press(
    replay: Replay, send: Send, then: dict[str, str]
) -> None:
    case = send("old", answers={"site": "wing"}, **then)

    done = replay()

    assert done.code == 3
    assert "AMONG THESE: 1." in done.out
    assert in_halves(case.reference) in done.out


@pytest.mark.parametrize("answers", [{"site": []}, {"longest_recent_km": "far"}], ids=str)
def test_answers_in_no_form_that_we_know_stop_nothing(
    replay: Replay, send: Send, answers: dict[str, object]
) -> None:
    send("broken", answers=answers)
    send("whole")

    done = replay()

    assert done.code == 0
    assert "cannot be read any more: 1." in done.out
    assert "Judged the same: 1." in done.out


def test_a_case_from_before_a_question_was_asked_is_judged_by_what_it_holds(
    replay: Replay, send: Send
) -> None:
    send("early", answers={"history": None, "pain_walking": 9})

    done = replay()

    assert "Judged without an answer that is asked for today: 1." in done.out
    assert "  Routine -> Soon: 1\n" in done.out


def test_every_case_is_judged_once_however_many_batches_it_takes(
    replay: Replay, send: Send, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.replay.cases.BATCH", 2)
    for visit in range(5):
        send(str(visit))

    assert "Judged the same: 5." in replay().out


def test_only_a_few_of_many_are_named(replay: Replay, send: Send) -> None:
    cases = [send(str(visit), **PRESSING) for visit in range(7)]

    done = replay()

    assert "THAT FALL: 7.\n  The first of them:" in done.out
    assert sum(in_halves(case.reference) in done.out for case in cases) == 5


def test_nothing_of_the_person_and_no_answer_is_printed(replay: Replay, send: Send) -> None:
    send("falls", **PRESSING)
    send("unread", answers={"site": "left wing"}, **PRESSING)

    said = (done := replay()).out + done.err

    assert "NOT JUDGED" in said
    for secret in (NAME, "Zoë", "1990", "7946", "zoe@", "left wing", "regular", "heel_inner"):
        assert secret not in said


def test_nothing_is_written(replay: Replay, send: Send, clinic_app: Flask) -> None:
    send("falls", **PRESSING)
    before = all_rows(clinic_app)

    replay()

    assert all_rows(clinic_app) == before


def test_it_says_how_long_it_took_beside_the_report(replay: Replay, send: Send) -> None:
    send("one")

    done = replay()

    assert "cases a second." in done.err
    assert "a second" not in done.out


@pytest.mark.parametrize("asked", [["--file", "nowhere.jsonl"], ["--fast"], ["all"]], ids=str)
def test_what_cannot_be_meant_is_told_apart_from_a_case_that_falls(
    replay: Replay, asked: list[str]
) -> None:
    assert replay(*asked).code == 2


def test_a_database_that_is_not_ready_is_told_apart_from_a_case_that_falls(
    replay: Replay, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.commands.plainly.is_current", lambda _: False)

    done = replay()

    assert done.code == 2
    assert "does not have the tables" in done.err
