"""The database: one engine for each process, one transaction for each thing that is done."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import cast

from flask import Flask, current_app
from sqlalchemy import URL
from sqlalchemy.orm import Session, sessionmaker

from app.database.connections import OUT_OF_REACH as OUT_OF_REACH
from app.database.connections import engine_for
from app.database.connections import sqlite_url as sqlite_url
from app.database.patience import take_your_time as take_your_time
from app.database.turns import Turns


class Database:
    """Reads and writes, each in a transaction of its own."""

    def __init__(self, url: str | URL) -> None:
        self.engine = engine_for(url)
        self._reading = sessionmaker(self.engine, expire_on_commit=False)
        self._writing = sessionmaker(
            self.engine.execution_options(writes=True), expire_on_commit=False
        )
        # PostgreSQL's writers need none: they lock no more than their own rows.
        is_sqlite = self.engine.dialect.name == "sqlite"
        self._turn = Turns().one if is_sqlite else nullcontext

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Everything read inside is of one moment."""
        with self._reading() as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """All of it is kept, durably, when the block ends; nothing of it if the block fails."""
        with self._turn(), self._writing.begin() as session:
            yield session


def database_of(app: Flask) -> Database:
    return cast(Database, app.extensions["database"])


def reading() -> AbstractContextManager[Session]:
    return database_of(current_app).reading()


def writing() -> AbstractContextManager[Session]:
    return database_of(current_app).writing()
