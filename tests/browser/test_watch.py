"""Runs from a watch, as a runner chooses them on a phone."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from app.watch.limits import MOST_BYTES, MOST_FILES
from tests.app.judge import SORE_HEEL
from tests.app.watch import A_SEASON, BEGAN
from tests.browser.person import answer, arrive, follow
from tests.watch.tracks import gpx, northwards

LATE = datetime(2026, 7, 1, 3, 30, tzinfo=UTC)


def to_the_running(page: Page, address: str) -> None:
    arrive(page, address, "/running")


def read(page: Page, *files: tuple[str, bytes]) -> None:
    if not page.locator("#files").is_visible():
        page.locator(".watch > summary").click()
    page.locator("#began").fill(BEGAN.isoformat())
    payloads: list[FilePayload] = [
        {"name": name, "mimeType": "", "buffer": content} for name, content in files
    ]
    page.locator("#files").set_input_files(payloads)
    follow(page.get_by_role("button", name="Read my runs"))


@pytest.fixture(params=[True, False], ids=["script", "no script"])
def phone(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = chromium.new_context(
        viewport={"width": 360, "height": 780}, java_script_enabled=request.param
    )
    yield context.new_page()
    context.close()


def test_a_runner_reads_their_runs_and_finds_them_in_the_result(phone: Page, address: str) -> None:
    to_the_running(phone, address)
    read(phone, ("activities.csv", A_SEASON))

    expect(phone.get_by_role("heading", name="What your files say")).to_be_visible()
    expect(phone.get_by_role("row", name="24 to 30 Jun")).to_contain_text("longest run 16.1 km")
    expect(phone.locator("#longest_recent_km")).to_have_value("16.1")
    assert phone.locator("#files").is_hidden()
    phone.locator("label:has([name=running_now][value=less])").click()
    follow(phone.get_by_role("button", name="Continue"))
    assert phone.url.endswith("/check/shoes")
    for _page in ("shoes", "heel-raises", "history"):
        answer(phone, SORE_HEEL)
    phone.goto(f"{address}/check/result")
    expect(phone.locator("main")).to_contain_text("from 12 km to 16.1 km, about 34% longer")


def test_a_mistake_is_told_and_the_next_try_works(phone: Page, address: str) -> None:
    to_the_running(phone, address)
    phone.locator("label:has([name=running_now][value=less])").click()
    read(phone, ("holiday.txt", b"sun"), ("empty.gpx", b""))

    expect(phone.locator(".summary")).to_contain_text("holiday.txt")
    expect(phone.locator(".summary")).to_contain_text("empty.gpx")
    expect(phone.locator("[name=running_now][value=less]")).to_be_checked()
    read(phone, ("activities.csv", A_SEASON))
    expect(phone.locator("#usual_week_km")).to_have_value("35")


def test_enter_in_a_distance_goes_on_and_reads_nothing(phone: Page, address: str) -> None:
    to_the_running(phone, address)
    for name in ("running_now", "week_change"):
        phone.locator(f"label:has([name={name}][value={SORE_HEEL[name]}])").click()
    phone.locator("#usual_week_km").fill("30")
    with phone.expect_navigation():
        phone.locator("#usual_week_km").press("Enter")

    assert phone.url.endswith("/shoes")


def test_days_are_those_of_the_browsers_own_clock(chromium: Browser, address: str) -> None:
    """At half past three in the morning of the day after, in UTC, it is still the day in Denver."""
    context = chromium.new_context(timezone_id="America/Denver")
    page = context.new_page()
    to_the_running(page, address)
    late = northwards([3.0] * 1200, start=LATE)
    read(page, ("run.gpx", gpx(late)))

    expect(page.locator("#longest_recent_km")).to_have_value("3.6")
    context.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 360, "height": 780})
    yield context.new_page()
    context.close()


def test_what_is_too_large_is_told_before_it_is_sent(
    page: Page, address: str, tmp_path: Path
) -> None:
    large = tmp_path / "export.zip"
    with large.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    to_the_running(page, address)
    page.locator(".watch > summary").click()
    page.locator("#files").set_input_files(large)

    expect(page.locator("#files-error")).to_contain_text("take the file activities.csv out of it")
    expect(page.locator("#files")).to_have_attribute("aria-invalid", "true")
    assert page.locator("#files").input_value() == ""


def test_too_many_files_are_told_before_they_are_sent(page: Page, address: str) -> None:
    to_the_running(page, address)
    page.locator(".watch > summary").click()
    many: list[FilePayload] = [
        {"name": f"{number}.gpx", "mimeType": "", "buffer": b"?"}
        for number in range(MOST_FILES + 1)
    ]
    page.locator("#files").set_input_files(many)

    expect(page.locator("#files-error")).to_contain_text(f"at most {MOST_FILES} files")


def test_files_chosen_and_not_read_are_told_once(page: Page, address: str) -> None:
    to_the_running(page, address)
    for name in ("running_now", "week_change"):
        page.locator(f"label:has([name={name}][value={SORE_HEEL[name]}])").click()
    page.locator(".watch > summary").click()
    page.locator("#files").set_input_files(
        {"name": "activities.csv", "mimeType": "", "buffer": A_SEASON}
    )
    follow(page.get_by_role("button", name="Continue"))

    expect(page.locator(".summary")).to_contain_text("The files you chose were not read.")
    follow(page.get_by_role("button", name="Continue"))
    assert page.url.endswith("/shoes")


def test_back_from_the_next_page_leads_to_the_question(page: Page, address: str) -> None:
    to_the_running(page, address)
    read(page, ("activities.csv", A_SEASON))
    page.locator("label:has([name=running_now][value=less])").click()
    follow(page.get_by_role("button", name="Continue"))
    page.go_back()
    page.wait_for_url("**/running**")

    expect(page.locator("#longest_recent_km")).to_have_value("16.1")


def test_a_large_export_without_a_script_costs_no_answer(
    chromium: Browser, address: str, tmp_path: Path
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    large = tmp_path / "export.zip"
    with large.open("wb") as file:
        file.truncate(2 * MOST_BYTES)
    to_the_running(page, address)
    page.locator("#usual_week_km").fill("31")
    page.locator(".watch > summary").click()
    page.locator("#files").set_input_files(large)
    follow(page.get_by_role("button", name="Read my runs"))

    expect(page.locator(".summary")).to_contain_text("more than 32 MB")
    expect(page.locator("#usual_week_km")).to_have_value("31")
    context.close()
