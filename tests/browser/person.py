"""A person at the browser: reads the page, taps the answers, presses the button."""

import re
from collections.abc import Callable
from html import unescape
from typing import Any
from urllib.parse import urlencode

from playwright.sync_api import APIResponse, Locator, Page

from tests.app.judge import SORE_HEEL

HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)"')


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


def arrive(page: Page, address: str, **changes: Any) -> None:
    """Where `walk` ends, for whoever tests what comes after it: this browser asks for the pages
    without showing them, and has nothing to go back to."""
    said, at = SORE_HEEL | changes, page.request.post(f"{address}/check")
    while not at.url.endswith(("/answers", "/result")):
        before = at.url
        at = page.request.post(
            before.partition("?")[0],
            data=urlencode(_typed(at, said), doseq=True),
            headers={"Content-Type": "application/x-www-form-urlencoded"},
        )
        assert at.url != before, at.text()
    page.goto(at.url)


def _typed(at: APIResponse, said: dict[str, Any]) -> dict[str, Any]:
    """What the page asks for, and what its form hides."""
    shown = at.text()
    hidden = {name: unescape(value) for name, value in HIDDEN.findall(shown)}
    return hidden | {name: given for name, given in said.items() if f'name="{name}"' in shown}


def _listed(answers: Any) -> list[str]:
    return answers if isinstance(answers, list) else [answers]
