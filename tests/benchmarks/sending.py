"""How many checks a second are kept durably, sent over HTTP to the default server on two workers.

The yardstick is the same transaction, with the same statements and the same engine, in a loop of
two processes that do nothing else. Beside it stand transactions of one small row: what the disk
and the database allow.
"""

import statistics
from collections.abc import Callable, Iterator
from functools import partial

from sqlalchemy import func, select, text

from app.database import Database, sqlite_url
from app.database.migrate import migrate
from app.records import Submission
from tests.benchmarks.measured import ROUNDS, Row, in_turn
from tests.benchmarks.web.keeping import Spans, commits, keeper, posts, sends
from tests.benchmarks.web.posts import KEY, walked
from tests.benchmarks.web.servers import serving
from tests.databases import postgresql

ROW, LOOPED, SENT = "one small row", "the transaction, looped", "sent over HTTP"


def rows(*, short: bool = False) -> Iterator[Row]:
    yield from _at("SQLite", "", short=short)
    with postgresql(durable=True) as cluster:
        if cluster:
            fresh = Database(cluster.url())
            migrate(fresh)
            fresh.engine.dispose()
            yield from _at("PostgreSQL", cluster.url(), short=short)


def _at(name: str, url: str, *, short: bool) -> Iterator[Row]:
    seconds, rounds = (0.5, 1) if short else (2.0, ROUNDS)
    with serving(database_url=url, secret_key=KEY, trusted_proxies=1) as server, keeper() as keep:
        address = url or str(sqlite_url(server.folder / "first-step.sqlite3"))
        database, model = Database(address), walked(server.port)
        with database.writing() as session:
            session.execute(text("CREATE TABLE one_row (n INTEGER)"))
        works: dict[str, partial[Spans]] = {
            ROW: partial(keep, commits, address, seconds),
            LOOPED: partial(keep, sends, address, seconds, server.folder, model),
            SENT: partial(keep, posts, server.port, seconds, model),
        }
        spans: dict[str, Spans] = {what: [] for what in works}
        rates = in_turn({what: _rate(works[what], spans[what], seconds) for what in works}, rounds)
        with database.reading() as session:
            kept = session.scalar(select(func.count(Submission.id)))
        database.engine.dispose()
    assert kept == len(spans[LOOPED]) + len(spans[SENT]), "what was answered is not what is kept"
    for what in (ROW, LOOPED):
        yield Row(f"{name}, {what}", _figure(rates[what], spans[what]))
    against = f"looped: {rates[LOOPED]:,.0f}"
    ratio, asked = rates[SENT] / rates[LOOPED], 0.05 if short else 0.3
    yield Row(f"{name}, {SENT}", _figure(rates[SENT], spans[SENT]), against, ratio, asked)


def _rate(work: Callable[[], Spans], spans: Spans, seconds: float) -> Callable[[], float]:
    def measured() -> float:
        taken = work()
        spans.extend(taken)
        return len(taken) / seconds

    return measured


def _figure(rate: float, spans: Spans) -> str:
    return f"{rate:,.0f} a second, p99 {statistics.quantiles(spans, n=100)[98] * 1000:.1f} ms"
