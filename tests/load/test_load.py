"""A short form of the measurement, so that it stays one: nobody meets an error, nothing is lost."""

from pathlib import Path

import pytest

from tests.load.__main__ import crowd
from tests.load.clinic import open_clinic
from tests.load.people import Pace
from tests.load.together import together

pytestmark = [pytest.mark.faults, pytest.mark.xdist_group("faults")]

PAGES = {"start", "question", "answer", "result", "send", "reference", "queue", "case", "save"}


def test_many_at_once_meet_no_error_and_every_reference_is_kept(
    tmp_path: Path, database_url: str
) -> None:
    with open_clinic(tmp_path, 3, database_url) as clinic:
        figures = together(crowd(clinic, 8, Pace(0), 9))
        lost = clinic.lost_of(figures.references)

    print(*figures.lines(9), sep="\n")
    assert not figures.errors
    assert set(figures.taken) >= PAGES
    assert figures.references
    assert all(figures.references)
    assert not lost
