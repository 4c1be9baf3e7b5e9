"""A text without an end is refused in words, at the field that it was typed into."""

import pytest

from tests.app.alex import send
from tests.app.judge import Judge, errors_of


@pytest.mark.parametrize(
    "field",
    [
        *("name", "phone", "email", "birth_day", "birth_month", "birth_year", "ring_when"),
        *("parent_name", "note"),
    ],
)
def test_a_text_that_is_far_too_long_is_refused_in_words(browser: Judge, field: str) -> None:
    browser.walk(age_band="under_16")

    page = send(browser, **{"birth_year": "2014", "parent_name": "Sam Example", field: "7" * 5000})

    assert page.status_code == 400
    assert len(errors_of(page)) == 1
