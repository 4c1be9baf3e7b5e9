"""The links of a page, and its forms filled in as a browser would send them."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode, urljoin

from tests.scan.request import Asked


def links(tree: Any, page: str) -> Iterator[str]:
    for link in tree.iter("a"):
        yield urljoin(page, link.get("href", "")).partition("#")[0]


def forms(tree: Any, page: str) -> Iterator[Asked]:
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
