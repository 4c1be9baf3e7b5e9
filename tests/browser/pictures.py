"""The README's pictures, of people who are made up: `python -m tests.browser.pictures`."""

import base64
import logging
import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

from playwright.sync_api import Browser, Page, sync_playwright
from werkzeug.serving import make_server

from app import clock, create_app
from app.database import database_of
from app.demo.cases import make_cases
from app.demo.people import make_people
from app.settings import settings_of
from tests.app.judge import SORE_HEEL
from tests.browser.conftest import FLAGS, TO_INSTALL, program
from tests.browser.person import answer, arrive, follow, start
from tests.ports import answering

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
# A Tuesday morning at a clinic that is open.
NOW = datetime(2026, 3, 10, 10, 30, tzinfo=UTC)
MOST_PAGES = 20


@contextmanager
def a_clinic(folder: str) -> Iterator[tuple[str, str]]:
    """The address of the demo's clinic on that morning, and the password of its desk."""
    app = create_app(
        instance_path=Path(folder),
        country="GB",
        clinic_name="Example Foot Clinic",
        clinic_phone="020 7946 0000",
        time_zone="Europe/London",
    )
    password = make_people(database_of(app))["desk"]
    make_cases(database_of(app), settings_of(app))
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    with answering(server):
        yield f"http://127.0.0.1:{server.port}", password


def opened(browser: Browser, width: int, height: int, scale: int) -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": height},
        device_scale_factor=scale,
        color_scheme="light",
        reduced_motion="reduce",
        locale="en-GB",
        timezone_id="Europe/London",
    )
    return context.new_page()


def take(page: Page, name: str) -> None:
    """As WebP, a quarter of the size: Chromium can write it, Playwright's own way cannot."""
    chromium = page.context.new_cdp_session(page)
    taken = chromium.send("Page.captureScreenshot", {"format": "webp", "quality": 80})
    (PICTURES / f"{name}.webp").write_bytes(base64.b64decode(taken["data"]))
    print(f"docs/pictures/{name}.webp")


def of_a_runner(page: Page, address: str) -> None:
    page.goto(address)
    take(page, "start")
    start(page, address)
    for _ in range(MOST_PAGES):
        if page.url.endswith("/where"):
            break
        answer(page, SORE_HEEL)
    for name in ("side", "site"):
        page.locator(f"label.tile:has([name={name}][value={SORE_HEEL[name]}])").click()
    page.locator("fieldset:has(.foot-map)").evaluate("asked => asked.scrollIntoView()")
    take(page, "foot-map")
    arrive(page, address)
    page.goto(f"{address}/check/result")
    take(page, "result")


def of_the_desk(page: Page, address: str, password: str) -> None:
    page.goto(f"{address}/clinic/")
    page.locator("[name=login]").fill("desk")
    page.locator("[name=password]").fill(password)
    follow(page.get_by_role("button", name="Sign in"))
    take(page, "queue")
    follow(page.locator("#lines a[href*='/cases/']").nth(5))
    take(page, "case")


def main() -> None:
    found = program()
    if not found:
        raise SystemExit(f"Chromium is not installed ({TO_INSTALL})")
    PICTURES.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        patch.object(clock, "now", lambda: NOW),
        # The references that people are given are the same each time.
        patch("app.references.secrets.choice", random.Random(1).choice),  # noqa: S311
        a_clinic(folder) as (address, password),
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        of_a_runner(opened(browser, 360, 720, 2), address)
        of_the_desk(opened(browser, 1280, 860, 1), address, password)
        browser.close()


if __name__ == "__main__":
    main()
