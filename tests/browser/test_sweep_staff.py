"""Every page that staff see, in every state: without a fault that can be measured."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.sweep.browsers import signed_in, visitor
from tests.browser.sweep.looked import Watch, look
from tests.browser.sweep.staff_rows import STAFF
from tests.browser.sweep.table import Row, Visitor
from tests.staff.cast import Colleague


@pytest.fixture(scope="module")
def staff(chromium: Browser, staffed: str, instance: Path) -> Iterator[Visitor]:
    with visitor(chromium, staffed, instance) as found:
        yield found


@pytest.fixture(scope="module")
def watch(staff: Visitor) -> Watch:
    return Watch(staff.page.context, staff.address)


@pytest.fixture(scope="module")
def colleagues(staff: Visitor) -> dict[str, Colleague]:
    """Their browsers, signed in; and one of nobody's."""
    return {login: signed_in(staff, login) for login in {row.who for row in STAFF}}


@pytest.mark.parametrize("row", STAFF, ids=str)
def test_a_page_is_without_a_fault(
    staff: Visitor, watch: Watch, colleagues: dict[str, Colleague], row: Row
) -> None:
    staff.carry(colleagues[row.who], "staff")
    watch.read()
    row.reach(staff)

    assert staff.is_on(row.rule)
    assert look(staff.page, watch, for_thumbs=False, dark=row.dark, stays=row.stays) == []
