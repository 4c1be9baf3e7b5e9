"""Other software reads one case."""

import json
from typing import Any

import pytest
from flask import Flask

from app.compression import WORTH_IT
from app.fhir import bundle
from app.records import Role
from tests.clinic.cast import NOW, Receptionist, again, case
from tests.programs.cast import PATH, Program, done_by


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
