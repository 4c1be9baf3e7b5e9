"""What an answer must be, whatever was asked."""

import csv
import json
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from werkzeug.test import TestResponse

from tests.app.judge import judge
from tests.app.scales import UNPACK, packing_of
from tests.bad_input.odd import EVALUATED
from tests.bad_input.pages import Page

_RUNS = set("=+-@\t\r＝＋－＠")


def faults_of(answer: TestResponse, *, strictly: bool = False) -> Iterator[str]:
    """Reading a page `strictly` takes ten times as long."""
    yield from _of_its_head(answer)
    if answer.data and answer.request.method != "HEAD":
        yield from _of_its_content(answer)
        if strictly and answer.mimetype == "text/html":
            yield from _of_strict_html(answer)


def _of_its_head(answer: TestResponse) -> Iterator[str]:
    if answer.status_code >= 500:
        yield f"status {answer.status}"
    if answer.headers.get("Cache-Control") != "no-store":
        yield f"a cache may keep it: {answer.headers.get('Cache-Control')}"
    if "frame-ancestors 'none'" not in answer.headers.get("Content-Security-Policy", ""):
        yield "no policy says what may run on it"
    if any(name.startswith("Access-Control") for name, _ in answer.headers):
        yield "other sites may read it"
    yield from _of_its_cookies(answer)
    yield from _of_where_it_leads(answer)


def _of_its_cookies(answer: TestResponse) -> Iterator[str]:
    for cookie in answer.headers.getlist("Set-Cookie"):
        if cookie.partition("=")[0] not in ("visit", "staff"):
            yield "a cookie that is not ours"
        if "HttpOnly" not in cookie or "SameSite" not in cookie:
            yield f"a cookie of too many: {cookie.partition(';')[2]}"


def _of_where_it_leads(answer: TestResponse) -> Iterator[str]:
    there = answer.headers.get("Location", "/")
    if urlsplit(there).netloc or not there.startswith("/") or there.startswith(("//", "/\\")):
        yield f"it leads to {there[:80]}"


def _of_its_content(answer: TestResponse) -> Iterator[str]:
    text = UNPACK[packing_of(answer)](answer.data).decode()
    if EVALUATED in text or "Traceback (most" in text:
        yield "what was sent was run as a template, or a traceback is shown"
    reads = _KINDS.get(answer.mimetype or "")
    yield from reads(text) if reads else [f"it is {answer.mimetype}"]


def _of_a_page(html: str) -> Iterator[str]:
    yield from (f"it came to life: {each}" for each in Page(html).alive)


def _of_strict_html(answer: TestResponse) -> Iterator[str]:
    html = UNPACK[packing_of(answer)](answer.data).decode()
    if not html.lstrip().lower().startswith("<!doctype"):
        return
    try:
        judge(html)
    except Exception as wrong:
        yield f"it is not valid: {type(wrong).__name__}: {str(wrong)[:200]}"


def _of_json(text: str) -> Iterator[str]:
    try:
        json.loads(text, parse_constant=lambda name: 1 / 0)
    except (ValueError, ZeroDivisionError):
        yield "it is no JSON"


def _of_a_file(text: str) -> Iterator[str]:
    for separator in ",;\t":
        for cells in csv.reader(text.splitlines(), delimiter=separator):
            if formulas := [cell for cell in cells if cell[:1] in _RUNS]:
                yield f"it has a formula: {formulas[0][:40]!r}"


def _of_plain_text(text: str) -> Iterator[str]:
    """Nothing in it runs."""
    yield from ()


_KINDS: dict[str, Callable[[str], Iterator[str]]] = {
    "text/html": _of_a_page,
    "text/csv": _of_a_file,
    "text/plain": _of_plain_text,
    "application/json": _of_json,
    "application/problem+json": _of_json,
    "application/fhir+json": _of_json,
}
