"""A phone call as the reception takes it: by the keyboard alone, with a script and without."""

import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Dialog, Page

from tests.app.alex import ALEX
from tests.app.judge import SORE_HEEL
from tests.browser.keyboard import Keyboard
from tests.browser.person import follow
from tests.browser.test_clinic import sign_in
from tests.browser.test_clinic import staffed as staffed
from tests.browser.test_pages import look_at

ALEX_SAYS = SORE_HEEL | ALEX
# Our own counts on a script's fingers, with some room: who changes the page sees what it costs.
MOST_KEYS = {"sore heel": 135, "emergency": 50}
COVERED = """() => {
  const focused = document.activeElement.closest('label') ?? document.activeElement;
  const card = document.querySelector('#now');
  return focused.getBoundingClientRect().top < card.getBoundingClientRect().bottom;
}"""


@pytest.fixture(params=[360, 1280], ids=["phone", "desk"])
def page(chromium: Browser, staffed: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": request.param, "height": 780})
    page = context.new_page()
    page.set_default_timeout(10_000)
    sign_in(page, staffed, "kim")
    follow(page.get_by_role("link", name="Phone caller"))
    yield page
    context.close()


@pytest.fixture
def page_without_script(chromium: Browser, staffed: str) -> Iterator[Page]:
    context = chromium.new_context(
        viewport={"width": 1280, "height": 780}, java_script_enabled=False
    )
    page = context.new_page()
    sign_in(page, staffed, "kim")
    page.goto(f"{staffed}/clinic/caller")
    yield page
    context.close()


def part(page: Page, name: str) -> bool:
    return page.locator(f"[data-part='{name}']").first.is_visible()


def test_an_ordinary_call_is_taken_by_the_keyboard_alone(page: Page) -> None:
    trouble: list[str] = []
    page.on("console", lambda said: trouble.append(said.text))
    page.on("pageerror", lambda error: trouble.append(str(error)))
    look_at(page)
    keyboard = Keyboard(page)
    began = time.monotonic()

    keyboard.take_call(ALEX_SAYS)
    look_at(page)
    with page.expect_navigation():
        keyboard.press("Enter")
    took = time.monotonic() - began

    assert "/cases/" in page.url
    assert "The call is saved. The reference is" in page.locator("main").inner_text()
    assert "Alex Example" in page.get_by_role("heading", level=1).inner_text()
    assert keyboard.pressed <= MOST_KEYS["sore heel"]
    assert trouble == []
    print(f"\nordinary call: {keyboard.pressed} keys, {took:.1f} s of a script")


def test_an_emergency_is_told_once_and_saved_at_once(page: Page) -> None:
    keyboard = Keyboard(page)
    said = ALEX_SAYS | {"emergency_signs": ["cold_pale_foot"], "email": [], "note": []}
    began = time.monotonic()

    keyboard.take_call(said)
    took = time.monotonic() - began
    look_at(page)

    card = page.locator("#now")
    assert card.get_attribute("role") == "alert"
    assert "Have you called 999" in card.inner_text()
    assert card.is_visible()
    assert not part(page, "ring_when")
    assert page.locator("[name=same_day_signs]:checked").count() == 0
    for _ in range(20):
        page.keyboard.press("Shift+Tab")
        assert not page.evaluate(COVERED), keyboard.name
    page.locator("#save").focus()
    with page.expect_navigation():
        keyboard.press("Enter")
    assert "Do not book yet." in page.locator("main").inner_text()
    assert keyboard.pressed <= MOST_KEYS["emergency"]
    print(f"\nemergency call: {keyboard.pressed} keys, {took:.1f} s of a script")


def test_what_an_answer_opens_appears_under_the_hand_and_takes_nothing_away(page: Page) -> None:
    page.locator("[name=name]").fill("Alex Example")
    assert not part(page, "diabetic_foot")
    assert not part(page, "running_now")
    page.locator("label:has([name=health][value=diabetes])").click()
    page.locator("label:has([name=runner][value=new])").click()
    page.locator("[data-part=diabetic_foot]").wait_for()
    page.locator("[data-part=running_now]").wait_for()

    assert page.evaluate("document.activeElement.name") == "runner"
    assert page.locator("[name=name]").input_value() == "Alex Example"
    page.locator("label:has([name=site][value=arch])").click()
    page.locator("[data-part=other_sites-arch]").wait_for(state="hidden")
    page.locator("label:has([name=health][value=none])").click()
    page.locator("[data-part=diabetic_foot]").wait_for(state="hidden")
    look_at(page)


def test_a_fault_takes_the_focus_leads_to_its_field_and_keeps_the_rest(page: Page) -> None:
    page.locator("[name=note]").fill("It hurts on stairs.")
    page.locator("label:has([name=health][value=diabetes])").click()
    follow(page.locator("#save"))

    assert page.title().startswith("Error: ")
    assert page.evaluate("document.activeElement.className") == "summary"
    look_at(page)
    page.locator(".summary").get_by_role("link", name="How old are you?").click()
    assert page.evaluate("document.activeElement.name") == "age_band"
    assert page.locator("[name=note]").input_value() == "It hurts on stairs."
    assert part(page, "diabetic_foot")


def test_whoever_is_signed_out_is_told_while_they_listen_and_loses_nothing(
    page: Page, staffed: str
) -> None:
    page.locator("[name=name]").fill("Alex Example")
    page.context.clear_cookies()
    page.locator("label:has([name=age_band][value='18_44'])").click()
    page.get_by_text("You are signed out. Nothing is lost").wait_for()
    look_at(page)

    follow(page.locator("#save"))
    look_at(page)
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Sign in on a new page").click()
    other = opened.value
    sign_in(other, staffed, "kim")
    follow(page.get_by_role("button", name="Go on with the call"))

    assert page.locator("[name=name]").input_value() == "Alex Example"
    assert page.locator("[name=age_band]:checked").get_attribute("value") == "18_44"
    assert page.evaluate("document.activeElement.className") == "summary"
    look_at(page)


def test_a_page_with_a_call_on_it_is_not_left_unasked(page: Page) -> None:
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    page.locator("[name=name]").click()
    page.keyboard.type("Alex")
    page.get_by_role("link", name="Queue").click()
    page.wait_for_timeout(300)

    assert asked == ["beforeunload"]
    assert page.locator("[name=name]").input_value() == "Alex"


def test_the_browsers_own_back_brings_no_caller_again(page: Page) -> None:
    Keyboard(page).take_call(ALEX_SAYS)
    follow(page.locator("#save"))
    assert "/cases/" in page.url

    page.go_back()
    page.locator("#call").wait_for()

    assert page.locator("[name=name]").input_value() == ""
    assert page.locator("input:checked").count() == page.locator("[name=unit]:checked").count()


def test_without_a_script_the_same_call_is_taken_by_the_keyboard(
    page_without_script: Page,
) -> None:
    page = page_without_script
    for name in ("name", "phone", "email", "birth_day", "birth_month", "birth_year", "note"):
        page.locator(f"[name={name}]").fill(str(ALEX_SAYS[name]))
    page.locator("[name=consent]").focus()
    page.keyboard.press("Space")
    for _ in range(2):
        choose(page)
        page.locator("[name=name]").focus()
        with page.expect_navigation():
            page.keyboard.press("Enter")
    page.locator("#save").focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")

    assert "The call is saved." in page.locator("main").inner_text()


def choose(page: Page) -> None:
    """Every answer on the page, by the space bar, and every distance."""
    for name, said in (SORE_HEEL | {"ring_when": "morning"}).items():
        for each in said if isinstance(said, list) else [said]:
            field = page.locator(f"[name={name}]")
            choice = page.locator(f"[name={name}][value='{each}']")
            if choice.count() and choice.is_visible() and not choice.is_checked():
                choice.focus()
                page.keyboard.press("Space")
            elif not choice.count() and field.is_visible():
                field.fill(each)
