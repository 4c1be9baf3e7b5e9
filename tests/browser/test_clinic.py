"""A case from the runner's send to booked, with two receptionists on it, in real browsers."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import Browser, Page

from app import clock
from tests.browser.colleagues import sign_in
from tests.browser.person import arrive, follow
from tests.browser.test_pages import look_at
from tests.browser.test_sending import fill_in, send_from_the_result

TOMORROW = (clock.now() + timedelta(days=1)).date().isoformat()


@pytest.fixture(params=[360, 1024], ids=["phone", "desk"])
def width(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def pages(chromium: Browser, width: int) -> Iterator[list[Page]]:
    """A browser each for the runner, Kim and Lee."""
    contexts = [chromium.new_context(viewport={"width": width, "height": 780}) for _ in range(3)]
    pages = [context.new_page() for context in contexts]
    for page in pages:
        page.set_default_timeout(10_000)
    yield pages
    for context in contexts:
        context.close()


def sent_by(runner: Page, address: str) -> str:
    """The reference of a check that a runner has just sent."""
    arrive(runner, address)
    send_from_the_result(runner)
    fill_in(runner)
    follow(runner.get_by_role("button", name="Send"))
    return runner.locator("#reference").inner_text()


def find(page: Page, typed: str) -> None:
    page.locator("[name=q]").fill(typed)
    follow(page.get_by_role("button", name="Find"))
    follow(page.locator("main a[href*='/cases/']").first)


def test_a_case_goes_from_sent_to_booked_with_two_receptionists_on_it(
    pages: list[Page], staffed: str
) -> None:
    runner, kim, lee = pages
    reference = sent_by(runner, staffed)

    sign_in(kim, staffed, "kim")
    look_at(kim)
    find(kim, reference)
    look_at(kim)
    sign_in(lee, staffed, "lee")
    find(lee, reference)
    assert "Kim opened it in the last two minutes." in lee.locator("main").inner_text()

    follow(kim.get_by_role("button", name="Take it"))
    follow(kim.get_by_role("button", name="Rang: they answered"))
    kim.get_by_label("Day of the appointment").fill(TOMORROW)
    follow(kim.get_by_role("button", name="Booked"))
    assert "The booking is saved." in kim.locator("main").inner_text()
    look_at(kim)

    lee.get_by_label("What happened").fill("They asked for a morning.")
    follow(lee.get_by_role("button", name="Save the note"))
    look_at(lee)
    assert lee.get_by_label("What happened").input_value() == "They asked for a morning."
    assert "Booked" in lee.locator("main").inner_text()
    follow(lee.get_by_role("button", name="Save mine too"))
    assert "They asked for a morning." in lee.locator(".history").inner_text()


def test_a_case_is_raised_and_not_closed_unheard_and_a_physio_records_what_it_was(
    pages: list[Page], staffed: str
) -> None:
    runner, kim, pia = pages
    reference = sent_by(runner, staffed)

    sign_in(kim, staffed, "kim")
    find(kim, reference)
    kim.get_by_text("Raise the urgency").click()
    look_at(kim)
    kim.get_by_label("What happened").fill("The foot is hot and red since this morning.")
    follow(kim.get_by_role("button", name="Raise to Same day"))
    look_at(kim)
    kim.get_by_label("What happened").fill("Seen by their GP.")
    follow(kim.get_by_role("button", name="Close as not needed"))
    look_at(kim)
    assert "since the urgency was raised" in kim.locator("main").inner_text()
    follow(kim.get_by_role("button", name="Ring first: back to the case"))
    assert kim.get_by_label("What happened").input_value() == "Seen by their GP."
    follow(kim.get_by_role("button", name="Rang: they answered"))
    kim.get_by_label("What happened").fill("Seen by their GP.")
    follow(kim.get_by_role("button", name="Close as not needed"))
    assert "The case is closed as not needed." in kim.locator("main").inner_text()

    sign_in(pia, staffed, "pia")
    look_at(pia)
    find(pia, reference)
    pia.get_by_text("Record what it turned out to be").click()
    look_at(pia)
    pia.get_by_label("What it turned out to be").select_option("infection")
    follow(pia.get_by_role("button", name="Record it"))
    look_at(pia)
    assert "Recorded: An infection" in pia.locator("main").inner_text()
    follow(pia.get_by_role("link", name="Booked today", exact=True))
    look_at(pia)


def test_the_queue_shows_a_new_case_without_a_reload(pages: list[Page], staffed: str) -> None:
    runner, kim, _ = pages
    kim.clock.install()
    sign_in(kim, staffed, "kim")
    before = kim.locator("main a[href*='/cases/']").count()
    arrive(runner, staffed, same_day_signs=["achilles_snap"])
    send_from_the_result(runner)
    fill_in(runner)
    follow(runner.get_by_role("button", name="Send"))

    kim.clock.run_for(25_000)

    kim.wait_for_function(
        "before => document.querySelectorAll(\"main a[href*='/cases/']\").length > before",
        arg=before,
    )
    assert "New cases: 1" in kim.locator("main").inner_text()
    assert kim.title().startswith("(1 new) ")
    kim.locator("h1").click()
    assert kim.title().startswith("Queue")

    kim.context.clear_cookies()
    kim.clock.run_for(25_000)
    kim.get_by_role("link", name="Sign in to see the queue.").wait_for()
    assert kim.locator("main a[href*='/cases/']").count() == 0


def test_the_owners_pages_are_without_faults(pages: list[Page], staffed: str) -> None:
    owner = pages[0]
    owner.goto(f"{staffed}/clinic/sign-in")
    look_at(owner)
    sign_in(owner, staffed, "max")
    of_owners = ("", "settings", "retention", "self-check", "person")
    for path in (
        *("staff", "trail", "account", "account/two-step", "nowhere"),
        *(f"owner/{page}" for page in of_owners),
    ):
        owner.goto(f"{staffed}/clinic/{path}")
        look_at(owner)
