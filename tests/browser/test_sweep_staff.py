"""Every page that staff see, in every state: without a fault that can be measured."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from app import create_app
from tests.browser.sweep.looked import PHONE, TALL, Watch, look
from tests.browser.sweep.staff_rows import STAFF
from tests.browser.sweep.table import Row, Visitor
from tests.staff.cast import Colleague, person


@pytest.fixture(scope="module")
def staff(chromium: Browser, staffed: str, instance: Path) -> Iterator[Visitor]:
    context = chromium.new_context(
        viewport={"width": PHONE, "height": TALL}, reduced_motion="reduce"
    )
    context.set_default_timeout(20_000)
    yield Visitor(context.new_page(), staffed, create_app(instance_path=instance, country="GB"))
    context.close()


@pytest.fixture(scope="module")
def watch(staff: Visitor) -> Watch:
    return Watch(staff.page.context, staff.address)


@pytest.fixture(scope="module")
def colleagues(staff: Visitor) -> dict[str, Colleague]:
    """Their browsers, signed in; and one of nobody's."""
    signed_in = {each.who for each in STAFF if each.who}
    people = {login: Colleague(staff.app, person(staff.app, login)) for login in signed_in}
    return people | {"": Colleague(staff.app)}


@pytest.mark.parametrize("row", STAFF, ids=str)
def test_a_page_is_without_a_fault(
    staff: Visitor, watch: Watch, colleagues: dict[str, Colleague], row: Row
) -> None:
    staff.carry(colleagues[row.who], "staff")
    watch.read()
    row.reach(staff)

    assert staff.is_on(row.rule)
    assert look(staff.page, watch, for_thumbs=False, dark=row.dark, stays=row.stays) == []
