"""What is half typed on the page of a case is not lost by a link."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Dialog, Page

from tests.browser.colleagues import sign_in
from tests.browser.person import follow, send_a_case

WORDS = "They asked for a morning."


@contextmanager
def first_case(chromium: Browser, address: str, login: str) -> Iterator[Page]:
    """Who signs in by this name has a case open: whichever is first in the queue."""
    context = chromium.new_context(viewport={"width": 1024, "height": 768})
    page = context.new_page()
    page.set_default_timeout(10_000)
    send_a_case(page, address)
    sign_in(page, address, login)
    follow(page.locator("main a[href*='/cases/']").first)
    yield page
    context.close()


@pytest.fixture
def page(chromium: Browser, staffed: str) -> Iterator[Page]:
    """Kim has a case open."""
    with first_case(chromium, staffed, "kim") as page:
        yield page


def asked(page: Page) -> list[str]:
    """What the browser asks from now on; the answer is always to stay."""
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    return asked


@pytest.mark.parametrize("way_out", ["Back to the queue", "Phone caller", "Slip to print"])
def test_a_note_that_is_half_typed_is_not_left_unasked(page: Page, way_out: str) -> None:
    questions = asked(page)
    page.get_by_label("What happened").fill(WORDS)
    page.get_by_text("Print or copy").click()

    page.get_by_role("link", name=way_out).click()
    page.wait_for_timeout(300)

    assert questions == ["beforeunload"]
    assert page.get_by_label("What happened").input_value() == WORDS


def test_a_search_does_not_take_the_note_away_either(page: Page) -> None:
    questions = asked(page)
    page.get_by_label("What happened").fill(WORDS)
    page.locator("[name=q]").fill("Alex")

    page.get_by_role("button", name="Find").click()
    page.wait_for_timeout(300)

    assert questions == ["beforeunload"]


def test_a_note_that_is_saved_is_not_asked_about(page: Page) -> None:
    questions = asked(page)
    page.get_by_label("What happened").fill(WORDS)
    follow(page.get_by_role("button", name="Save the note"))
    follow(page.get_by_role("link", name="Back to the queue"))

    assert questions == []


def test_a_case_that_was_only_looked_at_is_left_without_a_question(page: Page) -> None:
    questions = asked(page)
    page.get_by_label("What happened").fill(WORDS)
    page.get_by_label("What happened").fill("")
    follow(page.get_by_role("link", name="Back to the queue"))

    assert questions == []
