"""Writers of one SQLite file take turns, in the order in which they came.

Left to itself, SQLite looks only every tenth of a second whether the file is free, and whoever
comes in between goes first: on a busy day somebody waits in vain. So the threads of a process stand
in line here, and only the first of them asks for the file, often.
"""

import sqlite3
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

from sqlalchemy import Connection
from sqlalchemy.exc import TimeoutError as NoConnectionFree

SECONDS_TO_WAIT = 5.0
SECONDS_BETWEEN_LOOKS = 0.002


class Turns:
    """One after the other, within one process."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        # Whose turn it is, and who comes after them.
        self._line: deque[threading.Event] = deque()

    @contextmanager
    def one(self) -> Iterator[None]:
        """Raises NoConnectionFree to whoever would wait for too long."""
        mine = threading.Event()
        with self._guard:
            self._line.append(mine)
            self._line[0].set()
        if not mine.wait(SECONDS_TO_WAIT):
            self._leave(mine)
            raise NoConnectionFree("others wrote for too long")
        try:
            yield
        finally:
            self._leave(mine)

    def _leave(self, mine: threading.Event) -> None:
        with self._guard:
            self._line.remove(mine)
            if self._line:
                self._line[0].set()


def begin_to_write(connection: Connection, busy_ms: int) -> None:
    """Waits for other processes. Raises OperationalError where they keep the file for too long."""
    opened = cast(sqlite3.Connection, connection.connection.dbapi_connection)
    until = time.monotonic() + SECONDS_TO_WAIT
    opened.execute("PRAGMA busy_timeout=0")
    try:
        while _is_busy(opened) and time.monotonic() < until:
            time.sleep(SECONDS_BETWEEN_LOOKS)
        if not opened.in_transaction:
            # In vain, but what it raises is what others expect.
            connection.exec_driver_sql("BEGIN IMMEDIATE")
    finally:
        opened.execute(f"PRAGMA busy_timeout={busy_ms}")


def _is_busy(opened: sqlite3.Connection) -> bool:
    """Begins to write, unless somebody else does, or something else is wrong."""
    try:
        opened.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as wrong:
        return wrong.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
    return False
