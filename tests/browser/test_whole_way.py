"""The whole way of a runner on a phone, from the start to what was sent and is deleted again."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from rules import QUESTION
from tests.app.judge import SORE_HEEL
from tests.browser.hands import Hands, Keys, Touch, path
from tests.browser.test_sending import DETAILS

MOST_PAGES = 40
SENDS = DETAILS | {"ring_when": "morning", "consent": ["yes"]}


@pytest.fixture(params=["touch", "keys", "no script"])
def hands(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Hands]:
    context = chromium.new_context(
        viewport={"width": 360, "height": 780},
        has_touch=True,
        java_script_enabled=request.param != "no script",
    )
    page = context.new_page()
    page.set_default_timeout(20_000)
    yield Keys(page) if request.param == "keys" else Touch(page)
    context.close()


def heading(page: Page) -> str:
    return page.get_by_role("heading", level=1).inner_text()


def answer_all(hands: Hands) -> list[str]:
    """Page after page to the answers to check; the pages that were seen."""
    seen: list[str] = []
    while path(hands.page) != "/check/answers":
        seen.append(path(hands.page))
        assert len(seen) < MOST_PAGES
        hands.answer(SORE_HEEL)
    return seen


def test_a_runner_goes_the_whole_way(hands: Hands, address: str) -> None:
    page = hands.page
    page.goto(address)
    hands.go("Start")
    seen = answer_all(hands)
    assert "/check/where" in seen
    assert len(set(seen)) == len(seen)

    hands.go(f"Change: {QUESTION['pain_walking'].ask}")
    assert path(page) == "/check/press"
    hands.answer({"pain_walking": "8"})
    assert path(page) == "/check/answers"
    hands.go("See the result")
    assert heading(page) == "Be seen within days"

    hands.go("Send to the clinic")
    hands.answer(SENDS)
    assert path(page) == "/check/sent"
    reference = page.locator("#reference").inner_text()
    assert re.fullmatch(r"[2-9A-Z]{5} [2-9A-Z]{5}", reference)

    hands.go("Delete what I sent")
    hands.answer(SENDS | {"reference": reference})
    assert path(page) == "/deleted"
