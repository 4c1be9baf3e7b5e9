"""Sends what was drawn, as the browser or the program of one caller would."""

import re
from random import Random
from typing import Any
from urllib.parse import quote

from werkzeug.test import TestResponse

from app.api.described import operation_of
from tests.app.routes import ROUTES, Row
from tests.bad_input.clinic import Caller, Clinic
from tests.bad_input.drawn import Drawn
from tests.bad_input.filled import (
    GOOD,
    come_so_far,
    filled,
    multipart,
    spoiled,
    spoiled_json,
    urlencoded,
)
from tests.bad_input.pages import Field, Form, Page
from tests.rules.cast import written
from tests.watch.fuzz.damage import damaged
from tests.watch.fuzz.seeds import PACKED, PLAIN, seeds

_PART = re.compile(r"<(?:[^:<>]*:)?(\w+)>")
_GETS = {row.rule for row in ROUTES if row.method == "GET"}
# Where a form stands that has no page at its own address, nor above it.
_STANDS_ON = {"/check": "/", "/clear": "/check/result", "/clinic/sign-out": "/clinic/account"}
_FORM = "application/x-www-form-urlencoded"
_FILES = "multipart/form-data; boundary=bad-input"


def send(clinic: Clinic, caller: Caller, row: Row, drawn: Drawn) -> TestResponse:
    """Raises nothing: whatever comes of it is in the answer."""
    if not row.rule.startswith("/clinic"):
        come_so_far(caller, drawn.stage)
    body, kind = _body(clinic, caller, row, drawn) if row.method == "POST" else (b"", "")
    environ = _headers(caller, drawn)
    environ |= {"PATH_INFO": _on_the_wire(_path(clinic, row.rule, drawn))}
    environ["QUERY_STRING"] = urlencoded(list(drawn.asked)).decode()
    return caller.client.open(
        "/",
        method=drawn.method,
        data=body,
        content_type=kind,
        headers=_key(caller),
        environ_overrides=environ,
        buffered=True,
    )


def _key(caller: Caller) -> dict[str, str]:
    return {"Authorization": f"Bearer {caller.key}"} if caller.key else {}


def _headers(caller: Caller, drawn: Drawn) -> dict[str, Any]:
    environ = {}
    for name, text in drawn.headers:
        key = name.upper().replace("-", "_")
        bare = key if key in ("CONTENT_TYPE", "CONTENT_LENGTH") else f"HTTP_{key}"
        # No server hands on a header of more than one line.
        environ[bare] = _on_the_wire("".join(each for each in text if each not in "\r\n\0"))[:8000]
    return environ


def _on_the_wire(text: str) -> str:
    """As WSGI hands it on: each byte as the character of that number."""
    return text.encode("utf-8", "surrogatepass").decode("latin-1")


def _path(clinic: Clinic, rule: str, drawn: Drawn) -> str:
    places = iter(drawn.places)

    def placed(found: re.Match[str]) -> str:
        place = next(places, 0)
        if isinstance(place, str):
            return place[:2000]
        known = clinic.at(rule, found[1])
        return str(known[place % len(known)])

    return _PART.sub(placed, rule)


def _body(clinic: Clinic, caller: Caller, row: Row, drawn: Drawn) -> tuple[bytes, str]:
    operation = operation_of(clinic.app.view_functions[_endpoint(clinic, row, drawn)])
    is_json = operation is not None and row.rule != "/api/v1/running-load"
    if drawn.raw is not None:
        return drawn.raw, "application/json" if is_json else _FORM
    if is_json:
        return spoiled_json(_meant(clinic, row, drawn), drawn.changes), "application/json"
    form = _form(clinic, caller, row, drawn)
    pairs = spoiled(filled(clinic, form, drawn), drawn.changes)
    if any(each.kind == "file" for each in form.fields.values()):
        return multipart(pairs, _file(drawn.file[0]), drawn.file[1]), _FILES
    return urlencoded(pairs), _FORM


def _endpoint(clinic: Clinic, row: Row, drawn: Drawn) -> str:
    good = Drawn(row.method, tuple(0 for _ in drawn.places), 0, 0, 0)
    endpoint, _ = clinic.app.url_map.bind("").match(_path(clinic, row.rule, good), row.method)
    return str(endpoint)


def _meant(clinic: Clinic, row: Row, drawn: Drawn) -> dict[str, Any]:
    if row.rule.endswith("/assessments"):
        return {"answers": written()}
    place = drawn.places[0] if drawn.places else 0
    cases = clinic.known["public_id"]
    version = clinic.version_of(cases[place % len(cases)]) if isinstance(place, int) else 1
    step = clinic.known["name"][drawn.button % len(clinic.known["name"])]
    said = {"day": GOOD["day"]} if step == "booked" else {"note": "They rang again."}
    raised = {"urgency": "emergency"} if step == "raised" else {}
    return {"step": step, "version": version, "sure": True} | said | raised


def _form(clinic: Clinic, caller: Caller, row: Row, drawn: Drawn) -> Form:
    """As it stands on a page of this caller's, opened just now."""
    if row.rule == "/api/v1/running-load":
        fields = (("began", "date"), ("unit", "text"), ("files", "file"))
        return Form("post", fields={name: Field(name, kind) for name, kind in fields})
    page = caller.client.get(
        quote(_path(clinic, _stands_on(row.rule), drawn), errors="replace"),
        follow_redirects=True,
        headers=_key(caller),
    )
    form = _leading_to(_path(clinic, row.rule, drawn), page, drawn)
    if not row.rule.endswith("/erased"):
        return form
    # Its page is the answer to another post.
    sure = caller.client.post("/clinic/owner/person/erase", data=dict(filled(clinic, form, drawn)))
    return next((each for each in _forms_of(sure) if "seen" in each.fields), form)


def _stands_on(rule: str) -> str:
    """The page of this address, or of the nearest one above it."""
    rule = _STANDS_ON.get(rule, rule)
    while rule not in _GETS and rule.count("/") > 1:
        rule = rule.removesuffix("/").rpartition("/")[0]
        rule = f"{rule}/" if f"{rule}/" in _GETS else rule
    return rule


def _leading_to(path: str, page: TestResponse, drawn: Drawn) -> Form:
    """Where no form says that it leads there, the largest will have its fields."""
    forms = _forms_of(page)
    ours = [each for each in forms if path in each.leads_to() or not each.action]
    ours = ours or [max(forms, key=lambda each: len(each.fields), default=Form())]
    return ours[drawn.form % len(ours)]


def _forms_of(page: TestResponse) -> list[Form]:
    found = Page(page.text if page.mimetype == "text/html" else "").forms
    return [each for each in found if each.method == "post"]


def _file(number: int) -> bytes:
    kinds = (*PLAIN, *PACKED)
    kind, random = kinds[number % len(kinds)], Random(number)  # noqa: S311
    whole = seeds(kind) if kind in PLAIN else [PACKED[kind](seeds("gpx")[-1])]
    return damaged(whole, random) if number % 2 else whole[number % len(whole)]
