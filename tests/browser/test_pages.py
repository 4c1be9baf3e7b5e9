"""What a person sees: pages without faults for axe, that fit a phone, and ask nobody else."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.person import answer, arrive, follow, start, walk

TOO_SMALL = """() => [...document.querySelectorAll('a, button, input, summary')]
  .filter(each => each.checkVisibility() && each.type !== 'hidden')
  .map(each => (each.closest('label') ?? each))
  .filter(each => getComputedStyle(each).display !== 'inline')
  .map(each => [each.getBoundingClientRect(), each.textContent.trim()])
  .filter(([box]) => box.width > 1 && (box.width < 24 || box.height < 24))
  .map(([box, text]) => `${text} ${box.width}x${box.height}`)"""
WIDER = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


def look_at(page: Page) -> None:
    found = Axe().run(page)
    assert found.violations_count == 0, f"{page.url}\n{found.generate_report()}"
    assert not page.evaluate(WIDER), f"{page.url} is wider than the screen"
    assert page.evaluate(TOO_SMALL) == []


@pytest.mark.parametrize(
    ("changes", "heading"),
    [
        ({"emergency_signs": ["cold_pale_foot"]}, "Call an ambulance now"),
        ({"same_day_signs": ["achilles_snap"]}, "Get medical help today"),
        ({"pain_walking": "8"}, "Be seen within days"),
        ({}, "Book a physiotherapy assessment"),
    ],
    ids=["emergency", "same-day", "priority", "routine"],
)
def test_each_urgency_has_a_card_without_faults(
    page: Page, address: str, changes: dict[str, Any], heading: str
) -> None:
    arrive(page, address, **changes)
    page.goto(f"{address}/check/result")

    assert page.get_by_role("heading", level=1).inner_text() == heading
    look_at(page)


def test_a_mistake_takes_the_focus_and_leads_to_its_field(page: Page, address: str) -> None:
    start(page, address)
    answer(page, {})

    assert page.evaluate("document.activeElement.className") == "summary"
    look_at(page)
    page.get_by_role("link", name="Choose the answer that fits best.").click()
    assert page.evaluate("document.activeElement.name") == "age_band"


def test_none_unticks_the_others_and_they_untick_none(page: Page, address: str) -> None:
    start(page, address)
    answer(page, {"age_band": "18_44"})
    tick = page.get_by_role("checkbox")

    tick.nth(0).check()
    tick.nth(1).check()
    page.get_by_role("checkbox", name="None of these").check()
    assert page.locator("input:checked").count() == 1
    tick.nth(0).check()

    assert page.locator("input:checked").evaluate_all("found => found.map(f => f.value)") == [
        "cold_pale_foot"
    ]


def test_the_browsers_own_back_shows_what_was_answered(page: Page, address: str) -> None:
    start(page, address)
    answer(page, {"age_band": "45_59"})

    page.go_back()
    page.reload()

    assert page.locator("input:checked").get_attribute("value") == "45_59"


def test_everything_works_without_a_script(phone_without_script: Page, address: str) -> None:
    page = phone_without_script

    walk(page, address)
    follow(page.get_by_role("link", name="See the result"))

    assert page.get_by_role("heading", level=1).inner_text() == "Book a physiotherapy assessment"
    assert page.get_by_role("button", name="Copy").count() == 0
    follow(page.get_by_role("button", name="Finish and clear my answers"))
    assert page.get_by_role("heading", level=1).inner_text() == "Your answers are gone"
