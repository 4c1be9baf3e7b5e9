"""How long an export takes, when its first byte comes, and how much memory its worker needs.

python -m tests.benchmarks.exports [--rows 1000000] [--database-url postgresql://…]

Through the real server with one worker, as a signed-in owner downloads it. Without an address it
makes an SQLite file in a temporary folder; with one it uses that database, which must be empty.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
import zlib
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

from sqlalchemy import text

from app import clock, create_app
from app.database import Database, database_of, take_your_time
from app.database.migrate import migrate
from app.records import Staff
from app.staff import sessions
from tests.app.test_server import CHECKOUT, environment
from tests.benchmarks import believable
from tests.ports import free_port

KINDS = {
    "identity": {},
    "for Cliniko": {"kind": "cliniko"},
    "with answers": {"kind": "answers"},
    "identity, open": {"state": "open"},
    "identity, booked": {"state": "booked"},
    "identity, not needed and emergency": {"state": "not_needed", "urgency": "emergency"},
}
PIECE = 64 * 1024
HEAD = f"{'':36}     lines      MB  first s   all s  peak MB, before  after"


@dataclass(frozen=True)
class Taken:
    lines: int
    megabytes: float
    first_byte: float
    whole: float
    peak_before: float
    peak_after: float


class Desk:
    """A signed-in browser at a running server."""

    def __init__(self, port: int, cookie: str, worker: int) -> None:
        self.port, self.cookie, self.worker = port, cookie, worker

    def export(self, typed: dict[str, str]) -> Taken:
        token = re.search(r'name="csrf_token" value="([^"]+)', self._page("/clinic/exports"))
        assert token
        before, began = _peak(self.worker), time.perf_counter()
        connection = self._ask("POST", "/clinic/exports", {"csrf_token": token[1], **typed})
        answer = connection.getresponse()
        assert answer.status == 200, answer.status
        unpacking, size, lines = zlib.decompressobj(31), 0, -1
        piece = answer.read1(PIECE)
        first = time.perf_counter() - began
        while piece:
            plain = unpacking.decompress(piece)
            size, lines = size + len(plain), lines + plain.count(b"\r\n")
            piece = answer.read1(PIECE)
        assert unpacking.eof, "it was cut off"
        whole = time.perf_counter() - began
        connection.close()
        return Taken(lines, size / 1e6, first, whole, before, _peak(self.worker))

    def _page(self, path: str) -> str:
        connection = self._ask("GET", path, {})
        text = connection.getresponse().read().decode()
        connection.close()
        return text

    def _ask(self, method: str, path: str, fields: dict[str, str]) -> HTTPConnection:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=600)
        headers = {
            "Accept-Encoding": "gzip",
            "Cookie": self.cookie,
            "Content-Type": "application/x-www-form-urlencoded",
        }
        connection.request(method, path, urlencode(fields), headers)
        return connection


def _peak(process: int) -> float:
    """The most memory that it ever had, in MB."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    assert found
    return int(found[1]) / 1000


def _fill(folder: Path, url: str, rows: int) -> str:
    """The cookie of an owner before so many cases."""
    app = create_app(instance_path=folder, country="GB", database_url=url)
    database = database_of(app)
    migrate(database)
    with database.writing() as session:
        believable.hire(session, clock.now())
        token = sessions.begin(session, session.get_one(Staff, 1))
        believable.load(session.connection(), rows, clock.now())
    _tidy(database)
    database.engine.dispose()
    return f"{app.extensions['staff_cookie'].name}={token}"


def _tidy(database: Database) -> None:
    if database.engine.dialect.name == "postgresql":
        with database.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as raw:
            raw.execute(text("SET statement_timeout = 0"))
            take_your_time(raw)
            raw.execute(text("VACUUM ANALYZE"))


def _worker_of(server: int) -> int:
    """The newest process that it forked."""
    children = Path(f"/proc/{server}/task/{server}/children").read_text(encoding="ascii")
    return max(map(int, children.split()))


def main() -> None:
    wanted = argparse.ArgumentParser(description="How long an export takes.")
    wanted.add_argument("--rows", type=int, default=1_000_000)
    wanted.add_argument("--database-url", default="")
    given = wanted.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        cookie = _fill(Path(folder), given.database_url, given.rows)
        port = free_port()
        settings = environment(
            Path(folder), port=port, workers=1, country="GB", database_url=given.database_url
        )
        with subprocess.Popen(
            [sys.executable, "run.py"],
            cwd=CHECKOUT,
            env=os.environ | settings,
            stdout=subprocess.PIPE,
            text=True,
        ) as server:
            try:
                assert server.stdout
                assert "is running" in server.stdout.readline()
                _tell(Desk(port, cookie, _worker_of(server.pid)))
            finally:
                server.terminate()


def _tell(desk: Desk) -> None:
    print(HEAD)
    for name, typed in KINDS.items():
        t = desk.export(typed)
        print(
            f"{name:36}{t.lines:10,}{t.megabytes:8.1f}{t.first_byte:9.2f}{t.whole:8.1f}"
            f"{t.peak_before:17.0f}{t.peak_after:7.0f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
