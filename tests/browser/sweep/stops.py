"""Where the Tab key stops, and whether whoever presses it sees where they are."""

from typing import Any

from playwright.sync_api import Page

from tests.browser.sweep.colours import LEAST, measured

MOST_STOPS = 150
# Marks every stop, so that it is known again; a tile shows the focus of what lies in it.
STOP = """() => {
  const focused = document.activeElement;
  if (focused === document.body || focused.dataset.stop) return null;
  const before = document.querySelector('[data-last]');
  const isDown = !before || !!(before.compareDocumentPosition(focused) & 4);
  before?.removeAttribute('data-last');
  focused.dataset.last = focused.dataset.stop = 'here';
  const shown = focused.closest('.tile') ?? focused;
  shown.dataset.ring = 'here';
  const style = getComputedStyle(shown);
  const isRinged = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
    || style.boxShadow !== 'none';
  const box = [...shown.getClientRects()].find(each => each.width) ?? shown.getBoundingClientRect();
  const x = box.x + box.width / 2, y = box.y + Math.min(box.height, innerHeight) / 2;
  const top = document.elementFromPoint(x, y);
  const isSeen = box.x >= -1 && box.right <= innerWidth + 1 && box.y >= -1
    && (box.bottom <= innerHeight + 1 || box.height > innerHeight);
  return {
    isDown, isRinged, isSeen,
    isOnTop: !!top && (shown.contains(top) || top.contains(shown)),
    what: focused.outerHTML.slice(0, 100),
  };
}"""
FORGET = """() => document.querySelectorAll('[data-ring]')
  .forEach(each => each.removeAttribute('data-ring'))"""
WRONGS = {
    "isDown": "goes back up to",
    "isRinged": "no ring at",
    "isSeen": "outside the screen:",
    "isOnTop": "covered:",
}


def walk_by_tab(page: Page) -> tuple[int, list[str]]:
    """How many stops there are until the page is left, and what is wrong with them."""
    page.evaluate("document.activeElement.blur()")
    page.evaluate("scrollTo(0, 0)")
    found: list[str] = []
    for number in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            return number, found
        found += [f"{said} {stop['what']}" for name, said in WRONGS.items() if not stop[name]]
        found += _faint_ring(page, stop)
    raise AssertionError(f"more than {MOST_STOPS} stops: is it a trap?")


def _faint_ring(page: Page, stop: dict[str, Any]) -> list[str]:
    ((contrast, _),) = measured(page.locator("[data-ring]"), "ring")
    page.evaluate(FORGET)
    return [] if contrast >= LEAST else [f"ring of {contrast:.2f} at {stop['what']}"]
