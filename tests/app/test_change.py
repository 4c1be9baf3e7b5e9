"""Where a page leads on and back that a change has opened, or that was left open before."""

import re

from werkzeug.test import TestResponse

from tests.app.judge import SORE_HEEL, Judge
from tests.app.test_navigation import to


def test_a_question_that_a_change_has_opened_leads_on_and_back_to_what_opened_it(
    browser: Judge,
) -> None:
    to(browser, "/check/answers")
    opening = browser.get("/check/health?change=1")

    opened = browser.answer(opening, {"health": ["diabetes"]})

    assert "Save and go back" in opening.text
    assert "Save and go back" not in opened.text
    assert back_of(opened) == "/check/slow-signs?change=1"
    assert back_of(browser.answer(browser.get(back_of(opened)), SORE_HEEL)) == back_of(opened)


def test_after_a_mistaken_emergency_every_page_leads_on_and_back(browser: Judge) -> None:
    to(browser, "/check/result", emergency_signs=["cold_pale_foot"])
    page = browser.get("/check/right-now?change=1")
    behind: list[str] = []

    page = browser.answer(page, SORE_HEEL)
    while page.request.path != "/check/answers":
        assert "Save and go back" not in page.text
        assert back_of(page).removesuffix("?change=1") == (behind or ["/check/right-now"])[-1]
        behind.append(page.request.path)
        page = browser.answer(page, SORE_HEEL)

    assert len(behind) > 10


def test_the_answers_of_an_early_emergency_lead_back_to_the_last_page_that_was_answered(
    browser: Judge,
) -> None:
    to(browser, "/check/result", emergency_signs=["cold_pale_foot"])

    assert back_of(browser.get("/check/answers")) == "/check/right-now"


def back_of(page: TestResponse) -> str:
    found = re.search(r'<a class="back" href="([^"]*)"', page.text)
    assert found
    return found[1]
