"""A file of answers, judged by today's rules and compared with what it says of them."""

import json
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from tests.replay.conftest import Replay, replay_of
from tests.rules.cast import written
from tests.vignettes.cases import FILE, cases

NEUTRAL = written()
SORE = written(pain_walking=9)


@pytest.fixture
def replay(app: Flask) -> Replay:
    """No database is needed for a file."""
    return replay_of(app)


def file_of(*lines: Any) -> str:
    return "".join(f"{json.dumps(line, default=float)}\n" for line in lines)


def test_the_published_cases_can_be_read_as_they_are(replay: Replay) -> None:
    done = replay("--file", str(FILE))

    assert done.code == 0
    assert f": {len(cases())}.\n" in done.out
    assert "nothing was compared" in done.out
    assert "Judged the same" not in done.out


def test_a_file_is_read_from_the_standard_input_too(replay: Replay) -> None:
    done = replay("--file", "-", typed=file_of({"answers": NEUTRAL}, {"answers": SORE}))

    assert done.code == 0
    assert "By today’s rules they are: Emergency 0, Same day 0, Soon 1, Routine 1." in done.out


def test_an_urgency_in_the_line_is_what_it_is_compared_with(replay: Replay) -> None:
    lines = [
        {"answers": NEUTRAL, "urgency": "routine"},
        {"answers": SORE, "urgency": "routine"},
        {"answers": NEUTRAL, "urgency": "priority"},
    ]

    done = replay("--file", "-", typed=file_of(*lines))

    assert done.code == 0
    assert "Judged the same: 1." in done.out
    assert "  Routine -> Soon: 1\n" in done.out
    assert "  Soon -> Routine: 1\n" in done.out
    assert "severe-pain: made 1 more urgent (asks for it now, and it is not known" in done.out
    assert "where it was not" not in done.out


@pytest.mark.parametrize("urgency", ["same_day", "emergency"])
def test_a_line_that_falls_fails_and_is_named(replay: Replay, urgency: str) -> None:
    line = {"answers": NEUTRAL, "urgency": urgency, "id": "BN14"}

    done = replay("--file", "-", typed="\n" + file_of(line))

    assert done.code == 3
    assert "line 2 (BN14)" in done.out


def test_a_distance_is_read_in_the_unit_of_the_line(replay: Replay) -> None:
    answers = written(usual_week_km=250)

    done = replay("--file", "-", typed=file_of({"answers": answers, "unit": "mi"}))

    assert done.code == 2
    assert "“usual_week_km” does not take any more what was answered: 1" in done.out
    assert replay("--file", "-", typed=file_of({"answers": answers})).code == 0


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("nonsense", "It is not JSON."),
        ("[1]", "It is not an object."),
        ("{}", "It does not hold “answers”, an object."),
        ('{"answers": {}, "unit": "yd"}', "Its “unit” is neither km nor mi."),
        ('{"answers": {}, "unit": []}', "Its “unit” is neither km nor mi."),
        (file_of({"answers": NEUTRAL, "urgency": "soon"}), "Its “urgency” is none of routine,"),
        ("[" * 100_000, "It is not JSON."),
        ('{"answers": {"pain_walking": 1e9999999999999999999}}', "It is not JSON."),
        ('{"answers": {"\\u001b[2J": "x"}}', "a question is not asked any more"),
    ],
    ids=lambda each: str(each)[:30],
)
def test_a_line_that_cannot_be_judged_is_said_with_its_number_and_fails(
    replay: Replay, line: str, said: str
) -> None:
    done = replay("--file", "-", typed=file_of({"answers": NEUTRAL}) + line.strip() + "\n")

    assert done.code == 2
    assert said in done.out
    assert "They are: line 2." in done.out
    assert "Mend them" in done.err


def test_a_pressing_line_that_cannot_be_judged_counts_as_one_that_falls(replay: Replay) -> None:
    line = {"answers": {**NEUTRAL, "of_old": "x"}, "urgency": "emergency"}

    assert replay("--file", "-", typed=file_of(line)).code == 3


def test_an_id_that_could_upset_a_screen_is_not_printed(replay: Replay) -> None:
    line = {"answers": NEUTRAL, "urgency": "emergency", "id": "\x1b[2Jx"}

    done = replay("--file", "-", typed=file_of(line))

    assert "They are: line 1." in done.out
    assert "\x1b" not in done.out


def test_where_only_the_urgency_is_told_no_rule_is_blamed_for_a_fall(replay: Replay) -> None:
    line = {"answers": NEUTRAL, "urgency": "emergency"}

    done = replay("--file", "-", typed=file_of(line))

    assert "  not known, as it is not told what was raised then: made 1 less urgent" in done.out


def test_a_line_that_names_the_findings_of_then_is_explained_by_them(replay: Replay) -> None:
    """As the interface for programs writes them."""
    then = [{"rule": "cold-pale-foot", "urgency": "emergency"}, {"rule": "severe-pain"}]
    line = {"answers": NEUTRAL, "urgency": "emergency", "findings": then}

    done = replay("--file", "-", typed=file_of(line))

    assert done.code == 3
    assert "cold-pale-foot: no longer raised in 1; made 1 less urgent (raised then" in done.out
    assert "  severe-pain: no longer raised in 1\n" in done.out
    assert "not told what was raised" not in done.out


@pytest.mark.parametrize(
    "findings", ["no", [1], [{}], [{"rule": 1}], [{"rule": "\x1b[2J"}], 7], ids=str
)
def test_findings_in_another_form_are_said_to_be_none(replay: Replay, findings: object) -> None:
    line = {"answers": NEUTRAL, "urgency": "routine", "findings": findings}

    done = replay("--file", "-", typed=file_of(line))

    assert done.code == 2
    assert "Its “findings” are no list of objects with the name of a “rule” each." in done.out


def test_a_line_without_an_end_is_not_held_in_memory(replay: Replay, tmp_path: Path) -> None:
    whole = file_of({"answers": NEUTRAL}).encode()
    file = tmp_path / "answers.jsonl"
    file.write_bytes(whole + b"x" * 50_000_000 + b"\n" + whole)
    tracemalloc.start()

    done = replay("--file", str(file))

    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()
    assert "It is longer than 1,000,000 bytes.: 1\n  They are: line 2." in done.out
    assert "Routine 2." in done.out


@pytest.mark.parametrize("written", [b"", b"\n \n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\r\n"])
def test_a_file_in_which_nothing_stands_is_no_success(
    replay: Replay, tmp_path: Path, written: bytes
) -> None:
    file = tmp_path / "answers.jsonl"
    file.write_bytes(written)

    done = replay("--file", str(file))

    assert done.code == 2
    assert "There is no line in the file." in done.err


def test_the_mark_with_which_some_programs_begin_a_file_is_no_fault(
    replay: Replay, tmp_path: Path
) -> None:
    file = tmp_path / "answers.jsonl"
    file.write_text(file_of({"answers": NEUTRAL}), encoding="utf-8-sig")

    assert replay("--file", str(file)).code == 0


def test_bytes_that_are_no_text_are_said_to_be_no_json(replay: Replay, tmp_path: Path) -> None:
    file = tmp_path / "answers.jsonl"
    file.write_bytes(b'{"answers": "\xff"}\n')

    done = replay("--file", str(file))

    assert done.code == 2
    assert "It is not JSON." in done.out
