"""Sending to the clinic as a person does it, on a phone and on a desk."""

import re

from playwright.sync_api import Page

from tests.browser.person import arrive, follow, start
from tests.browser.test_pages import look_at

DETAILS = {
    "name": "Alex Example",
    "phone": "020 7946 0123",
    "birth_day": "27",
    "birth_month": "3",
    "birth_year": "1985",
    "note": "It hurts on stairs.",
}


def fill_in(page: Page) -> None:
    for name, typed in DETAILS.items():
        page.locator(f"[name={name}]").fill(typed)
    page.get_by_label("In the morning").check()
    page.get_by_role("checkbox").check()


def send_from_the_result(page: Page) -> None:
    follow(page.get_by_role("link", name="See the result"))
    follow(page.get_by_role("link", name="Send to the clinic"))


def test_a_check_is_sent_and_deleted_again(page: Page, address: str) -> None:
    arrive(page, address)
    send_from_the_result(page)
    look_at(page)
    fill_in(page)
    follow(page.get_by_role("button", name="Send"))
    look_at(page)
    reference = page.locator("#reference").inner_text()
    assert re.fullmatch(r"[2-9A-Z]{5} [2-9A-Z]{5}", reference)

    page.go_back()
    page.reload()
    assert page.locator("#reference").inner_text() == reference
    follow(page.get_by_role("link", name="Delete what I sent"))
    look_at(page)
    page.get_by_label("Your reference").fill(reference.lower())
    for part in ("day", "month", "year"):
        page.locator(f"[name=birth_{part}]").fill(DETAILS[f"birth_{part}"])
    follow(page.get_by_role("button", name="Delete it"))
    look_at(page)

    assert page.get_by_role("heading", level=1).inner_text() == "It is deleted"


def test_a_missing_detail_takes_the_focus_and_leads_to_its_field(page: Page, address: str) -> None:
    arrive(page, address)
    send_from_the_result(page)
    follow(page.get_by_role("button", name="Send"))

    assert page.evaluate("document.activeElement.className") == "summary"
    look_at(page)
    page.get_by_role("link", name="Type your name.").click()
    assert page.evaluate("document.activeElement.name") == "name"


def test_an_emergency_can_be_sent_without_a_script(
    phone_without_script: Page, address: str
) -> None:
    page = phone_without_script
    arrive(page, address, emergency_signs=["cold_pale_foot"])
    follow(page.get_by_role("link", name="Send to the clinic"))
    fill_in(page)
    follow(page.get_by_role("button", name="Send"))

    assert "Do not wait for Example Foot Clinic." in page.locator("main").inner_text()
    assert page.locator("#reference").is_visible()


def test_a_check_can_be_left_and_cleared_at_any_page(page: Page, address: str) -> None:
    start(page, address)
    follow(page.get_by_role("button", name="Stop and clear my answers"))

    assert page.get_by_role("heading", level=1).inner_text() == "Your answers are gone"
