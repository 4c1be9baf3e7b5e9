"""Connections to PostgreSQL that do not wait for an answer for ever.

The network's own limits end a wait for a machine that is gone, and PostgreSQL's limit ends a
statement that takes too long. Neither helps where what we say still arrives and nothing there
answers, as when a disk of the database stands still.
"""

from typing import Any, TypeVar, cast

from psycopg import Connection, OperationalError
from psycopg.abc import PQGen
from psycopg.pq import TransactionStatus
from sqlalchemy import Connection as Transaction
from sqlalchemy import Engine, event

Found = TypeVar("Found")

SECONDS_FOR_A_STATEMENT = 10
# PostgreSQL gives up before us, where it can.
SECONDS_FOR_AN_ANSWER = SECONDS_FOR_A_STATEMENT + 1.0
SECONDS_BETWEEN_LOOKS = 0.1


class Impatient(Connection[Any]):
    """`patience` is how many seconds it waits, or None."""

    patience: float | None = SECONDS_FOR_AN_ANSWER

    def wait(
        self,
        gen: PQGen[Found],
        interval: float = SECONDS_BETWEEN_LOOKS,
        timeout: float | None = None,
    ) -> Found:
        try:
            return super().wait(gen, interval, timeout or self.patience)
        except OperationalError:
            if self.pgconn.transaction_status == TransactionStatus.ACTIVE:
                # An answer may still come, and nobody could say to what.
                self.pgconn.finish()
            raise


def make_impatient(engine: Engine) -> None:
    @event.listens_for(engine, "do_connect")
    def connect(dialect: object, record: object, words: Any, named: Any) -> Impatient:
        return Impatient.connect(*words, **named)

    @event.listens_for(engine, "checkin")
    def forget(connection: Impatient | None, record: object) -> None:
        if connection is not None:
            connection.patience = type(connection).patience


def take_your_time(transaction: Transaction) -> None:
    """Until its end, a transaction with large tables may last for longer than any page may."""
    if transaction.dialect.name == "postgresql":
        transaction.exec_driver_sql("SET LOCAL statement_timeout = 0")
        cast(Impatient, transaction.connection.dbapi_connection).patience = None
