"""Where the Tab key stops, and whether whoever presses it sees where they are."""

from typing import Any

from playwright.sync_api import Page

from tests.browser.sweep.colours import LEAST, measured

MOST_STOPS = 150
# A browser does not move a row along for what is seen of so many pixels.
ENOUGH = 32
# Marks every stop, so that it is known again; a tile shows the focus of what lies in it.
STOP = """() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
  const focused = document.activeElement;
  if (focused === document.body || focused.dataset.stop === 'first') return done(null);
  if (focused.dataset.stop) {
    // The Tab key also goes through the parts of a date.
    const isPart = focused.type === 'date' && focused.dataset.last;
    return done({isTrap: !isPart, what: focused.outerHTML.slice(0, 100)});
  }
  const before = document.querySelector('[data-last]');
  const isDown = !before || !!(before.compareDocumentPosition(focused) & 4);
  before?.removeAttribute('data-last');
  focused.dataset.last = 'here';
  focused.dataset.stop = before ? 'later' : 'first';
  const shown = focused.closest('.tile') ?? focused;
  shown.dataset.ring = 'here';
  const style = getComputedStyle(shown);
  const isRinged = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
    || style.boxShadow !== 'none';
  const box = [...focused.getClientRects(), shown.getBoundingClientRect()].find(({width}) => width);
  const seen = (start, end, room) => [Math.max(start, 0), Math.min(end, room)];
  const [left, right] = seen(box.left, box.right, innerWidth);
  const [above, below] = seen(box.top, box.bottom, innerHeight);
  const top = document.elementFromPoint((left + right) / 2, (above + below) / 2);
  const isSeen = right - left >= Math.min(box.width, ENOUGH) - 1
    && below - above >= Math.min(box.height, ENOUGH) - 1;
  done({
    isDown, isRinged, isSeen,
    isOnTop: !!top && (shown.contains(top) || top.contains(shown)),
    what: focused.outerHTML.slice(0, 100),
    where: [box.x, box.y, box.right, box.bottom].map(Math.round).join(' '),
  });
})))""".replace("ENOUGH", str(ENOUGH))
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
        if "isTrap" in stop:
            if stop["isTrap"]:
                return number, [*found, f"trapped at {stop['what']}"]
            continue
        wrongs = [said for name, said in WRONGS.items() if not stop[name]]
        found += [f"{said} {stop['what']} ({stop['where']})" for said in wrongs]
        found += _faint_ring(page, stop)
    raise AssertionError(f"more than {MOST_STOPS} stops")


def _faint_ring(page: Page, stop: dict[str, Any]) -> list[str]:
    ((contrast, _),) = measured(page.locator("[data-ring]"), "ring")
    page.evaluate(FORGET)
    return [] if contrast >= LEAST else [f"ring of {contrast:.2f} at {stop['what']}"]
