"""What the owner learns of a key that was tried where it does not fit."""

from flask import Flask

from tests.clinic.cast import case
from tests.programs.cast import PATH, Program, done_by


def test_a_key_that_does_not_open_a_page_leaves_a_line(desk: Flask, letters: Program) -> None:
    robins = case(desk)
    letters.do(robins, "took")

    asked = f"{PATH}/{robins.public_id}/steps"
    assert done_by(desk, "program letters") == [("not let in", "", asked)]
