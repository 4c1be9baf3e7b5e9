"""A browser as thin as can be, so that two hundred of them leave the server its processors."""

import asyncio
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import urlencode

from tests.load.figures import Figures

HOST = "127.0.0.1"
# Nobody waits for longer.
PATIENCE = 30
# What is no error: a page, a way on, and an answer that somebody else was faster.
FINE = (200, 303, 409)


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, list[str]]
    text: str
    seconds: float

    @property
    def goes_to(self) -> str:
        return self.headers.get("location", [""])[0]

    @property
    def hidden(self) -> dict[str, str]:
        found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', self.text)
        return {name: unescape(value) for name, value in found}

    @property
    def files(self) -> set[str]:
        return set(re.findall(r'(?:href|src)="(/static/[^"]+)"', self.text))


class GaveUp(Exception):
    """The page did not come, or was none that a person could go on from."""


class Line:
    """One connection, which is kept open until one of the two has enough."""

    def __init__(self, port: int) -> None:
        self.port = port

    async def __aenter__(self) -> "Line":
        self.reader, self.writer = await asyncio.open_connection(HOST, self.port)
        return self

    async def __aexit__(self, *wrong: object) -> None:
        self.writer.close()

    def send(self, what: bytes) -> None:
        self.writer.write(what)

    async def say(self, what: bytes) -> Answer:
        """Sends the rest of a request, and waits for what is answered."""
        began = time.perf_counter()
        self.send(what)
        status = int((await self.reader.readuntil(b"\r\n")).split(b" ", 2)[1])
        headers = await _headers(self.reader)
        text = (await _body(self.reader, headers)).decode()
        return Answer(status, headers, text, time.perf_counter() - began)


@dataclass
class Browser:
    """Keeps its connection, as browsers do, and its cookies. Every answer is noted in `figures`."""

    port: int
    figures: Figures
    cookies: dict[str, str] = field(default_factory=dict)
    _line: Line | None = None

    async def get(self, kind: str, path: str) -> Answer:
        return await self._noted(kind, "GET", path, "")

    async def post(self, kind: str, path: str, fields: Mapping[str, object]) -> Answer:
        return await self._noted(kind, "POST", path, urlencode(fields, doseq=True))

    def hang_up(self) -> None:
        if self._line:
            self._line.writer.close()
        self._line = None

    async def _noted(self, kind: str, method: str, path: str, body: str) -> Answer:
        began = time.perf_counter()
        try:
            async with asyncio.timeout(PATIENCE):
                line = await self._connected()
                page = await line.say(self._request(method, path, body))
        except (OSError, EOFError, ValueError, TimeoutError) as wrong:
            self.hang_up()
            self.figures.note_error(kind, type(wrong).__name__)
            raise GaveUp from wrong
        self.figures.note(kind, time.perf_counter() - began)
        self._keep_cookies(page)
        if page.status not in FINE:
            self.figures.note_error(kind, str(page.status))
            raise GaveUp
        self.figures.stale += page.status == 409
        return page

    async def _connected(self) -> Line:
        # A server may close what was idle; a browser then just connects again.
        if self._line and self._line.reader.at_eof():
            self.hang_up()
        if self._line is None:
            self._line = await Line(self.port).__aenter__()
        return self._line

    def _keep_cookies(self, page: Answer) -> None:
        for each in page.headers.get("set-cookie", ()):
            name, _, value = each.partition(";")[0].partition("=")
            self.cookies[name] = value

    def _request(self, method: str, path: str, body: str) -> bytes:
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        typed = "Content-Type: application/x-www-form-urlencoded\r\n" if method == "POST" else ""
        return (
            f"{method} {path} HTTP/1.1\r\nHost: {HOST}:{self.port}\r\nCookie: {cookie}\r\n"
            f"Accept: text/html\r\n{typed}Content-Length: {len(body)}\r\n\r\n{body}"
        ).encode()


async def _headers(reader: asyncio.StreamReader) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    while (line := (await reader.readuntil(b"\r\n")).decode("latin-1").strip()) != "":
        name, _, value = line.partition(":")
        found.setdefault(name.lower(), []).append(value.strip())
    return found


async def _body(reader: asyncio.StreamReader, headers: dict[str, list[str]]) -> bytes:
    if "content-length" in headers:
        return await reader.readexactly(int(headers["content-length"][0]))
    if headers.get("transfer-encoding") != ["chunked"]:
        return b""
    whole = b""
    while size := int(await reader.readuntil(b"\r\n"), 16):
        whole += (await reader.readexactly(size + 2))[:-2]
    await reader.readuntil(b"\r\n")
    return whole
