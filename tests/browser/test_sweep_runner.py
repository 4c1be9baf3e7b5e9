"""Every page of the runner, in every state: without a fault that can be measured."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from app.asking.pages import PAGES
from tests.browser.person import walk
from tests.browser.sweep.browsers import visitor
from tests.browser.sweep.looked import Watch, look
from tests.browser.sweep.runner_rows import RUNNER
from tests.browser.sweep.table import Row, Visitor

# Rows of their own show these.
ASKED_OF_OTHERS = {"child", "injury", "heel-raises"}


@pytest.fixture(scope="module")
def runner(chromium: Browser, address: str, instance: Path) -> Iterator[Visitor]:
    with visitor(chromium, address, instance) as found:
        yield found


@pytest.fixture(scope="module")
def watch(runner: Visitor) -> Watch:
    return Watch(runner.page.context, runner.address)


@pytest.fixture(autouse=True)
def nobody_was_here(runner: Visitor, watch: Watch) -> None:
    runner.page.context.clear_cookies()
    watch.read()


@pytest.mark.parametrize("row", RUNNER, ids=str)
def test_a_page_is_without_a_fault(runner: Visitor, watch: Watch, row: Row) -> None:
    row.reach(runner)

    assert runner.is_on(row.rule)
    assert look(runner.page, watch, for_thumbs=True, dark=row.dark, stays=row.stays) == []


def test_every_question_is_without_a_fault_when_it_is_asked(runner: Visitor, watch: Watch) -> None:
    faults, seen = {}, set()

    def note(page: Page) -> None:
        seen.add(page.url.split("?")[0].rpartition("/")[2])
        found = look(page, watch, for_thumbs=True, dark=True, stays=False)
        faults.update({page.url: found} if found else {})

    walk(runner.page, runner.address, note, health=["diabetes"], side="both", runner="new")

    assert faults == {}
    assert seen | ASKED_OF_OTHERS == {page.slug for page in PAGES}


def test_every_chapter_is_without_a_fault(runner: Visitor, watch: Watch) -> None:
    """However many there are: the page of how we decide leads to each."""
    runner.open("/how-we-decide")
    links = runner.page.locator("main a").evaluate_all(
        "all => all.map(a => new URL(a.href).pathname)"
    )
    faults = {}
    for path in sorted({link for link in links if re.match("/how-we-decide/.", link)}):
        runner.open(path)
        found = look(runner.page, watch, for_thumbs=True, dark=False, stays=False)
        faults.update({path: found} if found else {})

    assert faults == {}
