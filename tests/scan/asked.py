"""What a visitor's pages let a browser ask: their links, and their forms filled in."""

import json
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

import html5lib
from flask import Flask

from tests.app.routes import ROUTES
from tests.scan.clinic import Clinic, Visitor

# Addresses that differ only in these lead to pages of one kind.
_WHICH_ONE = re.compile(r"[\w-]{22}(?=/|$)|\d+(?=/|$)")


JSON, FORM = "application/json", "application/x-www-form-urlencoded"
_SUBMISSIONS = "/api/v1/submissions"
_FILTERS = "?state=waiting&urgency=routine&after=1"


@dataclass(frozen=True)
class Asked:
    method: str
    address: str
    body: str = ""
    kind_of_body: str = FORM

    @property
    def kind(self) -> tuple[str, ...]:
        """The method, the address without which one it is, and the names of the fields."""
        parts = urlsplit(self.address)
        sent = self.body if self.method == "POST" else parts.query
        names = sorted(name for name, _ in parse_qsl(sent, keep_blank_values=True))
        return (self.method, _WHICH_ONE.sub("*", parts.path), *names)


def excluded(clinic: Clinic) -> list[str]:
    """What would end the session of a visitor."""
    return ["/clinic/sign-out", *(f"/clinic/staff/{id}/" for id in clinic.staff_ids)]


def asked(clinic: Clinic, visitor: Visitor) -> list[Asked]:
    """From page to page by the links, one of each kind; and one of each kind of form."""
    waiting = deque(row.rule for row in ROUTES if row.method == "GET" and "<" not in row.rule)
    found: dict[tuple[str, ...], Asked] = {}
    kept_out = tuple(excluded(clinic))
    while waiting:
        link = Asked("GET", waiting.popleft())
        if link.kind in found or f"{link.address}/".startswith(kept_out) or not _is_ours(link):
            continue
        found[link.kind] = link
        answer = visitor.browser.client.get(link.address)
        if answer.mimetype == "text/html":
            tree = html5lib.parse(answer.text, namespaceHTMLElements=False)
            waiting.extend(_links(tree, link.address))
            for form in _forms(tree, link.address):
                if not f"{form.address}/".startswith(kept_out):
                    found.setdefault(form.kind, form)
    return [*found.values(), *_of_programs(clinic)]


def _of_programs(clinic: Clinic) -> Iterator[Asked]:
    """Who has no key is refused; that is tried as well."""
    of_a_case = f"{_SUBMISSIONS}/{clinic.a_case}"
    yield Asked("GET", f"{_SUBMISSIONS}{_FILTERS}")
    yield Asked("GET", of_a_case)
    yield Asked("GET", "/healthz?queue=1")
    step = {"step": "booked", "version": 1, "day": "2026-12-01", "note": "7"}
    yield Asked("POST", f"{of_a_case}/steps", json.dumps(step), JSON)
    answers = {"age_band": "18_44", "emergency_signs": ["cold_pale_foot"]}
    yield Asked("POST", "/api/v1/assessments", json.dumps({"answers": answers}), JSON)


def _is_ours(link: Asked) -> bool:
    return link.address.startswith("/") and not link.address.startswith("/static/")


def marked(app: Flask, of: Asked) -> Asked | None:
    """The same with a star behind the last part of the address that is not always the same."""
    parts = urlsplit(of.address)
    _, values = app.url_map.bind("").match(parts.path, of.method)
    texts = [value for value in values.values() if isinstance(value, str)]
    if not texts:
        return None
    before, value, after = parts.path.rpartition(texts[-1])
    return replace(of, address=f"{before}{value}*{after}")


def _links(tree: Any, page: str) -> Iterator[str]:
    for link in tree.iter("a"):
        yield urljoin(page, link.get("href", "")).partition("#")[0]


def _forms(tree: Any, page: str) -> Iterator[Asked]:
    """Each form by each of its buttons that leads elsewhere."""
    for form in tree.iter("form"):
        body = urlencode(list(_filled_in(form)))
        places = {form.get("action") or page}
        places |= {button.get("formaction") for button in form.iter("button")} - {None}
        method = form.get("method", "get").upper()
        for place in sorted(places):
            if method == "GET":
                yield Asked("GET", f"{place.partition('?')[0]}?{body}")
            else:
                yield Asked("POST", urljoin(page, place), body)


def _filled_in(form: Any) -> Iterator[tuple[str, str]]:
    chosen: set[str] = set()
    for field in form.iter():
        name, kind = field.get("name", ""), field.get("type", "")
        if not name or field.tag == "button" or kind == "file":
            continue
        if kind in ("radio", "checkbox"):
            if name not in chosen:
                chosen.add(name)
                yield name, field.get("value", "on")
        elif field.tag == "select":
            values = [option.get("value", "") for option in field.iter("option")]
            yield name, next(filter(None, values), "")
        else:
            yield name, field.get("value") or "7"
