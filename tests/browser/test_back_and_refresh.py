"""The browser's own buttons, and two tabs: nothing is lost, mixed up or shown to others."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.app.judge import SORE_HEEL
from tests.browser.conftest import FLAGS, program
from tests.browser.hands import path
from tests.browser.person import answer, arrive, follow, start, walk
from tests.browser.test_sending import fill_in, send_from_the_result

CHOSEN = "all => all.map(each => each.value)"


def phone(browser: Browser) -> Page:
    page = browser.new_context(viewport={"width": 360, "height": 780}).new_page()
    page.set_default_timeout(20_000)
    return page


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    page = phone(chromium)
    yield page
    page.context.close()


@pytest.fixture
def page_that_is_remembered(chromium: Browser) -> Iterator[Page]:
    """Of a browser that brings pages back from its memory, which under test they do not."""
    keeping = chromium.browser_type.launch(
        executable_path=program(),
        args=FLAGS,
        ignore_default_args=["--disable-back-forward-cache"],
    )
    yield phone(keeping)
    keeping.close()


def chosen(page: Page) -> list[str]:
    return list(page.locator("input:checked").evaluate_all(CHOSEN))


def half_type_a_name(page: Page, address: str) -> None:
    arrive(page, address)
    send_from_the_result(page)
    page.locator("[name=name]").fill("Alex Example")


def step_back(page: Page, pages: int) -> None:
    for _ in range(pages):
        page.go_back()


def test_back_over_several_pages_shows_each_as_it_was_answered(page: Page, address: str) -> None:
    start(page, address)
    for _ in range(3):
        answer(page, SORE_HEEL | {"age_band": "45_59"})
    assert path(page) == "/check/health"

    step_back(page, 1)
    assert (path(page), chosen(page)) == ("/check/today", ["none"])
    step_back(page, 1)
    assert (path(page), chosen(page)) == ("/check/right-now", ["none"])
    step_back(page, 1)
    assert (path(page), chosen(page)) == ("/check/age", ["45_59"])


def test_an_answer_that_is_changed_on_the_way_back_stands_on_the_way_on(
    page: Page, address: str
) -> None:
    arrive(page, address)
    page.goto(f"{address}/check/first-steps")
    answer(page, SORE_HEEL)
    answer(page, SORE_HEEL)

    step_back(page, 2)
    page.locator("label:has([name=duration][value=over_12_months])").click()
    follow(page.locator("main form button:visible").first)
    page.go_back()
    page.go_forward()
    assert path(page) == "/check/behaviour"
    assert "eases_then_returns" in chosen(page)

    page.goto(f"{address}/check/first-steps")
    assert chosen(page) == ["over_12_months", "worst_then_eases"]
    page.goto(f"{address}/check/answers")
    assert path(page) == "/check/answers"


def test_an_age_that_opens_a_page_on_the_way_back_is_asked_about(page: Page, address: str) -> None:
    arrive(page, address)
    page.goto(f"{address}/check/age")
    answer(page, {"age_band": "under_16"})

    page.goto(f"{address}/check/result")

    assert path(page) == "/check/child"


def test_a_reload_of_a_page_with_errors_shows_the_same_page(page: Page, address: str) -> None:
    arrive(page, address)
    send_from_the_result(page)
    page.locator("[name=name]").fill("Alex Example")
    follow(page.get_by_role("button", name="Send", exact=True))
    assert page.title().startswith("Error: ")

    page.reload()

    assert page.title().startswith("Error: ")
    assert page.locator("[name=name]").input_value() == "Alex Example"
    page.go_back()
    assert path(page) in ("/check/send", "/check/result")
    assert not page.title().startswith("Error: ")


def shows_nothing_of_it(page: Page) -> None:
    """Neither the answers nor a form to go on with: only that the check has ended."""
    for _ in range(4):
        page.go_back(wait_until="commit")
        page.locator("h1").wait_for()
        assert page.locator("input:checked").count() == 0, page.url
        assert page.locator(".rows, .card").count() == 0, page.url


def test_back_after_clearing_shows_no_answer(page: Page, address: str) -> None:
    walk(page, address)
    follow(page.get_by_role("link", name="See the result"))
    follow(page.get_by_role("button", name="Finish and clear my answers"))

    shows_nothing_of_it(page)


def test_back_after_clearing_shows_no_answer_from_memory(
    page_that_is_remembered: Page, address: str
) -> None:
    page = page_that_is_remembered
    walk(page, address)
    follow(page.get_by_role("link", name="See the result"))
    follow(page.get_by_role("button", name="Finish and clear my answers"))

    shows_nothing_of_it(page)


def test_back_after_sending_leads_to_the_same_reference(page: Page, address: str) -> None:
    arrive(page, address)
    send_from_the_result(page)
    fill_in(page)
    follow(page.get_by_role("button", name="Send", exact=True))
    reference = page.locator("#reference").inner_text()

    page.go_back()
    assert page.locator("#reference").inner_text() == reference
    page.goto(f"{address}/check/send")
    assert page.locator("#reference").inner_text() == reference


def test_a_form_that_is_sent_from_two_tabs_has_one_reference(page: Page, address: str) -> None:
    arrive(page, address)
    send_from_the_result(page)
    other = page.context.new_page()
    other.goto(page.url)
    references = []
    for tab in (page, other):
        fill_in(tab)
        follow(tab.get_by_role("button", name="Send", exact=True))
        references.append(tab.locator("#reference").inner_text())

    assert references[0] == references[1]


def test_a_page_of_an_older_check_is_refused_with_a_way_on(page: Page, address: str) -> None:
    start(page, address)
    newer = page.context.new_page()
    newer.goto(address)
    follow(newer.get_by_role("button", name="Start again from the beginning"))
    answer(newer, {"age_band": "45_59"})

    answer(page, {"age_band": "18_44"})
    assert page.locator("main form").count() == 0
    follow(page.locator("main a").first)

    assert path(page) == "/check/right-now"
    newer.goto(f"{address}/check/age")
    assert chosen(newer) == ["45_59"]


def test_back_to_a_page_that_was_mended_shows_it_as_it_was_answered(
    page: Page, address: str
) -> None:
    start(page, address)
    answer(page, {})
    assert page.title().startswith("Error: ")
    answer(page, {"age_band": "45_59"})

    page.go_back()

    assert (path(page), chosen(page)) == ("/check/age", ["45_59"])


def test_what_is_half_typed_is_there_again_after_a_look_at_another_page(
    page_that_is_remembered: Page, address: str
) -> None:
    page = page_that_is_remembered
    half_type_a_name(page, address)

    follow(page.get_by_role("link", name="Privacy"))
    page.go_back(wait_until="commit")

    page.get_by_role("heading", level=1).wait_for()
    assert page.locator("[name=name]").input_value() == "Alex Example"


def test_what_was_half_typed_is_gone_once_the_check_was_cleared(
    page_that_is_remembered: Page, address: str
) -> None:
    page = page_that_is_remembered
    half_type_a_name(page, address)
    other = page.context.new_page()
    other.goto(f"{address}/check/result")
    follow(other.get_by_role("button", name="Finish and clear my answers"))

    follow(page.get_by_role("link", name="Privacy"))
    page.go_back(wait_until="commit")

    page.get_by_text("This check has ended").first.wait_for()
    assert page.locator("[name=name]").count() == 0
