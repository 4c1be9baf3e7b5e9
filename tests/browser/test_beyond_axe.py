"""What axe cannot see: edges and rings, where the Tab key goes, and what somebody prefers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.sweep import runner_rows, staff_rows
from tests.browser.sweep.browsers import signed_in, visitor
from tests.browser.sweep.colours import faint
from tests.browser.sweep.looked import DESK, PHONE, TALL
from tests.browser.sweep.stops import walk_by_tab
from tests.browser.sweep.table import Row, Visitor

ROWS = {row.state: row for row in (*runner_rows.RUNNER, *staff_rows.STAFF)}
EDGES = {
    "start": ".button",
    "one answer, given": ".tile input, .button",
    "a scale, given": ".scale .tile, .button",
    "a wrong distance": ".measure input, .tile input, .button",
    "send, nothing typed": "input.text, textarea, .tile input, .button",
    "the result, emergency": ".button",
    "the queue": ".filters a, input.text, .button",
    "a case, routine": "input.text, textarea, select, .button",
    "a caller": "input.text, textarea, .scale .tile, .answers .tile input, .button",
}
ICONS = ("start", "one answer, given", "the result, emergency", "the queue", "a case, routine")
WALKED = ("start", "one answer missing", "the sore place, given", "a wrong distance", "send")
WALKED_BY_STAFF = ("the queue", "a case, priority", "a caller, errors", "accounts", "exports")
LONG = """() => [...document.querySelectorAll('*')].flatMap(each => [null, '::before', '::after']
  .map(part => getComputedStyle(each, part))
  .flatMap(style => [...style.transitionDuration.split(','), ...style.animationDuration.split(',')])
  .filter(time => parseFloat(time) * (time.trim().endsWith('ms') ? 1 : 1000) > 10))"""
PAINTED = """() => ['body', '.hint, .clinic, .count', '.tile, .button, .line']
  .map(chosen => getComputedStyle(document.querySelector(chosen)))
  .map(style => [style.color, style.backgroundColor, style.borderColor].join(' '))"""

PAGE = "<style>:focus { outline: 3px solid #00f }</style><button>One</button>%s<a href=/>Two</a>"
FAULTS = {
    "<a href=/ style='outline: none'>On</a>": "no ring at",
    "<a href=/ style='outline-color: #eee'>On</a>": "ring of 1.",
    "<a href=/ tabindex=1>On</a>": "goes back up to",
    "<a href=/ style='position: fixed; left: -200px'>On</a>": "outside the screen:",
    "<a href=/>On</a><p style='position: fixed; inset: 0'></p>": "covered:",
    "<button onkeydown='return event.key !== `Tab`'>On</button>": "trapped at",
}


@pytest.fixture(scope="module")
def somebody(chromium: Browser, staffed: str, instance: Path) -> Iterator[Visitor]:
    with visitor(chromium, staffed, instance) as found:
        yield found


@pytest.fixture(autouse=True)
def as_a_browser_comes(somebody: Visitor) -> None:
    page = somebody.page
    page.emulate_media(color_scheme="light", contrast="no-preference", reduced_motion="reduce")
    page.set_viewport_size({"width": PHONE, "height": TALL})


def reach(somebody: Visitor, state: str) -> Row:
    row = ROWS[state]
    somebody.carry(signed_in(somebody, row.who), "staff")
    row.reach(somebody)
    return row


@pytest.mark.parametrize("state", EDGES)
def test_the_edge_of_a_control_is_seen(somebody: Visitor, state: str) -> None:
    reach(somebody, state)
    in_light = faint(somebody.page, EDGES[state], "edge")
    somebody.page.emulate_media(color_scheme="dark")

    assert (in_light, faint(somebody.page, EDGES[state], "edge")) == ([], [])


@pytest.mark.parametrize("state", ICONS)
def test_an_icon_is_seen(somebody: Visitor, state: str) -> None:
    reach(somebody, state)
    in_light = faint(somebody.page, "svg.icon", "icon")
    somebody.page.emulate_media(color_scheme="dark")

    assert (in_light, faint(somebody.page, "svg.icon", "icon")) == ([], [])


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("state", [*WALKED, *WALKED_BY_STAFF])
def test_the_tab_key_goes_down_the_page_and_is_always_seen(
    somebody: Visitor, state: str, dark: bool
) -> None:
    somebody.page.set_viewport_size({"width": DESK if dark else PHONE, "height": TALL})
    somebody.page.emulate_media(color_scheme="dark" if dark else "light")
    reach(somebody, state)

    stops, wrong = walk_by_tab(somebody.page)

    assert stops > 4
    assert wrong == []


@pytest.mark.parametrize("state", ["one answer missing", "the queue"])
def test_who_prefers_the_dark_or_more_contrast_is_given_it(somebody: Visitor, state: str) -> None:
    reach(somebody, state)
    page = somebody.page
    plain = page.evaluate(PAINTED)
    page.emulate_media(contrast="more")
    stronger = page.evaluate(PAINTED)
    page.emulate_media(color_scheme="dark", contrast="no-preference")
    dark = page.evaluate(PAINTED)

    assert stronger != plain
    assert all(each != before for each, before in zip(dark, plain, strict=True))


@pytest.mark.parametrize("state", ["one answer, given", "a case, routine"])
def test_nothing_moves_for_who_wants_nothing_to_move(somebody: Visitor, state: str) -> None:
    reach(somebody, state)
    still = somebody.page.evaluate(LONG)
    somebody.page.emulate_media(reduced_motion="no-preference")

    assert still == []
    # Something would move otherwise, or this would look at nothing.
    assert somebody.page.evaluate(LONG) != []


@pytest.mark.parametrize(("fault", "told"), FAULTS.items(), ids=FAULTS.values())
def test_a_stop_that_is_wrong_is_seen(somebody: Visitor, fault: str, told: str) -> None:
    somebody.page.goto("about:blank")
    somebody.page.set_content(PAGE % fault)

    _, wrong = walk_by_tab(somebody.page)

    assert any(each.startswith(told) for each in wrong), wrong


def test_a_faint_edge_is_seen(somebody: Visitor) -> None:
    somebody.page.set_content(
        "<button style='border: 1px solid #ccc; background: #fff'>On</button>"
    )

    assert faint(somebody.page, "button", "edge")
