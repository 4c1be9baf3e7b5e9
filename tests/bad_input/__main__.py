"""Sends bad input to every route by everybody, in a database that is thrown away, and prints what
became of it. Fails if a status is 500 or above, anything is printed as an error, an answer is not
what it must be, a row breaks a rule, or a route was never reached.

    python -m tests.bad_input --requests 50000 --seed 1 --database postgresql
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import psycopg
from psycopg import sql

from app.database import Database
from app.database.migrate import migrate
from tests.app.routes import ROUTES
from tests.bad_input.clinic import EVERYBODY, opened
from tests.bad_input.run import Tally, bad_input
from tests.databases import Cluster, programs


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--requests", type=int, default=50_000)
    options.add_argument("--seed", type=int, default=1, help="another one draws other requests")
    options.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    options.add_argument("--only", default="", help="as in “POST /check/send owner”")
    options.add_argument("--parts", type=int, default=2, help="each with a database of its own")
    told = options.parse_args()
    tally = Tally()
    with _databases(told.database, told.parts) as urls, ProcessPoolExecutor(told.parts) as parts:
        for each in parts.map(partial(_part, told, urls), range(told.parts)):
            tally.add(each)
    _show(tally)
    missed = [] if told.only else tally.never_taken()
    print(*tally.faults, *(f"{route} was never reached" for route in missed), sep="\n")
    print(f"{tally.sent} requests, {len(tally.faults)} faults")
    return 1 if tally.faults or missed else 0


def _part(told: argparse.Namespace, urls: Sequence[str], part: int) -> Tally:
    folder = tempfile.TemporaryDirectory(prefix="first-step-")
    with folder as name, opened(Path(name), urls[part]) as clinic:
        return bad_input(clinic, told.requests, told.seed, told.only, part, told.parts)


def _show(tally: Tally) -> None:
    print("2xx/3xx/4xx of", *EVERYBODY, sep=" | ")
    for row in ROUTES:
        counts = (
            "/".join(str(tally.answers[str(row), who, hundred]) for hundred in (2, 3, 4))
            for who in EVERYBODY
        )
        print(f"{row!s:<60}", *counts)


@contextmanager
def _databases(kind: str, parts: int) -> Iterator[Sequence[str]]:
    """An address for each part, empty where that is SQLite."""
    if kind == "sqlite":
        yield [""] * parts
        return
    found = programs() or sys.exit("PostgreSQL is not installed.")
    with tempfile.TemporaryDirectory(prefix="first-step-", ignore_cleanup_errors=True) as folder:
        cluster = Cluster(Path(folder), found)
        cluster.start()
        try:
            yield [_made(cluster, f"part{part}") for part in range(parts)]
        finally:
            cluster.stop()


def _made(cluster: Cluster, name: str) -> str:
    with psycopg.connect(cluster.url(), autocommit=True) as server:
        server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    database = Database(cluster.url(name))
    migrate(database)
    database.engine.dispose()
    return cluster.url(name)


if __name__ == "__main__":
    sys.exit(main())
