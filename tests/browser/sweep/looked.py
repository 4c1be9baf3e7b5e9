"""What can be measured on any page, whatever it says and however it looks."""

from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response

from tests.browser.sweep.heard import unheard

PHONE, DESK, NARROWEST = 360, 1280, 320
TALL = 780
MOST_SHIFT = 0.01
WIDER = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
SHIFTS = """() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
  const watch = new PerformanceObserver(() => {});
  watch.observe({type: 'layout-shift', buffered: true});
  done(watch.takeRecords().filter(each => !each.hadRecentInput).map(each => [
    each.value,
    each.sources.map(({node}) => (node?.parentElement ?? node)?.outerHTML?.slice(0, 80)),
  ]));
})))"""
# A link within a sentence may be as low as its line.
TOO_SMALL = """() => [...document.querySelectorAll('a, button, input, select, textarea, summary')]
  .filter(each => each.checkVisibility() && each.type !== 'hidden')
  .map(each => each.closest('label') ?? each)
  .filter(each => {
    if (getComputedStyle(each).display !== 'inline') return true;
    let block = each.parentElement;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement;
    return block.textContent.trim() === each.textContent.trim();
  })
  .map(each => [each.getBoundingClientRect(), each.textContent.trim()])
  .filter(([box]) => box.width > 1 && (box.width < 24 || box.height < 24))
  .map(([box, text]) => `${text} ${box.width}x${box.height}`)"""
TOO_LOW_FOR_A_THUMB = """() => [...document.querySelectorAll(
    '.tile, .button, button, summary, textarea, input.text, .measure input, .back')]
  .filter(each => each.checkVisibility())
  .map(each => [each.getBoundingClientRect().height, each.textContent.trim()])
  .filter(([height]) => height < 43.9)
  .map(([height, text]) => `${text} is ${height} high`)"""
ONLY_CONTRAST = {"runOnly": ["color-contrast"], "resultTypes": ["violations"]}


class Watch:
    """What the pages of one browser said and asked, since it was last read."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self._ours = urlsplit(address).netloc
        self._trouble: list[str] = []
        self.was_posted = False
        context.on("weberror", lambda wrong: self._note("error", str(wrong.error)))
        context.on("console", self._said)
        context.on("request", self._asked)
        context.on("response", self._answered)
        context.on("requestfailed", self._failed)

    def read(self) -> list[str]:
        read, self._trouble = self._trouble, []
        return read

    def _note(self, what: str, about: str) -> None:
        self._trouble.append(f"{what}: {about}")

    def _said(self, said: ConsoleMessage) -> None:
        # The browser says so of every page with an error on it; the answers are watched themselves.
        if not said.text.startswith("Failed to load resource"):
            self._note("console", said.text)

    def _asked(self, request: Request) -> None:
        if request.is_navigation_request():
            self.was_posted = request.method == "POST"
        if urlsplit(request.url).netloc != self._ours:
            self._note("asked elsewhere", request.url)

    def _answered(self, answer: Response) -> None:
        if answer.status >= 400 and not answer.request.is_navigation_request():
            self._note(f"answered {answer.status}", answer.url)

    def _failed(self, request: Request) -> None:
        # Whoever leaves a page ends what it was still asking.
        if request.failure != "net::ERR_ABORTED":
            self._note("failed", request.url)


def look(page: Page, watch: Watch, *, for_thumbs: bool, dark: bool, stays: bool) -> list[str]:
    """Everything that is wrong with a page on a phone, and then on a desk."""
    found = [*_seen(page), *unheard(page)]
    found += page.evaluate(TOO_LOW_FOR_A_THUMB) if for_thumbs else []
    found += _contrast_in_the_dark(page) if dark else []
    _set_width(page, NARROWEST)
    found += _too_wide(page)
    _set_width(page, DESK)
    if not (watch.was_posted or stays):
        page.reload()
        found += _shifted(page)
    found += _seen(page, is_new=False)
    _set_width(page, PHONE)
    return [*found, *watch.read()]


def _seen(page: Page, *, is_new: bool = True) -> list[str]:
    shifted = _shifted(page) if is_new else []
    small = [f"too small: {each}" for each in page.evaluate(TOO_SMALL)]
    return [*shifted, *_too_wide(page), *small, *_against_axe(page)]


def _set_width(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": TALL})


def _shifted(page: Page) -> list[str]:
    shifts = page.evaluate(SHIFTS)
    is_seen = sum(value for value, _ in shifts) >= MOST_SHIFT
    return [f"shifted at {_width(page)} px: {shifts}"] if is_seen else []


def _too_wide(page: Page) -> list[str]:
    return [f"wider than {_width(page)} px"] if page.evaluate(WIDER) else []


def _contrast_in_the_dark(page: Page) -> list[str]:
    page.emulate_media(color_scheme="dark")
    found = _against_axe(page, ONLY_CONTRAST)
    page.emulate_media(color_scheme="light")
    return [f"in the dark: {each}" for each in found]


def _against_axe(page: Page, options: dict[str, Any] | None = None) -> list[str]:
    found = Axe().run(page, options=options or {"resultTypes": ["violations"]})
    return [
        f"{each['id']} at {_width(page)} px: {[node['target'] for node in each['nodes']]}"
        for each in found.response["violations"]
    ]


def _width(page: Page) -> int:
    return page.viewport_size["width"] if page.viewport_size else 0
