"""The browsers of the sweep: one for the runner, one for whoever of the staff is signed in."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser

from app import create_app
from tests.browser.sweep.looked import PHONE, TALL
from tests.browser.sweep.table import Visitor
from tests.staff.cast import Colleague, person


@contextmanager
def visitor(chromium: Browser, address: str, instance: Path) -> Iterator[Visitor]:
    """Nothing moves in it: a colour is measured when it has become what it will be."""
    context = chromium.new_context(
        viewport={"width": PHONE, "height": TALL}, reduced_motion="reduce"
    )
    context.set_default_timeout(20_000)
    yield Visitor(context.new_page(), address, create_app(instance_path=instance, country="GB"))
    context.close()


def signed_in(visitor: Visitor, login: str) -> Colleague:
    """A browser that can be carried on with; of nobody, where there is no name."""
    return Colleague(visitor.app, person(visitor.app, login) if login else None)
