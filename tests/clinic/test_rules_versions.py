"""A case says by which rules it was judged, wherever it is shown, printed or handed on."""

import pytest
from flask import Flask

from app.database import database_of
from app.keeping import export as of_person
from app.records import Role, Submission
from rules import ruleset_version
from tests.clinic.cast import Receptionist, case, path_of
from tests.clinic.files import export, lines_of
from tests.clinic.test_case import change
from tests.clinic.test_queue import words

OLDER = "0123456789ab"


@pytest.fixture
def older(desk: Flask) -> Submission:
    """Judged by other rules than those of today."""
    sent = case(desk, "priority")
    change(
        desk, sent, ruleset_version=OLDER, judgement={**sent.judgement, "ruleset_version": OLDER}
    )
    return sent


@pytest.mark.parametrize("page", ["", "/slip"], ids=["case and copied record", "slip"])
def test_a_page_names_the_rules_of_the_case_and_those_of_today(
    older: Submission, kim: Receptionist, page: str
) -> None:
    said = words(kim.get(path_of(older) + page))

    assert f"Rules version {OLDER}" in said
    assert f"Today’s rules are version {ruleset_version()}." in said


def test_the_record_to_copy_names_the_rules_of_the_case(
    older: Submission, kim: Receptionist
) -> None:
    page = kim.get(path_of(older)).text
    record = page.split('<textarea id="record"')[1].split("</textarea>")[0]

    assert f"Rules version {OLDER}, questions version " in record


def test_a_case_that_cannot_be_read_names_its_rules_too(
    desk: Flask, older: Submission, kim: Receptionist
) -> None:
    change(desk, older, answers={"a_question_that_is_gone": "x"})

    page = kim.get(path_of(older))

    assert "have changed since" in page.text
    assert f"Rules version {OLDER}" in words(page)


@pytest.mark.parametrize("asked", [{}, {"answers": "yes"}], ids=["identity", "answers"])
def test_every_kind_of_export_names_the_rules_of_each_case(
    desk: Flask, older: Submission, asked: dict[str, str]
) -> None:
    case(desk)
    file = export(Receptionist(desk, "Pat", Role.PHYSIO), **asked)

    assert {line["ruleset_version"] for line in lines_of(file)} == {OLDER, ruleset_version()}


def test_what_is_handed_over_to_a_person_names_the_rules(desk: Flask, older: Submission) -> None:
    (handed_over,) = of_person(database_of(desk), older.reference)["cases"]

    assert handed_over["ruleset_version"] == OLDER
