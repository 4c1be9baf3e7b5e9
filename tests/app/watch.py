"""A season of running that nobody ran, and a browser that sends it."""

import re
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any

from werkzeug.datastructures import FileStorage
from werkzeug.test import TestResponse

from tests.app.judge import Judge, hidden_of
from tests.watch import lists

RUNS = "/check/running/runs"
BEGAN = date(2026, 6, 30)


def read(
    browser: Judge, page: TestResponse, *files: tuple[bytes, str], **typed: Any
) -> TestResponse:
    sent = [FileStorage(BytesIO(content), name) for content, name in files]
    fields = hidden_of(page) | {"unit": "km", "began": BEGAN.isoformat()} | typed
    return browser.send_files(RUNS, fields | {"files": sent or [FileStorage(BytesIO(), "")]})


def value_of(page: TestResponse, name: str) -> str:
    found = re.search(rf'<input [^>]*name="{name}"[^>]*value="([^"]*)"', page.text)
    assert found
    return found[1]


def days_before(days: int) -> date:
    return BEGAN - timedelta(days=days)


def strava(*runs: tuple[date, str], at: time = time(18, 31, 22)) -> bytes:
    """Strava's list of these runs. Each is its day and its kilometres, and began `at` that time of
    UTC, at three metres a second."""
    ran = [
        lists.Ran(datetime.combine(day, at), metres, int(metres / 3))
        for day, metres in ((day, Decimal(km) * 1000) for day, km in runs)
    ]
    return lists.strava(ran, zone=UTC, has_walk=False).encode()


def titled(listed: bytes, title: bytes) -> bytes:
    """The same list, in which every run has this title."""
    assert TITLE in listed
    return listed.replace(TITLE, title)


TITLE = b'"A, ""b""\nc"'
# Ten kilometres every other day, and just before the pain a run of 12 and one of 16.1.
A_SEASON = strava(
    *((days_before(days), "10.00") for days in range(14, 120, 2)),
    (days_before(3), "16.10"),
    (days_before(10), "12.00"),
)
