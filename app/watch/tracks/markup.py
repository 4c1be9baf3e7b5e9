"""XML in a stream, read in constant memory, whatever is sent.

Only the elements that are asked for are kept, and only until they end. What grows without end in
a hostile file has a bound here: elements, depth, the length of one token, of one text and of all
names together (the parser never forgets a name). A DOCTYPE is refused before anything of it is
read, so there are no entities to expand; the parser itself knows UTF-16 and the like, so no other
encoding gets around that.
"""

import re
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO, NamedTuple
from xml.parsers.expat import ExpatError, ParserCreate, XMLParserType

from app.watch.limits import MEGABYTE, MOST_POINTS
from app.watch.reading import Reading, Unreadable
from app.watch.refusals import damaged

MOST_ELEMENTS = 15 * MOST_POINTS
"""A point with all that a watch adds to it has about ten."""
MOST_KEPT = 3 * MOST_POINTS + 10_000
"""Of those that are wanted, a point has at most three; the others are of laps."""
DEEPEST = 50
LONGEST_TOKEN = MEGABYTE
LONGEST_TEXT = 1_000
LONGEST_NAMES = 64 * 1024
"""All different names of elements and attributes, end to end. A track knows about fifty."""
_CHUNK = 64 * 1024
_ENCODING = re.compile(
    r"utf-8|utf-16|us-ascii|latin-?1|iso-8859-\d\d?|windows-125\d", re.IGNORECASE
)

Wanted = Mapping[str, "Wanted"]
"""The elements to keep, by name and without prefix, each with its wanted children. One without
children is kept with its text."""


class Element(NamedTuple):
    """An element that has ended, so its children were told of before it."""

    path: str
    attributes: Mapping[str, str]
    text: str


def elements(stream: BinaryIO, reading: Reading, wanted: Wanted) -> Iterator[Element]:
    """The wanted elements in the order in which they end, by their path (`trk/type`) below the
    root. Raises Unreadable."""
    walk = _Walk(wanted)
    for chunk in _chunks(stream):
        reading.check_time()
        yield from walk.feed(chunk)
    yield from walk.feed(b"", is_last=True)


def root_of(head: bytes) -> str | None:
    """The name of the outermost element, if these first bytes are XML and reach it."""
    found: list[str] = []
    parser = _parser({})

    def start(name: str, _: dict[str, str]) -> None:
        found.append(_bare(name))
        parser.StartElementHandler = None

    parser.StartElementHandler = start
    try:
        with _refusals():
            parser.Parse(_without_leading_blanks(head), False)
    except Unreadable as refused:
        if refused.code != "damaged":
            raise
    return next(iter(found), None)


class _Walk:
    """The state of one walk: which wanted elements are open, and which have ended."""

    def __init__(self, wanted: Wanted) -> None:
        self._names: dict[str, str] = {}
        self._open: list[_Open | None] = [_Open("", wanted, {}, [])]
        self._ended: list[Element] = []
        self._left = MOST_ELEMENTS
        self._left_to_keep = MOST_KEPT
        self._fed = 0
        self._parser = _parser(self._names)
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end

    def feed(self, chunk: bytes, is_last: bool = False) -> list[Element]:
        with _refusals():
            self._parser.Parse(chunk, is_last)
        self._fed += len(chunk)
        unread = self._fed - max(self._parser.CurrentByteIndex, 0)
        if unread > LONGEST_TOKEN:
            raise _not_a_track(f"a part longer than {LONGEST_TOKEN // MEGABYTE} MB")
        if sum(map(len, self._names)) > LONGEST_NAMES:
            raise _not_a_track(f"more than {LONGEST_NAMES // 1024} KB of different names")
        ended, self._ended = self._ended, []
        return ended

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._left -= 1 + len(attributes)
        if self._left < 0:
            raise _not_a_track(f"more than {MOST_ELEMENTS:,} parts")
        if len(self._open) > DEEPEST:
            raise _not_a_track(f"more than {DEEPEST} levels")
        parent = self._open[-1]
        children = parent.wanted.get(_bare(name)) if parent else None
        if parent is None or children is None:
            self._open.append(None)
            self._parser.CharacterDataHandler = None
        else:
            self._keep(parent, _bare(name), children, attributes)

    def _keep(
        self, parent: "_Open", name: str, children: Wanted, attributes: dict[str, str]
    ) -> None:
        self._left_to_keep -= 1
        if self._left_to_keep < 0:
            raise _not_a_track(f"more than {MOST_KEPT:,} points, times and laps")
        path = name if len(self._open) <= 2 else f"{parent.path}/{name}"
        opened = _Open(path, children, attributes, [])
        self._open.append(opened)
        self._parser.CharacterDataHandler = None if children else opened.hear

    def _end(self, name: str) -> None:
        ended = self._open.pop()
        if ended:
            self._parser.CharacterDataHandler = None
            self._ended.append(Element(ended.path, ended.attributes, "".join(ended.texts)))


@dataclass(slots=True)
class _Open:
    path: str
    wanted: Wanted
    attributes: dict[str, str]
    texts: list[str]

    def hear(self, text: str) -> None:
        self.texts.append(text)
        if sum(map(len, self.texts)) > LONGEST_TEXT:
            raise _not_a_track(f"a time, type or number of more than {LONGEST_TEXT:,} letters")


def _parser(names: dict[str, str]) -> XMLParserType:
    parser = ParserCreate(intern=names)
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.XmlDeclHandler = _refuse_unknown_encoding
    return parser


@contextmanager
def _refusals() -> Iterator[None]:
    """What the parser raises for a file that is no XML, as the refusal that a runner reads."""
    try:
        yield
    except ExpatError as broken:
        raise damaged() from broken


def _refuse_doctype(*_: object) -> None:
    raise Unreadable(
        "doctype",
        "It has a part that no watch writes (a DOCTYPE), so it is not read. "
        "Export the run again as GPX, TCX or FIT.",
    )


def _refuse_unknown_encoding(version: str, encoding: str | None, standalone: int) -> None:
    """Of other encodings the parser would ask Python's codecs, which do more than decode."""
    if encoding and not _ENCODING.fullmatch(encoding):
        raise Unreadable(
            "encoding",
            "Its letters are written in a way that is not read here. Save it as UTF-8.",
        )


def _not_a_track(too_much: str) -> Unreadable:
    return Unreadable(
        "not_a_track",
        f"It is not built like the track of a run: it has {too_much}. "
        "Choose the run itself, or export it again.",
    )


def _chunks(stream: BinaryIO) -> Iterator[bytes]:
    """Some exports begin with blanks, which XML does not allow before its declaration."""
    has_begun = False
    while chunk := stream.read(_CHUNK):
        chunk = chunk if has_begun else _without_leading_blanks(chunk)
        has_begun = has_begun or bool(chunk)
        yield chunk


def _without_leading_blanks(head: bytes) -> bytes:
    return head.removeprefix(BOM_UTF8).lstrip(b" \t\r\n")


def _bare(name: str) -> str:
    return name.rpartition(":")[2]
