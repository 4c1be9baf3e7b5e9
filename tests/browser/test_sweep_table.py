"""The table of the sweep: no page is missing from it, and what looks at pages does see."""

from collections.abc import Iterator

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page

from tests.browser.sweep.looked import Watch, look
from tests.browser.sweep.runner_rows import RUNNER
from tests.browser.sweep.staff_rows import STAFF
from tests.browser.sweep.unswept import BY_LINK, NO_PAGE

FAULTY = """<!doctype html><html lang=en><title>Faulty</title><main><h1>Faulty</h1>{fault}</main>"""
FAULTS = {
    "<button></button>": "a button without a name",
    "<fieldset><label>Yes <input type=radio></label></fieldset>": "a group without a name",
    "<div class='question wrong'><label>Day <input></label></div>": "wrong only to the eye: Day",
    "<p><a href=/>On</a></p>": "too small: On",
    "<pre>%s</pre>" % ("far " * 300): "wider than 360 px",
    "<p style='color: #999'>Pale</p>": "color-contrast at 360 px",
    "<button class=button style='height: 30px'>Go on</button>": "Go on is 30 high",
    "<script>console.log('Here')</script>": "console: Here",
    "<script>throw Error('Ouch')</script>": "error: Ouch",
    "<img alt='' src=http://elsewhere.invalid/>": "asked elsewhere: http://elsewhere.invalid/",
    "<img alt='' src=/gone.png>": "answered 404: http://clinic.test/gone.png",
}
# Only what was painted once can jump, and a slow machine paints long after the script could run.
LATE = """<p id=late></p><p>Pushed<br>a long<br>way<br>down</p><script>
  new PerformanceObserver(() => { late.style.height = '300px'; })
    .observe({type: 'paint', buffered: true});
</script>"""
PUSHED = "late.style.height"


def test_every_page_has_a_row_or_a_reason(app: Flask) -> None:
    looked_at = {rule.rule for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())}
    in_the_table = {row.rule for row in (*RUNNER, *STAFF)}

    missing = looked_at - in_the_table - set(NO_PAGE)
    assert {rule for rule in missing if not rule.startswith(BY_LINK)} == set()
    assert set(NO_PAGE) <= looked_at
    assert in_the_table - {""} <= {rule.rule for rule in app.url_map.iter_rules()}


def test_no_state_stands_twice_in_the_table() -> None:
    for rows in (RUNNER, STAFF):
        assert len({row.state for row in rows}) == len(rows)


@pytest.fixture
def faulty(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 360, "height": 780})
    yield context.new_page()
    context.close()


def shown(page: Page, fault: str, *, once: str = "true") -> list[str]:
    """What the sweep says of a page that has this on it, once its script has done that."""
    watch = Watch(page.context, "http://clinic.test")
    page.route("**/*", lambda route: route.fulfill(status=404))
    page.route(
        "http://clinic.test/",
        lambda route: route.fulfill(content_type="text/html", body=FAULTY.format(fault=fault)),
    )
    page.goto("http://clinic.test/")
    page.wait_for_function(once)
    return look(page, watch, for_thumbs=True, dark=False, stays=False)


@pytest.mark.parametrize(("fault", "told"), FAULTS.items(), ids=FAULTS.values())
def test_a_fault_is_seen(faulty: Page, fault: str, told: str) -> None:
    assert any(each.startswith(told) for each in shown(faulty, fault)), shown(faulty, fault)


def test_what_jumps_is_seen(faulty: Page) -> None:
    told = shown(faulty, LATE, once=PUSHED)

    assert any(each.startswith("shifted at 360 px") for each in told)


def test_a_state_that_is_not_told_is_seen(faulty: Page) -> None:
    """Of two that are marked as required, a screen reader is told of one."""
    fault = "<p aria-required=true>No control</p><label>Day <input required></label>"

    assert "required is told 1 times, and meant 2 times" in shown(faulty, fault)
