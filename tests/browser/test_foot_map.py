"""A place is chosen on the drawing as well as in the list, by everybody."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page

from app.foot_map import VIEWS
from rules import QUESTION
from tests.browser.person import arrive, follow

# Where a place is really under the pointer: some point of a grid over its box.
SPOT = """use => {
  const box = use.getBoundingClientRect();
  for (let down = 0.1; down < 1; down += 0.1) for (let along = 0.1; along < 1; along += 0.1) {
    const x = box.x + along * box.width, y = box.y + down * box.height;
    if (document.elementFromPoint(x, y) === use) return [x, y];
  }
}"""
SITE: Any = QUESTION["site"]
FILL = "use => getComputedStyle(use).fill"
RIM = "use => [getComputedStyle(use).stroke, getComputedStyle(use).strokeWidth]"


def to_the_map(page: Page, address: str, page_of: str = "where", **changes: object) -> None:
    arrive(page, address, page_of, **changes)


def place(page: Page, view: str, code: str) -> Locator:
    return page.locator(f"[data-view={view}] label[data-at={code}] use")


def press(page: Page, view: str, code: str) -> None:
    spot = place(page, view, code)
    spot.scroll_into_view_if_needed()
    x, y = spot.evaluate(SPOT)
    page.mouse.click(x, y)


def chosen(page: Page) -> list[str]:
    found = page.locator("input:checked")
    return list(found.evaluate_all("found => found.map(field => field.value)"))


def middle(spot: Locator) -> float:
    box = spot.bounding_box()
    assert box
    return box["x"] + box["width"] / 2


@pytest.fixture
def finger(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 360, "height": 780}, has_touch=True)
    yield context.new_page()
    context.close()


def test_every_place_of_every_drawing_can_be_pressed_and_is_big_enough(
    page: Page, address: str
) -> None:
    to_the_map(page, address)

    for view in VIEWS:
        for code in view.places:
            press(page, view.name, code)
            assert chosen(page) == [code]
            box = place(page, view.name, code).bounding_box()
            assert box
            assert min(box["width"], box["height"]) >= 24, (view.name, code, box)


def test_a_tap_and_the_list_are_the_same_answer(finger: Page, address: str) -> None:
    page = finger
    to_the_map(page, address)
    spot = place(page, "sole", "ball")
    plain = spot.evaluate(FILL)

    spot.scroll_into_view_if_needed()
    page.touchscreen.tap(*spot.evaluate(SPOT))
    assert page.get_by_role("radio", name="The ball of the foot").is_checked()
    assert spot.evaluate(FILL) != plain
    assert page.locator(".chosen li:visible").all_inner_texts() == ["The ball of the foot"]

    page.locator("label.tile", has_text="The arch of the foot").click()
    assert spot.evaluate(FILL) == plain


def test_the_drawing_is_that_of_the_foot_that_hurts(page: Page, address: str) -> None:
    to_the_map(page, address)
    toe, heel = place(page, "sole", "under_big_toe"), place(page, "sole", "heel_centre")

    page.locator("label.tile", has_text="The right foot").click()
    assert middle(toe) > middle(heel)
    page.locator("label.tile", has_text="The left foot").click()
    assert middle(toe) < middle(heel)
    assert not page.get_by_text("A right foot is drawn").is_visible()
    page.locator("label.tile", has_text="Both feet").click()
    assert middle(toe) > middle(heel)
    assert page.get_by_text("A right foot is drawn").is_visible()


def test_the_drawing_works_without_a_script(phone_without_script: Page, address: str) -> None:
    page = phone_without_script
    to_the_map(page, address)

    page.locator("label.tile", has_text="The left foot").click()
    press(page, "inner", "achilles")
    follow(page.get_by_role("button", name="Continue"))

    assert page.url.endswith("/check/also")
    assert page.locator("[data-view=inner] .taken").count() == 1
    press(page, "outer", "heel_back")
    press(page, "sole", "arch")
    assert chosen(page) == ["arch", "heel_back"]


def test_the_place_that_is_taken_cannot_be_pressed(page: Page, address: str) -> None:
    to_the_map(page, address, "also")

    taken = page.locator("[data-view=sole] .taken")
    taken.scroll_into_view_if_needed()
    box = taken.bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    assert chosen(page) == []


def test_a_keyboard_goes_through_the_list_and_the_drawing_shows_where_it_is(
    page: Page, address: str
) -> None:
    to_the_map(page, address)
    spot = place(page, "sole", "heel_centre")
    before = spot.evaluate(RIM)

    page.get_by_role("radio", name="Under the heel, towards the inner side").focus()
    page.keyboard.press("ArrowDown")

    assert chosen(page) == ["heel_centre"]
    rim, width = spot.evaluate(RIM)
    assert rim != before[0]
    assert width == "6px"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_a_screen_reader_hears_each_place_once(page: Page, address: str) -> None:
    to_the_map(page, address)
    question = page.get_by_role("radiogroup", name="Where does it hurt most?")

    heard = question.aria_snapshot()

    assert heard.count("- radio ") == len(SITE)
    assert heard.count('- radio "The arch of the foot"') == 1
    assert "img" not in heard


def test_the_list_alone_does_without_stylesheets(page: Page, address: str) -> None:
    page.route("**/*.css", lambda route: route.abort())
    to_the_map(page, address)

    assert not page.locator(".foot-map").is_visible()
    page.get_by_role("radio", name="The left foot").check()
    page.get_by_role("radio", name="The ball of the foot").check()
    follow(page.get_by_role("button", name="Continue"))
    assert page.url.endswith("/check/also")


def test_what_is_chosen_is_told_apart_where_the_system_chooses_the_colours(
    page: Page, address: str
) -> None:
    page.emulate_media(forced_colors="active")
    to_the_map(page, address)
    spot = place(page, "sole", "arch")
    plain = spot.evaluate(FILL)

    press(page, "sole", "arch")

    assert spot.evaluate(FILL) != plain
