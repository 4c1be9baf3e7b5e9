"""PostgreSQL that does not answer is waited for only so long, unless it was asked for much."""

from collections.abc import Iterator

import pytest
from sqlalchemy import text

from app.database import OUT_OF_REACH, Database, take_your_time
from app.database.patience import Impatient


@pytest.fixture
def database(postgresql: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Database]:
    monkeypatch.setattr(Impatient, "patience", 0.3)
    database = Database(postgresql)
    yield database
    database.engine.dispose()


def wait(database: Database, *, patiently: bool) -> None:
    with database.reading() as session:
        if patiently:
            take_your_time(session.connection())
        session.execute(text("SELECT pg_sleep(1)"))


def test_who_gets_no_answer_is_told_and_the_next_is_served(database: Database) -> None:
    with pytest.raises(OUT_OF_REACH):
        wait(database, patiently=False)

    with database.reading() as session:
        assert session.scalar(text("SELECT 1")) == 1


def test_who_asks_for_much_may_take_their_time_and_nobody_after_them(database: Database) -> None:
    wait(database, patiently=True)

    with pytest.raises(OUT_OF_REACH):
        wait(database, patiently=False)
