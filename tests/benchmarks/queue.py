"""How long the queue takes, with a thousand cases, with more and with a million.

python -m tests.benchmarks.queue [--rows 1000000] [--database-url postgresql://…]

Without an address it makes SQLite files in a temporary folder; with one, databases of its own on
that server, and drops them afterwards. Each page is fetched as a signed-in receptionist
fetches it, so that a time is that of the guard, the queries and the page; beside it stands the part
of it that passed inside transactions. The sizes take turns, so a busy machine is fair to both.
"""

import argparse
import re
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from app import clock, create_app
from app.database import Database, database_of, take_your_time
from app.database.migrate import migrate
from app.records import Staff, Submission
from app.staff import sessions
from tests.app.judge import hidden_of
from tests.benchmarks import believable
from tests.benchmarks.measured import Row
from tests.databases import postgresql

TIMES = 25
FEW, MANY = 1_000, 1_000_000
SIZES, SIZES_IN_SHORT = (FEW, 100_000, MANY), (FEW, 2 * FEW)
# So many times as long may a page take with a thousand times as many cases.
FLAT = 1.5
# These count all that is kept, so nobody asks it of them.
NOT_FLAT = ("outcomes", "outcomes, all that is kept")
Page = Callable[[], TestResponse]
# Milliseconds in all, those inside transactions, and the lines shown.
Times = tuple[float, float, int]
Taken = list[Times]


class Clinic:
    """A signed-in browser before so many cases, and a watch on the time inside transactions."""

    def __init__(self, url: str, folder: Path, rows: int) -> None:
        app = create_app(instance_path=folder, country="GB", database_url=url)
        self.database = database_of(app)
        self.client = _filled(app, self.database, rows)
        self.spent = 0.0
        self.pages = _pages(self.client, self.database)
        self._reading = self.database.reading
        self.database.reading = self._watched  # type: ignore[method-assign]

    @contextmanager
    def _watched(self) -> Iterator[Session]:
        began = time.perf_counter()
        with self._reading() as session:
            yield session
        self.spent += time.perf_counter() - began


def measure(clinics: Sequence[Clinic], times: int) -> Iterator[tuple[str, list[Times]]]:
    """Each page with what it took at each of them."""
    for name in clinics[0].pages:
        taken: list[Taken] = [[] for _ in clinics]
        for _ in range(times + 1):
            for clinic, figures in zip(clinics, taken, strict=True):
                figures.append(_timed(clinic, clinic.pages[name]))
        yield name, [_median(figures[1:]) for figures in taken]


def _timed(clinic: Clinic, page: Page) -> Times:
    clinic.spent, began = 0.0, time.perf_counter()
    shown = page()
    whole = time.perf_counter() - began
    return whole * 1000, clinic.spent * 1000, shown.text.count('class="name"')


def _median(taken: Taken) -> Times:
    whole, inside, lines = zip(*taken, strict=True)
    return statistics.median(whole), statistics.median(inside), lines[0]


def _filled(app: Flask, database: Database, rows: int) -> FlaskClient:
    """With this many cases and five receptionists, the first of whom has the browser."""
    migrate(database)
    now = clock.now()
    with database.writing() as session:
        believable.hire(session, now)
        token = sessions.begin(session, session.get_one(Staff, 1))
        believable.load(session.connection(), rows, now)
    if database.engine.dialect.name == "postgresql":
        with database.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as raw:
            raw.execute(text("SET statement_timeout = 0"))
            take_your_time(raw)
            raw.execute(text("VACUUM ANALYZE"))
    client = app.test_client()
    client.set_cookie(app.extensions["staff_cookie"].name, token)
    return client


