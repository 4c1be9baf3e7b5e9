"""The peer is one only while it asks what we ask."""

from typing import Any

import pytest

from app.asking.pages import PAGE, asked_pages
from rules import read
from tests.benchmarks.wizard.forms import CONDITIONS, FORMS
from tests.vignettes.cases import Case, cases


class Told:
    """A wizard that has been told all answers of a case."""

    def __init__(self, answers: dict[str, Any]) -> None:
        self.answers = answers

    def get_cleaned_data_for_step(self, step: str) -> dict[str, Any]:
        ids = [question.id for question in PAGE[step].questions]
        return {id: self.answers[id] for id in ids if id in self.answers}


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.id)
def test_the_wizard_asks_a_person_for_the_pages_that_we_ask_them_for(case: Case) -> None:
    told = Told(case.row["answers"])
    asked = [slug for slug, _ in FORMS if CONDITIONS.get(slug, lambda _: True)(told)]

    ours = [page.slug for page in asked_pages(read(case.row["answers"], so_far=True))]
    # This one hangs on the urgency of all the others, and is asked of everybody there.
    assert [slug for slug in asked if slug != "heel-raises"] == [
        slug for slug in ours if slug != "heel-raises"
    ]


def test_each_form_has_a_field_for_each_question_of_its_page() -> None:
    for slug, form in FORMS:
        fields = set(form.base_fields) - {"unit"}
        assert fields == {question.id for question in PAGE[slug].questions}
