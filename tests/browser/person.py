"""A person at the browser: reads the page, taps the answers, presses the button."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Locator, Page

from tests.app.judge import SORE_HEEL


def start(page: Page, address: str) -> None:
    page.goto(address)
    follow(page.get_by_role("button", name="Start"))


def follow(control: Locator) -> None:
    """Presses a link or a button, and waits for the page that it leads to.

    A click returns as soon as the new address is known; whoever looks then can see a page that is
    still half empty, and miss its fields.
    """
    with control.page.expect_navigation():
        control.click()


def answer(page: Page, person: dict[str, Any]) -> None:
    """Fills in every field that stands on the page, by its label's own control."""
    fields = page.locator("main form").locator("input:not([type=hidden])")
    names = dict.fromkeys(fields.evaluate_all("found => found.map(field => field.name)"))
    for name in names:
        for value in _listed(person.get(name, [])):
            field = page.locator(f"input[name={name}]")
            if field.first.get_attribute("type") == "text":
                field.fill(value)
            else:
                page.locator(f"label:has(input[name={name}][value='{value}'])").click()
    follow(page.locator("main form button:visible").first)


def walk(
    page: Page,
    address: str,
    look: Callable[[Page], None] = lambda page: None,
    **changes: Any,
) -> None:
    """From Start until the answers to check or the result, looking at every page."""
    start(page, address)
    while not page.url.endswith(("/answers", "/result")):
        look(page)
        before = page.url
        answer(page, SORE_HEEL | changes)
        assert page.url != before, page.locator(".error").all_inner_texts()


def _listed(answers: Any) -> list[str]:
    return answers if isinstance(answers, list) else [answers]
