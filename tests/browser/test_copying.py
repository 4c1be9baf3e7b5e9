"""What is copied by one button, and what is left of a page on paper."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.colleagues import sign_in
from tests.browser.person import arrive, follow, send_a_case
from tests.browser.test_pages import look_at

PASTED = "() => navigator.clipboard.readText()"


@pytest.fixture
def phone(chromium: Browser) -> Iterator[Page]:
    """One that may use the clipboard."""
    context = chromium.new_context(viewport={"width": 360, "height": 780})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.set_default_timeout(10_000)
    yield page
    context.close()


def test_a_runner_copies_the_result(phone: Page, address: str) -> None:
    arrive(phone, address)
    follow(phone.get_by_role("link", name="See the result"))
    phone.get_by_text("Copy the result as plain text").click()
    phone.get_by_role("button", name="Copy").click()

    phone.get_by_role("button", name="Copied").wait_for()
    assert phone.evaluate(PASTED).startswith("First Step: Book a physiotherapy assessment")


def test_a_case_is_copied_into_the_diary_and_the_record(phone: Page, staffed: str) -> None:
    send_a_case(phone, staffed)
    sign_in(phone, staffed, "kim")
    follow(phone.locator("main a[href*='/cases/']").first)
    phone.get_by_text("Print or copy").click()
    look_at(phone)

    for text, begins in (
        ("diary", "Initial assessment"),
        ("record", "First Step, foot-pain check of "),
    ):
        phone.locator(f"[data-copies={text}]").click()
        phone.locator(f"[data-copies={text}]", has_text="Copied").wait_for()
        assert phone.evaluate(PASTED).startswith(begins)


def test_on_paper_there_is_nothing_to_press(phone: Page, staffed: str) -> None:
    send_a_case(phone, staffed)
    sign_in(phone, staffed, "kim")
    follow(phone.locator("main a[href*='/cases/']").first)
    phone.get_by_text("Print or copy").click()
    follow(phone.get_by_role("link", name="Slip to print"))
    for path in (phone.url, f"{staffed}/clinic/today"):
        phone.goto(path)
        look_at(phone)
        phone.emulate_media(media="print")
        assert not phone.get_by_role("button", name="Print").is_visible()
        assert not phone.get_by_role("navigation").first.is_visible()
        assert phone.get_by_role("heading", level=1).is_visible()
        phone.emulate_media(media="screen")
