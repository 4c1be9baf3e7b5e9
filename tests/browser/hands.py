"""The ways in which a runner's hands answer a page: by touch, and by the keys alone."""

from collections.abc import Mapping
from typing import Any, Protocol
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page

from tests.browser.test_foot_map import SPOT

Said = Mapping[str, Any]

# More stops than any page has: whoever comes by more of them is lost.
MOST_STOPS = 120
FIELDS = ":is(input, textarea):not([type=hidden])"
WHAT = """at => {
  const words = (at.labels?.[0] ?? at).textContent.trim().replace(/\\s+/g, ' ');
  return {tag: at.tagName, kind: at.type ?? '', name: at.name ?? '', value: at.value ?? '',
    is_chosen: at.checked ?? false, is_in_main: Boolean(at.closest('main')), words};
}"""
HERE = f"() => ({WHAT})(document.activeElement)"
# A control that is drawn by its label is seen there. What is on the way into view may arrive.
IS_SEEN = """() => {
  const at = document.activeElement;
  const drawn = [at, at.closest('label'), at.parentElement].filter(Boolean);
  const [box, high] = [at.getBoundingClientRect(), document.documentElement.clientHeight];
  const wide = document.documentElement.clientWidth;
  const isMarked = drawn.map(each => getComputedStyle(each)).some(style =>
    style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
      && !style.outlineColor.endsWith(', 0)'));
  const isInside = box.left >= 0 && box.right <= wide
    && box.bottom > 0 && box.top < high
    && (box.height > high || (box.top >= 0 && box.bottom <= high));
  return isMarked && isInside;
}"""


class Hands(Protocol):
    """What any way of using a page can do."""

    page: Page

    def answer(self, said: Said) -> None:
        """Gives what the page asks for, and sends it."""

    def go(self, words: str) -> None:
        """Presses the link or the button that begins with these words."""


class Touch:
    """Taps the answers, the sore place on its drawing, and types where something is typed."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def answer(self, said: Said) -> None:
        for field in self.page.locator("main form").first.locator(FIELDS).all():
            self._give(field, said)
        self._press(self.page.locator("main form button:visible").first)

    def go(self, words: str) -> None:
        self._press(self.page.locator("main :is(a, button)", has_text=words).first)

    def _give(self, field: Locator, said: Said) -> None:
        here = field.evaluate(WHAT)
        given = said.get(here["name"], [])
        if here["kind"] not in ("radio", "checkbox"):
            if given:
                field.fill(given)
        elif here["value"] in given and not here["is_chosen"]:
            self._tap(here["name"], here["value"])

    def _tap(self, name: str, value: str) -> None:
        """The place that is drawn, where one is; else the words of the answer."""
        drawn = self.page.locator(f".foot-map [data-at={value}] use").first
        if name != "site":
            self.page.locator(f"label.tile:has([name={name}][value='{value}'])").tap()
        else:
            drawn.scroll_into_view_if_needed()
            self.page.touchscreen.tap(*drawn.evaluate(SPOT))

    def _press(self, control: Locator) -> None:
        with self.page.expect_navigation():
            control.tap()


class Keys:
    """Tab, Shift+Tab, the arrows, Space and Enter; sees at every stop where they are."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def answer(self, said: Said) -> None:
        self._into_the_main_part()
        for _ in range(MOST_STOPS):
            here = self._tab()
            if here["tag"] == "BUTTON":
                return self._enter_after_a_look_back(here)
            self._give(here, said)
        raise AssertionError(f"{self.page.url} has no button to go on with")

    def go(self, words: str) -> None:
        self._into_the_main_part()
        for _ in range(MOST_STOPS):
            here = self._tab()
            if here["tag"] in ("A", "BUTTON") and here["words"].startswith(words):
                return self._enter()
        raise AssertionError(f"{self.page.url} has no stop at “{words}”")

    def _into_the_main_part(self) -> None:
        """By the link that skips what every page has. A form keeps the mark that it leaves in the
        address, so the browser begins there on the next page too."""
        if urlsplit(self.page.url).fragment == "main":
            return
        assert self._tab()["words"].startswith("Skip")
        self.page.keyboard.press("Enter")
        assert self._here()["tag"] == "MAIN"

    def _give(self, here: dict[str, Any], said: Said) -> None:
        given = said.get(here["name"], [])
        if here["kind"] == "radio":
            self._choose(given)
        elif here["kind"] == "checkbox":
            if here["value"] in given and not here["is_chosen"]:
                self.page.keyboard.press("Space")
        elif here["tag"] in ("INPUT", "TEXTAREA") and given:
            self.page.keyboard.type(given)

    def _choose(self, code: str) -> None:
        """Space for the first of a group, and the arrows from one to the next."""
        if not code:
            return
        self.page.keyboard.press("Space")
        for _ in range(MOST_STOPS):
            here = self._here()
            if here["value"] == code and here["is_chosen"]:
                return
            self.page.keyboard.press("ArrowDown")
            self._see()
        raise AssertionError(f"the arrows never came to {code}")

    def _enter_after_a_look_back(self, here: dict[str, Any]) -> None:
        """Nobody is caught at a button: Shift and Tab lead back, and Tab to it again."""
        self.page.keyboard.press("Shift+Tab")
        self._see()
        assert self._here() != here
        assert self._tab() == here
        self._enter()

    def _enter(self) -> None:
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def _tab(self) -> dict[str, Any]:
        self.page.keyboard.press("Tab")
        self._see()
        return self._here()

    def _here(self) -> dict[str, Any]:
        here: dict[str, Any] = self.page.evaluate(HERE)
        return here

    def _see(self) -> None:
        seen = self.page.wait_for_function(IS_SEEN, timeout=5_000)
        assert seen, self._here()


def path(page: Page) -> str:
    """Where they are; the link that skips leaves a mark behind the address."""
    return urlsplit(page.url).path
