"""What is asked as a visitor: all that their own pages lead to, and what no page links."""

from collections import deque
from collections.abc import Iterable
from urllib.parse import parse_qs

import html5lib

from tests.app.routes import ROUTES
from tests.scan.clinic import Clinic, Visitor
from tests.scan.linked import forms, links
from tests.scan.request import Asked
from tests.scan.unlinked import unlinked


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
            waiting.extend(links(tree, link.address))
            for form in forms(tree, link.address):
                if not f"{form.address}/".startswith(kept_out):
                    found.setdefault(form.kind, form)
    bodies = (each.body for each in found.values())
    return [*found.values(), *unlinked(clinic, _token_of(bodies))]


def _token_of(bodies: Iterable[str]) -> str:
    """The token of the visitor's own forms; a program has none."""
    told = (parse_qs(body).get("csrf_token", [""])[0] for body in bodies)
    return next(filter(None, told), "")


def _is_ours(link: Asked) -> bool:
    return link.address.startswith("/") and not link.address.startswith("/static/")
