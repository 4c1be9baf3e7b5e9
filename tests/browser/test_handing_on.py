"""A case as a file for other software, downloaded by a real browser."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Download, Page

from tests.browser.test_half_typed import WORDS, asked, first_case

BUTTON = "For other software (FHIR)"


@pytest.fixture
def page(chromium: Browser, staffed: str) -> Iterator[Page]:
    """Pia, a physio, has a case open."""
    with first_case(chromium, staffed, "pia") as page:
        yield page


def download(page: Page) -> Download:
    with page.expect_download() as started:
        page.get_by_role("button", name=BUTTON).click()
    return started.value


def test_the_file_arrives_whole_and_the_page_stays(page: Page) -> None:
    before = page.url
    page.get_by_text("Print or copy").click()
    file = download(page)

    assert file.failure() is None
    assert "example" not in file.suggested_filename.casefold()
    whole = json.loads(Path(file.path()).read_text(encoding="utf-8"))
    # Whoever is first in a queue that other tests use too.
    (name,) = whole["entry"][0]["resource"]["name"]
    assert name["text"] in page.locator("h1").inner_text()
    assert page.url == before


def test_a_half_typed_note_is_not_asked_about_and_still_kept_from_a_link(page: Page) -> None:
    questions = asked(page)
    page.get_by_label("What happened").fill(WORDS)
    page.get_by_text("Print or copy").click()
    download(page)
    assert questions == []

    page.wait_for_timeout(600)
    page.get_by_role("link", name="Back to the queue").click()
    page.wait_for_timeout(300)
    assert questions == ["beforeunload"]
    assert page.get_by_label("What happened").input_value() == WORDS
