"""Cases as a file, downloaded by a real browser: whole, or reported as failed."""

from pathlib import Path
from sqlite3 import connect

from playwright.sync_api import Page

from tests.browser.colleagues import sign_in
from tests.browser.person import follow, send_a_case
from tests.browser.test_pages import look_at

WHOLE = "() => document.querySelector('.how-far')?.textContent.includes('Finished')"


def test_a_file_is_downloaded_and_the_page_says_that_it_is_whole(page: Page, staffed: str) -> None:
    send_a_case(page, staffed)
    sign_in(page, staffed, "max")
    follow(page.get_by_role("link", name="Export and print"))
    look_at(page)
    with page.expect_download() as started:
        page.get_by_role("button", name="Export", exact=True).click()

    assert started.value.failure() is None
    assert started.value.suggested_filename.startswith("first-step-identity-")
    text = Path(started.value.path()).read_text(encoding="utf-8-sig")
    assert text.startswith("reference,name,date_of_birth,")
    assert "Alex Example" in text
    page.wait_for_function(WHOLE)
    look_at(page)


def test_the_kind_that_is_chosen_is_the_one_that_comes(page: Page, staffed: str) -> None:
    send_a_case(page, staffed)
    sign_in(page, staffed, "kim")
    follow(page.get_by_role("link", name="Export and print"))
    page.get_by_label("Who they are, for Cliniko").check()
    page.get_by_text("Before you use the file for Cliniko").click()
    page.get_by_text("Check every name.").wait_for()
    look_at(page)
    with page.expect_download() as started:
        page.get_by_role("button", name="Export", exact=True).click()

    assert started.value.suggested_filename.startswith("first-step-cliniko-")
    text = Path(started.value.path()).read_text(encoding="utf-8-sig")
    assert text.startswith("first_name,last_name,date_of_birth,")
    assert "Alex,Example," in text
    page.wait_for_function(WHOLE)
    page.locator("tr", has=page.locator(".how-far")).first.get_by_text("for Cliniko").wait_for()


def test_a_file_that_fails_on_the_way_is_a_failed_download(
    page: Page, staffed: str, instance: Path
) -> None:
    send_a_case(page, staffed)
    sign_in(page, staffed, "max")
    page.goto(f"{staffed}/clinic/exports")
    with connect(instance / "first-step.sqlite3") as other:
        other.execute("UPDATE submission SET parent_name = date_of_birth, date_of_birth = 'broken'")
    try:
        with page.expect_download() as started:
            page.get_by_role("button", name="Export", exact=True).click()
        assert started.value.failure()
        page.get_by_text("Do not use this file.").wait_for()
    finally:
        with connect(instance / "first-step.sqlite3") as other:
            other.execute("UPDATE submission SET date_of_birth = parent_name, parent_name = ''")
