"""The table, one line for each requirement of levels 1 and 2, for somebody to check."""

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from tests.asvs import CHAPTERS, Chapter

FILE = Path(__file__).parents[2] / "docs" / "asvs.csv"
COLUMNS = ("requirement", "level", "standing", "what_we_do", "what_is_missing", "tests")


def levels() -> dict[str, int]:
    """Every requirement of levels 1 and 2, with the lowest level that asks for it."""
    lines = Path(__file__).with_name("levels.txt").read_text(encoding="ascii").splitlines()
    return {number: int(level) for number, level in map(str.split, lines)}


def table() -> str:
    written = StringIO()
    lines = csv.writer(written, lineterminator="\n")
    lines.writerow(COLUMNS)
    for chapter in CHAPTERS:
        lines.writerows(_lines(chapter, levels()))
    return written.getvalue()


def _lines(chapter: Chapter, level_of: dict[str, int]) -> Iterator[tuple[str, ...]]:
    if chapter.why_not:
        yield f"V{chapter.number}", "", "does not apply", chapter.why_not, "", ""
    for row in chapter.rows:
        level, tests = str(level_of[row.number]), " ".join(row.evidence)
        yield f"V{row.number}", level, str(row.standing), row.words, row.missing, tests
