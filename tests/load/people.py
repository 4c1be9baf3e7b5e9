"""Runners who walk the whole check and send it, and receptionists who work through the queue."""

import asyncio
import random
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.asking.pages import PAGE
from tests.load.wire import Answer, Browser, GaveUp
from tests.vignettes.cases import cases

CONTACT = {
    "name": "Alex Example",
    "phone": "020 7946 0123",
    "birth_day": "1",
    "birth_month": "2",
    "ring_when": "any",
    "consent": "yes",
    "parent_name": "Pat Example",
}
STEPS = ("took", "note", "no_answer", "answered", "gave_back", "booked", "not_needed")
MOST_PAGES = 40


@dataclass(frozen=True)
class Pace:
    """How long people look at a page, in seconds on average: from half as long to half as long
    again."""

    think: float

    async def look(self) -> None:
        await asyncio.sleep(random.uniform(0.5, 1.5) * self.think)  # noqa: S311


Act = Callable[[Browser, Pace], Awaitable[None]]


async def keep_on(act: Act, browser: Browser, pace: Pace) -> None:
    """Again and again. Whoever cannot go on waits for a moment and begins anew."""
    await asyncio.sleep(random.uniform(0, 1.5) * pace.think)  # noqa: S311
    try:
        while True:
            try:
                await act(browser, pace)
            except GaveUp:
                await asyncio.sleep(0.2)
    finally:
        browser.hang_up()


@cache
def _believable() -> list[dict[str, Any]]:
    """The answers of the published cases."""
    return [case.row["answers"] for case in cases()]


async def run_a_check(browser: Browser, pace: Pace) -> None:
    """In a browser that was never here before, from Start to the reference."""
    browser.hang_up()
    browser.cookies.clear()
    start = await browser.get("start", "/")
    for file in start.files:
        await browser.get("file", file)
    answers = random.choice(_believable())  # noqa: S311
    at = (await browser.post("begin", "/check", {})).goes_to
    for _ in range(MOST_PAGES):
        slug = at.partition("?")[0].removeprefix("/check/")
        if slug not in PAGE:
            break
        page = await browser.get("question", at)
        await pace.look()
        asked = {q.id: answers[q.id] for q in PAGE[slug].questions if q.id in answers}
        typed = {"unit": "km", **page.hidden, **asked}
        at = (await browser.post("answer", f"/check/{slug}", typed)).goes_to
    await browser.get("result", "/check/result")
    await pace.look()
    await _send(browser, pace, answers)


async def _send(browser: Browser, pace: Pace, answers: dict[str, Any]) -> None:
    form = await browser.get("send, the form", "/check/send")
    await pace.look()
    years = {"under_16": "2012", "16_17": "2009"}
    typed = {**form.hidden, **CONTACT, "birth_year": years.get(answers["age_band"], "1980")}
    sent = await browser.post("send", "/check/send", typed)
    shown = await browser.get("reference", sent.goes_to)
    browser.figures.references.append(_reference_on(shown))


def _reference_on(page: Answer) -> str:
    found = re.search(r'id="reference"[^>]*>\s*([A-Z0-9]{5}) ([A-Z0-9]{5})', page.text)
    return f"{found[1]}{found[2]}" if found else ""


async def work_the_queue(browser: Browser, pace: Pace) -> None:
    """Reads the queue, opens one of the first cases, and saves something there."""
    queue = await browser.get("queue", "/clinic/")
    await pace.look()
    found = re.findall(r'href="(/clinic/cases/[^"/?]+)', queue.text)
    if not found:
        return
    path = random.choice(found[:20])  # noqa: S311
    case = await browser.get("case", path)
    await pace.look()
    offered = [step for step in STEPS if f"{path}/{step}" in case.text]
    step = random.choice(offered)  # noqa: S311
    typed = {**case.hidden, "note": "Rang at noon.", "day": "2027-01-04", "sure": "yes"}
    saved = await browser.post("save", f"{path}/{step}", typed)
    if saved.status == 303:
        await browser.get("case", saved.goes_to)
