"""A person at the browser: reads the page, taps the answers, presses the button."""

import re
from collections.abc import Callable
from html import unescape
from typing import Any
from urllib.parse import urlencode

from playwright.sync_api import APIResponse, Locator, Page

from tests.app.alex import ALEX
from tests.app.judge import SORE_HEEL

ENDS = ("/answers", "/result")
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
    while not page.url.endswith(ENDS):
        look(page)
        before = page.url
        answer(page, SORE_HEEL | changes)
        assert page.url != before, page.locator(".error").all_inner_texts()


def arrive(page: Page, address: str, *ends: str, **changes: Any) -> None:
    """At a page with such an end, or where `walk` ends, for whoever tests what comes then: this
    browser asks for the pages before it without showing them, and has nothing to go back to."""
    said, at = SORE_HEEL | changes, page.request.post(f"{address}/check")
    while not at.url.endswith(ends or ENDS):
        before = at.url
        at = _post(page, at, said)
        assert at.url != before, at.text()
    page.goto(at.url)


def send_a_case(page: Page, address: str) -> None:
    """For whoever tests what becomes of it: this browser sends one without showing it."""
    arrive(page, address)
    sent = _post(page, page.request.get(f"{address}/check/send"), ALEX)
    assert 'id="reference"' in sent.text()


def _post(page: Page, shown: APIResponse, said: dict[str, Any]) -> APIResponse:
    """What the page asks for, and what its form hides."""
    text = shown.text()
    hidden = {name: unescape(value) for name, value in HIDDEN.findall(text)}
    asked = {name: given for name, given in said.items() if f'name="{name}"' in text}
    return page.request.post(
        shown.url.partition("?")[0],
        data=urlencode(hidden | asked, doseq=True),
        headers={"Content-Type": "application/x-www-form-urlencoded"},
    )


def _listed(answers: Any) -> list[str]:
    return answers if isinstance(answers, list) else [answers]
