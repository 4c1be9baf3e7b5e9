"""A page in one of its states, and how to get there."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from flask import Flask
from playwright.sync_api import Page

from tests.app.judge import SORE_HEEL, Judge
from tests.browser.person import follow


@dataclass(frozen=True)
class Visitor:
    """Whoever looks at the pages. What is only the way there is walked without a browser, by an
    app on the same database and the same secrets."""

    page: Page
    address: str
    app: Flask

    def open(self, path: str) -> None:
        self.page.goto(self.address + path)

    def is_on(self, rule: str) -> bool:
        """Whether what is open is shown by this route; by none, where the rule is empty."""
        path = urlsplit(self.page.url).path
        pattern = re.sub(r"<[^>]+>", "[^/]+", rule)
        return bool(re.fullmatch(pattern, path)) if rule else path.endswith("/nowhere")

    def press(self, button: str = "main form button:visible") -> None:
        follow(self.page.locator(button).first)

    def fill(self, **typed: str) -> None:
        for name, text in typed.items():
            self.page.locator(f"main [name={name}]").first.fill(text)

    def carry(self, browser: Judge, cookie: str = "visit") -> None:
        """Goes on where that browser is."""
        self.page.context.clear_cookies()
        held = browser.client.get_cookie(cookie)
        if held:
            self.page.context.add_cookies(
                [{"name": cookie, "value": held.value, "url": self.address}]
            )

    def strangers_browser(self) -> Judge:
        """With nothing in it; and nothing stays in this one."""
        self.page.context.clear_cookies()
        return Judge(self.app)

    def answered(self, *until: str, **changes: Any) -> Judge:
        """A check that was answered as this person would, to its end or to a page of it."""
        browser = Judge(self.app)
        browser.go_on(browser.begin(), SORE_HEEL | changes, *until)
        self.carry(browser)
        return browser


@dataclass(frozen=True)
class Row:
    """`rule` is the route that shows it; of a page that is nowhere there is none."""

    state: str
    rule: str
    reach: Callable[[Any], None]
    who: str = ""
    dark: bool = False
    # What stands on it was opened or typed by hand, and a reload would undo it.
    stays: bool = False

    def __str__(self) -> str:
        return self.state
