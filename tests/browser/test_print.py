"""On paper: black on white whatever the screen was, nothing to press, and nothing cut off."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.colleagues import sign_in
from tests.browser.person import arrive, follow
from tests.browser.test_clinic import find
from tests.browser.test_sending import DETAILS, fill_in, send_from_the_result

# In pixels, the width of A4 and of US Letter.
PAPERS = (794, 816)
# Of filters, the one in force is told.
TO_PRESS = (
    "nav:not(.filters), .filters a:not([aria-current]), button, .back, .alarm, "
    "input:not([type=hidden]), select, textarea"
)
OTHER_THAN_BLACK = """() => [...document.querySelectorAll('body *')]
  .filter(each => each.checkVisibility() && !each.matches('.unseen, .skip'))
  .filter(each => [...each.childNodes].some(it => it.nodeType === 3 && it.data.trim()))
  .map(each => [getComputedStyle(each)[each.namespaceURI.endsWith('svg') ? 'fill' : 'color'], each])
  .filter(([ink]) => ink !== 'rgb(0, 0, 0)')
  .map(([ink, each]) => `${ink} ${each.outerHTML.slice(0, 90)}`)"""
OTHER_THAN_WHITE = """() => [...document.querySelectorAll('*')]
  .filter(each => each.checkVisibility() && !each.matches('.unseen, .skip'))
  .map(each => [getComputedStyle(each).backgroundColor, each])
  .filter(([ground]) => !['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)'].includes(ground))
  .map(([ground, each]) => `${ground} ${each.outerHTML.slice(0, 90)}`)"""
CUT_OFF = """() => [...document.querySelectorAll('body *')]
  .filter(each => each.checkVisibility() && !each.matches('.unseen, .skip, .unseen *'))
  .filter(each => each.getBoundingClientRect().right > innerWidth + 1
    || (getComputedStyle(each).overflowX !== 'visible' && each.scrollWidth > each.clientWidth + 2))
  .map(each => each.outerHTML.slice(0, 90))"""
# The address stands behind the name, from a rule of the stylesheet.
WITHOUT_ADDRESS = """() => [...document.querySelectorAll(':is(.sources, .who) a[href^=http]')]
  .filter(each => !each.checkVisibility()
    || !getComputedStyle(each, '::after').content.includes(each.getAttribute('href')))
  .map(each => `${getComputedStyle(each, '::after').content} ${each.outerHTML}`)"""
AS_WRITTEN = "found => found.map(each => each.outerHTML)"
DRAWN = "found => found.map(each => each.getBoundingClientRect().width)"


@pytest.fixture
def paper(chromium: Browser) -> Iterator[Page]:
    """As it is printed by somebody whose screen is dark."""
    context = chromium.new_context(color_scheme="dark")
    page = context.new_page()
    page.set_default_timeout(10_000)
    yield page
    context.close()


def look_at_the_print(page: Page) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(OTHER_THAN_BLACK) == []
    assert page.evaluate(OTHER_THAN_WHITE) == []
    for width in PAPERS:
        page.set_viewport_size({"width": width, "height": 1000})
        assert page.evaluate(CUT_OFF) == []
    assert page.locator(TO_PRESS).filter(visible=True).evaluate_all(AS_WRITTEN) == []
    page.emulate_media(media="screen", color_scheme="dark")


def pages_of(page: Page) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))


@pytest.mark.parametrize("path", ["/", "/how-we-decide", "/privacy", "/about"])
def test_a_page_for_everybody_prints_black_on_white(paper: Page, address: str, path: str) -> None:
    paper.goto(address + path)

    look_at_the_print(paper)


@pytest.mark.parametrize(
    "sign",
    [{"emergency_signs": ["cold_pale_foot"]}, {"same_day_signs": ["wound"]}, {"pain_walking": "8"}],
    ids=["emergency", "same day", "soon"],
)
def test_each_urgency_prints_its_word_in_a_border(
    paper: Page, address: str, sign: dict[str, Any]
) -> None:
    arrive(paper, address, **sign)
    paper.goto(f"{address}/check/result")

    look_at_the_print(paper)
    paper.emulate_media(media="print")
    for each in (".card", ".card .word"):
        assert paper.locator(each).evaluate("it => getComputedStyle(it).borderTopStyle") == "solid"
    # Whom to call stands there as words.
    assert paper.locator(".who a[href^=tel]").is_visible()


def test_a_result_prints_with_its_sources_and_its_chart(paper: Page, address: str) -> None:
    arrive(paper, address, usual_week_km="30")
    look_at_the_print(paper)
    follow(paper.get_by_role("link", name="See the result"))
    look_at_the_print(paper)

    paper.emulate_media(media="print")
    assert paper.locator(".sources li").count() > 3
    assert paper.evaluate(WITHOUT_ADDRESS) == []
    drawn = paper.locator(".bars :is(rect, line, text)")
    assert min(drawn.evaluate_all(DRAWN)) > 10
    assert drawn.count() == 6
    said = paper.locator("body").inner_text()
    assert "from Example Foot Clinic" in said
    assert re.search(r"Made on \d+ \w+ \d{4}, \d\d:\d\d .*Rules [0-9a-f]{12}", said)
    assert "This check does not diagnose." in said
    assert "Print this page" not in said
    assert pages_of(paper) <= 7


def test_what_was_sent_and_its_case_print_without_what_is_only_for_the_screen(
    paper: Page, staffed: str
) -> None:
    arrive(paper, staffed)
    send_from_the_result(paper)
    fill_in(paper)
    follow(paper.get_by_role("button", name="Send"))
    look_at_the_print(paper)
    reference = paper.locator("#reference").inner_text()

    sign_in(paper, staffed, "pia")
    find(paper, reference)
    look_at_the_print(paper)
    paper.emulate_media(media="print")
    said = paper.locator("body").inner_text()
    assert re.search(r"Example Foot Clinic\. Printed \d+ \w+ \d{4}, \d\d:\d\d by Pia\.", said)
    assert "it does not diagnose" in said
    assert "Rules version" in said
    assert min(paper.locator(".bars line").evaluate_all(DRAWN)) > 10
    assert said.count(DETAILS["name"]) == 1
    assert paper.locator("#alike, .doing, .paper").filter(visible=True).count() == 0


@pytest.mark.parametrize("path", ["outcomes", "today", "", "exports"])
def test_what_the_clinic_prints_is_black_on_white(paper: Page, staffed: str, path: str) -> None:
    sign_in(paper, staffed, "pia")
    paper.goto(f"{staffed}/clinic/{path}")

    look_at_the_print(paper)
