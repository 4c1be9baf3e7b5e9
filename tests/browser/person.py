"""A person at the browser: reads the page, taps the answers, presses the button."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

from tests.app.judge import SORE_HEEL


def start(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("button", name="Start").click()


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
    page.locator("main form button").click()


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