def _pages(client: FlaskClient, database: Database) -> dict[str, Page]:
    with database.reading() as session:
        one = session.query(Submission).order_by(Submission.id).first()
    assert one
    filters = {"open queue": "", "open queue, a deep page": _deep(client, "?")}
    for state in ("waiting", "in_hand", "mine", "booked", "not_needed"):
        filters[f"state {state}"] = f"?state={state}"
    for urgency in believable.URGENCIES:
        filters[f"urgency {urgency}"] = f"?urgency={urgency}"
    filters["overdue"] = "?overdue=1"
    filters["booked, a deep page"] = _deep(client, "?state=booked")
    filters["booked and emergency"] = "?state=booked&urgency=emergency"
    pages = {name: _get(client, asked) for name, asked in filters.items()}
    searches = {
        "search reference": one.reference,
        "search phone, 4 digits that 120 share": believable.SHARED_DIGITS,
        "search phone, all digits": one.phone,
        "search name that 120 share": believable.SHARED_NAME,
        "search name, one letter": "s",
        "search surname": "Sample",
        "search surname and name": "Sample, Robin",
    }
    token = hidden_of(client.get("/clinic/"))["csrf_token"]
    pages |= {name: _search(client, token, typed) for name, typed in searches.items()}
    pages["outcomes"] = _get(client, "outcomes")
    pages["outcomes, all that is kept"] = _get(client, "outcomes?period=all")
    pages["health of the queue"] = lambda: client.get("/healthz?queue=1")
    return pages


def _get(client: FlaskClient, asked: str) -> Page:
    return lambda: client.get(f"/clinic/{asked}")


def _search(client: FlaskClient, token: str, typed: str) -> Page:
    return lambda: client.post("/clinic/search", data={"csrf_token": token, "q": typed})


def _deep(client: FlaskClient, asked: str, pages: int = 60) -> str:
    """The last full page of the first so many."""
    for _ in range(pages):
        text = client.get(f"/clinic/{asked}").text
        found = re.search(r'href="/clinic/(\?[^"]*after=[^"]*)">Next 50', text)
        if not found or text.count('class="name"') < 50:
            break
        asked = found[1].replace("&amp;", "&")
    return asked


@contextmanager
def _databases(address: str, number: int) -> Iterator[list[str]]:
    """Their addresses; empty ones mean SQLite."""
    if not address:
        yield [""] * number
        return
    server = create_engine(
        make_url(address).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT"
    )
    names = [f"queue_{place}" for place in range(number)]
    with server.connect() as connection:
        for name in names:
            connection.execute(text(f"CREATE DATABASE {name}"))
        yield [
            make_url(address).set(database=name).render_as_string(hide_password=False)
            for name in names
        ]
        for name in names:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    server.dispose()


def rows(*, short: bool) -> Iterator[Row]:
    """Each page at each size, on both databases."""
    yield from _rows_on("SQLite", "", short=short)
    with postgresql() as cluster:
        if cluster:
            yield from _rows_on("PostgreSQL", cluster.url(), short=short)


def _rows_on(database: str, url: str, *, short: bool) -> Iterator[Row]:
    sizes, times = (SIZES_IN_SHORT, 2) if short else (SIZES, TIMES)
    for name, (few, *more) in _measured(url, sizes, times):
        for size, (whole, _, lines) in zip(sizes[1:], more, strict=True):
            # A page with more lines on it may take longer.
            is_asked = not short and name not in NOT_FLAT and lines == few[2]
            yield Row(
                f"{database}, {name}, {size:,} cases",
                f"{whole:.1f} ms, {lines} lines",
                f"with {FEW:,}: {few[0]:.1f} ms, {few[2]} lines",
                whole / few[0],
                at_most=FLAT if is_asked else None,
            )


def _measured(
    database_url: str, sizes: Sequence[int], times: int
) -> Iterator[tuple[str, list[Times]]]:
    with tempfile.TemporaryDirectory() as folder, _databases(database_url, len(sizes)) as urls:
        clinics = [
            Clinic(url, Path(folder, str(size)), size)
            for url, size in zip(urls, sizes, strict=True)
        ]
        yield from measure(clinics, times)
        for clinic in clinics:
            clinic.database.engine.dispose()


def main() -> None:
    wanted = argparse.ArgumentParser(description="How long the queue takes.")
    wanted.add_argument("--rows", type=int, default=MANY)
    wanted.add_argument("--database-url", default="")
    given = wanted.parse_args()
    print(f"{'milliseconds (in transactions), lines':40}{FEW:>22,}{given.rows:>23,}   ratio")
    for name, (few, many) in _measured(given.database_url, (FEW, given.rows), TIMES):
        print(
            f"{name:40}{few[0]:9.1f} ({few[1]:5.1f}) {few[2]:4}{many[0]:12.1f} "
            f"({many[1]:5.1f}) {many[2]:4}{many[0] / few[0]:8.2f}"
        )


if __name__ == "__main__":
    main()
