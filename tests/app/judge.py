"""A test client that judges every page it fetches, and walks the check as a person does."""

import re
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

import html5lib
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse, encode_multipart

from rules import ruleset_version

# A person with nothing but an ordinary plantar fasciitis, as the pages' forms send it.
SORE_HEEL: dict[str, Any] = {
    "age_band": "18_44",
    "emergency_signs": ["none"],
    "same_day_signs": ["none"],
    "health": ["none"],
    "slow_signs": ["none"],
    "diabetic_foot": ["none"],
    "child_signs": ["none"],
    "side": "left",
    "site": "heel_inner",
    "onset": "gradual",
    "after_injury": ["none"],
    "duration": "1_to_6_weeks",
    "first_steps": "worst_then_eases",
    "pattern": ["eases_then_returns"],
    "feel": "sharp",
    "press": ["inner_front_heel"],
    "pain_walking": "4",
    "morning_stiffness": "under_30_min",
    "runner": "regular",
    "running_now": "less",
    "week_change": "up_10_to_30",
    "unit": "km",
    "longest_recent_km": "12,5",
    "longest_before_km": "8",
    "shoes_and_surfaces": ["none"],
    "calf_raises": "15_to_24",
    "history": ["none"],
}
# What is one visit's own: pages that differ in nothing else are judged once.
OWN = re.compile(r'(?<=name="csrf_token" value=")[^"]*|(?<=name="visit" value=")[^"]*')
PLACES_TO_STOP = ("/check/answers", "/check/result")


class Judge:
    """Fetches pages; what it hands back has been looked at."""

    def __init__(self, app: Flask) -> None:
        self.client: FlaskClient = app.test_client()

    def get(self, path: str) -> TestResponse:
        return self._judged(self.client.get(path, follow_redirects=True))

    def post(self, path: str, data: dict[str, Any]) -> TestResponse:
        return self._judged(self.client.post(path, data=data, follow_redirects=True))

    def send_files(self, path: str, data: dict[str, Any]) -> TestResponse:
        """As `post`, from memory: the client itself would lay large files down on a disk."""
        boundary, body = encode_multipart(data)
        kind = f'multipart/form-data; boundary="{boundary}"'
        return self._judged(self.client.post(path, data=body, content_type=kind))

    def begin(self) -> TestResponse:
        return self.post("/check", {})

    def answer(self, page: TestResponse, person: dict[str, Any]) -> TestResponse:
        """Fills in what the page asks, as this person would, and sends it."""
        return self.post(page.request.path, {**hidden_of(page), **asked_of(page, person)})

    def go_on(self, page: TestResponse, person: dict[str, Any], *until: str) -> TestResponse:
        """Answers page after page as this person would, until one of these addresses."""
        while page.request.path not in (until or PLACES_TO_STOP):
            before = page.request.path
            page = self.answer(page, person)
            assert page.request.path != before, errors_of(page)
        return page

    def walk(self, **changes: Any) -> TestResponse:
        """From Start to the result, or as far as the answers lead."""
        self.go_on(self.begin(), SORE_HEEL | changes)
        return self.get("/check/result")

    def _judged(self, page: TestResponse) -> TestResponse:
        if page.mimetype == "text/html":
            judge(page.text)
            assert page.location or ruleset_version() in page.text, "it names no rules"
        return page


def judge(html: str) -> None:
    """Valid, one heading, a title, every field labelled, nothing inline, nothing foreign."""
    _judge(OWN.sub("", html))


@lru_cache(1024)
def _judge(html: str) -> None:
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)
    assert len(tree.findall(".//h1")) == 1
    assert (tree.findtext(".//title") or "").strip()
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids)), "an id stands twice"
    labelled = {label.get("for") for label in tree.iter("label")}
    wrapped = {id(field) for label in tree.iter("label") for field in label.iter()}
    for field in (*tree.iter("input"), *tree.iter("select"), *tree.iter("textarea")):
        if field.get("type") != "hidden":
            assert id(field) in wrapped or field.get("id") in labelled, field.attrib
    for element in tree.iter():
        assert not {"style", "onclick", "onload"} & set(element.attrib), element.attrib
        assert element.tag != "style"
    for script in tree.iter("script"):
        assert script.get("src")
        assert not (script.text or "").strip()
    for link in (*tree.iter("link"), *tree.iter("script"), *tree.iter("img")):
        assert not urlsplit(link.get("href") or link.get("src") or "").netloc


def hidden_of(page: TestResponse) -> dict[str, str]:
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page.text))


def asked_of(page: TestResponse, person: dict[str, Any]) -> dict[str, Any]:
    names = set(re.findall(r'name="(\w+)"', page.text)) - set(hidden_of(page))
    return {name: person[name] for name in names if name in person}


def errors_of(page: TestResponse) -> list[str]:
    return re.findall(r'<p class="error" id="[^"]*"><span[^>]*>Error: </span>([^<]*)', page.text)
