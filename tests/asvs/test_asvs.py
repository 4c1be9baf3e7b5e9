"""The table of the ASVS: complete, fresh, and held by tests that there really are."""

import csv
from collections import Counter
from io import StringIO

import pytest

from tests.asvs import CHAPTERS, Row, Standing
from tests.asvs.written import FILE, levels, table
from tests.hazards.named import is_there

ROWS = [row for chapter in CHAPTERS for row in chapter.rows]
LEVELS = levels()
SHOWN = {Standing.MET, Standing.IN_PART}


def name(row: Row) -> str:
    return row.number


def test_the_file_is_what_the_declarations_say() -> None:
    assert FILE.read_text(encoding="utf-8") == table(), (
        "The rows have changed. If that is meant, renew the file: python -m tests.asvs"
    )


def test_every_requirement_has_one_row_in_order_unless_its_chapter_does_not_apply() -> None:
    left_out = {chapter.number for chapter in CHAPTERS if chapter.why_not}
    asked = [number for number in LEVELS if int(number.partition(".")[0]) not in left_out]

    assert [chapter.number for chapter in CHAPTERS] == list(range(1, 18))
    assert [row.number for row in ROWS] == asked


def test_the_list_is_that_of_the_standard() -> None:
    """As OWASP counts them: 70 of level 1, and 183 more of level 2."""
    assert Counter(LEVELS.values()) == {1: 70, 2: 183}


@pytest.mark.parametrize("row", ROWS, ids=name)
def test_a_row_names_tests_that_there_are(row: Row) -> None:
    assert bool(row.evidence) or row.standing not in SHOWN
    assert [node for node in row.evidence if not is_there(node)] == []


@pytest.mark.parametrize("row", ROWS, ids=name)
def test_a_row_says_what_is_missing_where_and_only_where_something_is(row: Row) -> None:
    assert bool(row.missing) is (row.standing is Standing.IN_PART)
    assert row.words
    for sentence in filter(None, (row.words, row.missing)):
        assert sentence[0].isupper()
        assert sentence.endswith(".")


def test_every_line_of_the_file_can_be_read() -> None:
    lines = list(csv.DictReader(StringIO(table())))

    assert len(lines) == len(ROWS) + sum(1 for chapter in CHAPTERS if chapter.why_not)
    assert {line["standing"] for line in lines} == set(Standing)
