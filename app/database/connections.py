"""The engine: SQLite in the instance path, or PostgreSQL for a clinic that has outgrown one."""

import os
import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    ExceptionContext,
    create_engine,
    event,
    make_url,
)
from sqlalchemy.exc import InterfaceError, InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from app.database.patience import SECONDS_FOR_A_STATEMENT, make_impatient
from app.database.turns import begin_to_write

# The database is down, locked, full, read-only or gone: nothing that mending the input could help.
OUT_OF_REACH = (OperationalError, InterfaceError, InternalError, NoConnectionFree)

BUSY_MS = 5_000
SECONDS_TO_CONNECT = 3
# Between a machine that went silent and our noticing.
SECONDS_OF_SILENCE = 4
POOL = {"pool_size": 5, "max_overflow": 10, "pool_timeout": 5}
# What a statement was about must not get into a log with its error.
QUIET = {"hide_parameters": True}


def sqlite_url(file: Path) -> URL:
    return URL.create("sqlite", database=str(file))


def engine_for(url: str | URL) -> Engine:
    """An engine whose transactions are real ones, and which waits only for so long."""
    found = make_url(url)
    return _sqlite(found) if found.get_backend_name() == "sqlite" else _postgresql(found)


def _sqlite(url: URL) -> Engine:
    file = Path(str(url.database))

    def connect() -> sqlite3.Connection:
        _only_its_owners(file)
        # We begin transactions ourselves: the driver would begin too late, and never for a read.
        opened = sqlite3.connect(
            file, timeout=BUSY_MS / 1000, isolation_level=None, check_same_thread=False
        )
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            f"busy_timeout={BUSY_MS}",
            # What is deleted is overwritten, not only forgotten.
            "secure_delete=ON",
        ):
            opened.execute(f"PRAGMA {pragma}")
        return opened

    engine = create_engine(url, creator=connect, **POOL, **QUIET)

    event.listen(engine, "begin", _begin)

    @event.listens_for(engine, "handle_error")
    def let_go(wrong: ExceptionContext) -> None:
        # A file that was opened while it was read-only stays so, even when it has been mended.
        if "readonly" in str(wrong.original_exception):
            wrong.is_disconnect = True

    return engine


def _begin(connection: Connection) -> None:
    """A write waits for its turn at its beginning, where waiting is still safe."""
    if connection.get_execution_options().get("writes", False):
        begin_to_write(connection, BUSY_MS)
    else:
        connection.exec_driver_sql("BEGIN")


def _only_its_owners(file: Path) -> None:
    """SQLite gives its journals the rights of the database file, so making it first is enough."""
    if not file.exists():
        os.close(os.open(file, os.O_CREAT | os.O_WRONLY, 0o600))


def _postgresql(url: URL) -> Engine:
    limits: dict[str, Any] = {
        "connect_timeout": SECONDS_TO_CONNECT,
        "options": f"-c statement_timeout={SECONDS_FOR_A_STATEMENT}s -c lock_timeout=5s "
        f"-c idle_in_transaction_session_timeout=60s -c timezone=UTC "
        # Its side lets go of us as soon as ours does of it: a row stays locked until then.
        f"-c tcp_keepalives_idle={SECONDS_OF_SILENCE} -c tcp_keepalives_interval=1 "
        f"-c tcp_keepalives_count=3 -c tcp_user_timeout={SECONDS_OF_SILENCE}s "
        # What was acknowledged is on the disk, whatever the server's own default.
        "-c synchronous_commit=on",
        "keepalives_idle": SECONDS_OF_SILENCE,
        "keepalives_interval": 1,
        "keepalives_count": 3,
        "tcp_user_timeout": SECONDS_OF_SILENCE * 1000,
    }
    engine = create_engine(
        url.set(drivername="postgresql+psycopg"),
        connect_args=limits,
        pool_pre_ping=True,
        **POOL,
        **QUIET,
    )
    make_impatient(engine)
    return engine
