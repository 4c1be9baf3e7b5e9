"""A browser that weighs what reaches it: each page, and all that the page makes it fetch."""

import gzip
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, cast
from urllib.parse import urldefrag, urljoin

import brotli
import html5lib
from flask import Flask
from werkzeug.test import TestResponse
from werkzeug.wrappers import Response

from app.visit import Visit
from rules import Unit
from tests.app.judge import Judge

UNPACK: dict[str, Callable[[bytes], bytes]] = {
    "br": brotli.decompress,
    "gzip": gzip.decompress,
    "identity": bytes,
}
KB = 1024
FOOT_MAPS = ("/check/where", "/check/also")
# What a browser fetches without being asked, by the element and the attribute that name it.
_FETCHED = {
    "link": "href",
    "script": "src",
    "img": "src",
    "use": "href",
    "image": "href",
    "source": "src",
    "object": "data",
    "iframe": "src",
}
_IN_A_STYLESHEET = re.compile(r"""(?:url\(|@import)\s*["']?([^"')\s;]+)""")


def packing_of(answer: Response) -> str:
    return answer.headers.get("Content-Encoding", "identity")


def unpacked(answer: Response) -> bytes:
    return UNPACK[packing_of(answer)](answer.data)


def fetched_with(html: str) -> set[str]:
    """The files of our own that this page needs. What an address holds after # stays here."""
    tree = html5lib.HTMLParser(namespaceHTMLElements=False).parse(html)
    named = (each.get(_FETCHED.get(_bare(each.tag), "")) for each in tree.iter())
    return {urldefrag(address).url for address in named if address} - {""}


def _bare(tag: object) -> str:
    """Without the namespace that a drawing's elements are in; a comment has no tag at all."""
    return str(tag).rpartition("}")[2]


@dataclass(frozen=True)
class Allowance:
    """The most bytes of a first visit, of one to a page with the foot map, and of the next page
    of a browser that has kept the files of the one before."""

    first: int
    foot_map: int
    following: int


# Over plain http browsers take gzip alone, which packs a little less well.
ALLOWED = {
    "br": Allowance(14 * KB, 20 * KB, 5 * KB),
    "gzip": Allowance(16 * KB, 22 * KB, 5 * KB + KB // 2),
}


@dataclass(frozen=True)
class Weight:
    """Bytes on the wire. `code` tells an error from the page that stands at the same address."""

    path: str
    code: int
    page: int
    files: int
    headers: int

    @property
    def first(self) -> int:
        """Of a first visit, with nothing in the browser's cache."""
        return self.page + self.files

    def is_within(self, allowed: Allowance) -> bool:
        most = allowed.foot_map if self.path in FOOT_MAPS else allowed.first
        return self.first <= most and self.page <= allowed.following

    def __str__(self) -> str:
        return f"{self.first:6} {self.page:6} {self.headers:5}  {self.code} {self.path}"


class Scales(Judge):
    """Judges each page as ever, after weighing it as it came."""

    def __init__(self, app: Flask, packing: str) -> None:
        super().__init__(app)
        self.client.environ_base["HTTP_ACCEPT_ENCODING"] = packing
        self.allowed = ALLOWED[packing]
        self.weighed: list[Weight] = []
        self.files: dict[str, int] = {}

    @property
    def too_heavy(self) -> list[str]:
        return [str(it) for it in self.weighed if not it.is_within(self.allowed)]

    def _judged(self, page: TestResponse) -> TestResponse:
        arrived, headers = len(page.data), len(str(page.headers))
        page.set_data(unpacked(page))
        files = sum(map(self._weight_of, self._all_of(fetched_with(page.text))))
        path = page.request.path
        self.weighed.append(Weight(path, page.status_code, arrived, files, headers))
        return super()._judged(page)

    def _weight_of(self, file: str) -> int:
        self._fetch(file)
        return self.files[file]

    def _all_of(self, files: set[str]) -> set[str]:
        """With what a stylesheet or a drawing names in turn."""
        inside = {each for file in files for each in self._fetch(file)} - files
        return files | (self._all_of(inside) if inside else set())

    def _fetch(self, file: str) -> set[str]:
        with self.client.get(file) as answer:
            assert answer.status_code == 200, file
            self.files[file] = len(answer.data)
            text = unpacked(answer).decode()
        named = _IN_A_STYLESHEET.findall(text) if file.endswith(".css") else []
        return {urljoin(file, each) for each in named if not each.startswith(("data:", "#"))}

    def visit_with(self, answers: dict[str, Any]) -> TestResponse:
        """The result for these answers, as if they had been given page by page."""
        with self.client.session_transaction() as session:
            visit = cast(Visit, session)
            visit.begin(Unit.KM)
            visit.keep({id: _as_text(sent) for id, sent in answers.items()}, Unit.KM)
        return self.get("/check/result")


def _as_text(sent: object) -> object:
    return f"{sent:f}" if isinstance(sent, Decimal) else sent
