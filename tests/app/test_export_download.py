"""An export through the real server: whole, failing on the way, or left by the browser."""

import re
import sqlite3
import time
import zlib
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlencode

import pytest

from app import clock, create_app
from app.database import database_of
from app.records import Staff
from app.staff import sessions
from tests.app.test_server import environment, serving
from tests.benchmarks import believable
from tests.ports import free_port

# Read in two batches.
ROWS = 2_400


class Desk:
    """An owner's browser, and the database behind the server it looks at."""

    def __init__(self, folder: Path, port: int) -> None:
        app = create_app(instance_path=folder)
        database = database_of(app)
        with database.writing() as session:
            believable.hire(session, clock.now())
            self.cookie = sessions.begin(session, session.get_one(Staff, 1))
            believable.load(session.connection(), ROWS, clock.now())
        database.engine.dispose()
        self.name = app.extensions["staff_cookie"].name
        self.port, self.file = port, folder / "first-step.sqlite3"

    def ask(self, method: str, path: str, **fields: str) -> HTTPResponse:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {
            "Accept-Encoding": "gzip",
            "Cookie": f"{self.name}={self.cookie}",
            "Content-Type": "application/x-www-form-urlencoded",
            "Connection": "close",
        }
        connection.request(method, path, urlencode(fields), headers)
        return connection.getresponse()

    def export(self) -> HTTPResponse:
        page = self.ask("GET", "/clinic/exports").read().decode()
        token = page.split('name="csrf_token" value="')[1].split('"')[0]
        return self.ask("POST", "/clinic/exports", csrf_token=token, kind="answers")

    def change(self, statement: str, *values: object) -> None:
        with sqlite3.connect(self.file) as other:
            other.execute(statement, values)
        other.close()

    def latest(self) -> str:
        page = self.ask("GET", "/clinic/exports").read().decode()
        found = re.search(r'class="how-far">(.*?)</td>', page, re.DOTALL)
        return " ".join(re.sub(r"<[^>]*>", " ", found[1]).split()) if found else ""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    port = free_port()
    desk = Desk(tmp_path, port)
    with serving(environment(tmp_path, port=port, workers=1)):
        yield desk


def test_a_whole_file_arrives_and_says_so(desk: Desk) -> None:
    unpacking = zlib.decompressobj(31)
    text = unpacking.decompress(desk.export().read())

    assert unpacking.eof
    assert text.count(b"\r\n") == 1 + ROWS
    assert desk.latest() == f"Finished: {ROWS:,} cases"


def test_one_that_fails_on_the_way_is_never_taken_for_whole(desk: Desk) -> None:
    desk.change("UPDATE submission SET date_of_birth = 'broken' WHERE id = ?", 2_200)

    with pytest.raises(zlib.error):
        zlib.decompressobj(31).decompress(desk.export().read())
    assert desk.latest() == "Cut off after 2,000 of 2,400 cases. Do not use this file."


def test_a_browser_that_leaves_is_noticed(desk: Desk) -> None:
    # Far more than the sockets between the two hold.
    desk.change("UPDATE submission SET note = hex(randomblob(2000000)) WHERE id > 2390")
    answer = desk.export()
    assert answer.read1(10)
    answer.close()

    deadline = time.monotonic() + 20
    while desk.latest().startswith("Running") and time.monotonic() < deadline:
        time.sleep(0.2)
    assert desk.latest().startswith("Cut off after ")
