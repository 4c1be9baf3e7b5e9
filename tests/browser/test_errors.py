"""What is wrong is said where the focus is, leads to its field, and costs nobody their words."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.colleagues import sign_in
from tests.browser.person import arrive, follow
from tests.browser.test_clinic import TOMORROW, find
from tests.browser.test_sending import fill_in, send_from_the_result

# The words that a screen reader adds to the field where the focus is.
TOLD_AT_FIELD = """() => {
  const field = document.activeElement;
  const described = field.closest('[aria-describedby$="-error"]') ?? field;
  const id = (described.getAttribute('aria-describedby') ?? '').split(' ').pop();
  const told = document.getElementById(id);
  const box = field.getBoundingClientRect();
  return {id: field.id, words: told?.textContent.replace('Error: ', '').trim() ?? '',
    is_seen: Boolean(told?.checkVisibility()) && box.top >= 0 && box.bottom <= innerHeight};
}"""


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 360, "height": 780}, has_touch=True)
    page = context.new_page()
    page.set_default_timeout(20_000)
    yield page
    context.close()


def press(page: Page, words: str) -> None:
    follow(page.get_by_role("button", name=words, exact=True))


def summary_has_the_focus(page: Page) -> None:
    assert page.title().startswith("Error: ")
    page.wait_for_function("() => document.activeElement.matches('.summary[role=alert]')")


def each_link_leads_to_its_field(page: Page, *fields: str) -> None:
    summary_has_the_focus(page)
    links = page.locator(".summary a").all()
    assert [urlsplit(link.get_attribute("href") or "").fragment for link in links] == [*fields]
    for link, field in zip(links, fields, strict=True):
        link.click()
        page.wait_for_function("id => document.activeElement.id === id", arg=field)
        told = page.evaluate(TOLD_AT_FIELD)
        assert told["is_seen"], told
        assert told["words"]
        assert told["words"] in link.inner_text()


def test_a_page_of_questions(page: Page, address: str) -> None:
    arrive(page, address, "/press")

    page.locator("label.tile:has([value=inner_front_heel])").click()
    press(page, "Continue")

    each_link_leads_to_its_field(page, "pain_walking")
    assert page.locator("input:checked").evaluate_all("all => all.map(each => each.value)") == [
        "inner_front_heel"
    ]


def test_the_distances_of_a_runner(page: Page, address: str) -> None:
    arrive(page, address, "/running")

    page.locator("[name=longest_recent_km]").fill("a long way")
    page.locator("[name=longest_before_km]").fill("8")
    page.locator("label:has([name=unit][value=mi])").click()
    press(page, "Continue")

    each_link_leads_to_its_field(page, "running_now", "week_change", "longest_recent_km")
    assert page.locator("[name=longest_recent_km]").input_value() == "a long way"
    assert page.locator("[name=longest_before_km]").input_value() == "8"
    assert page.locator("[name=unit]:checked").input_value() == "mi"


def test_the_details_for_the_clinic(page: Page, address: str) -> None:
    arrive(page, address)
    send_from_the_result(page)
    fill_in(page)
    typed = {"name": " ", "phone": "12", "birth_month": "13"}
    for name, words in typed.items():
        page.locator(f"[name={name}]").fill(words)
    page.get_by_role("checkbox").uncheck()

    press(page, "Send")

    each_link_leads_to_its_field(page, "name", "phone", "birth_day", "consent")
    assert page.locator("[name=phone]").input_value() == "12"
    assert page.locator("[name=birth_month]").input_value() == "13"
    assert page.locator("[name=note]").input_value() == "It hurts on stairs."
    assert page.locator("[name=ring_when]:checked").input_value() == "morning"


def test_whoever_mends_one_thing_by_its_link_is_told_of_the_next(page: Page, address: str) -> None:
    """The link leaves its mark in the address, and a browser would rather go where that says."""
    arrive(page, address)
    send_from_the_result(page)
    press(page, "Send")
    page.locator(".summary a").first.click()
    page.keyboard.type("Alex Example")

    press(page, "Send")

    summary_has_the_focus(page)
    assert page.locator("[name=name]").input_value() == "Alex Example"


def test_a_reference_that_leads_to_nothing(page: Page, address: str) -> None:
    page.goto(f"{address}/delete")
    typed = {"reference": "22222 22222", "birth_day": "27", "birth_month": "3"}
    for name, words in typed.items():
        page.locator(f"[name={name}]").fill(words)

    press(page, "Delete it")

    each_link_leads_to_its_field(page, "reference")
    for name, words in typed.items():
        assert page.locator(f"[name={name}]").input_value() == words


def test_a_sign_in_that_is_not_right_does_not_tell_what_was_wrong(page: Page, staffed: str) -> None:
    page.goto(f"{staffed}/clinic/sign-in")
    page.locator("[name=login]").fill("kim")
    page.locator("[name=password]").fill("not the password")

    press(page, "Sign in")

    summary_has_the_focus(page)
    assert page.locator("[name=login]").input_value() == "kim"
    assert page.locator("[name=password]").input_value() == ""
    assert page.locator("[aria-invalid]").count() == 0


def test_a_change_of_urgency_without_a_reason(page: Page, staffed: str) -> None:
    arrive(page, staffed)
    send_from_the_result(page)
    fill_in(page)
    press(page, "Send")
    reference = page.locator("#reference").inner_text()
    sign_in(page, staffed, "kim")
    find(page, reference)
    page.locator("[name=day]").fill(TOMORROW)
    page.locator("summary", has_text="urgency").click()

    press(page, "Raise to Same day")

    each_link_leads_to_its_field(page, "note")
    assert page.locator("[name=day]").input_value() == TOMORROW
    assert page.get_by_role("button", name="Raise to Same day").is_visible()


def test_a_call_without_answers(page: Page, staffed: str) -> None:
    sign_in(page, staffed, "kim")
    page.goto(f"{staffed}/clinic/caller")
    page.locator("[name=name]").fill("Alex Example")
    page.locator("[name=phone]").fill("12")

    press(page, "Save the call")

    summary_has_the_focus(page)
    fields = [
        urlsplit(link.get_attribute("href") or "").fragment
        for link in page.locator(".summary a").all()
    ]
    assert {"phone", "consent", "age_band", "birth_day"} <= {*fields}
    each_link_leads_to_its_field(page, *fields)
    assert page.locator("[name=name]").input_value() == "Alex Example"
