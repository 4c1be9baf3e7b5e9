"""The cases that were sent to the clinic, some thousand at a time, and nothing is written."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, LargeBinary, Row, cast, func, select
from sqlalchemy.orm import InstrumentedAttribute

from app.database import Database
from app.records import Submission
from app.references import in_halves
from rules import Answers, Judgement, Unit, recall

BATCH = 2_000


@dataclass(frozen=True, slots=True)
class Kept:
    """One case. Names, dates of birth and notes are not even read. The answers and the judgement
    are understood only when they are asked for: they may be anything, and not even JSON."""

    reference: str
    stored: Any
    unit: str
    judgement: Any

    @property
    def name(self) -> str:
        return in_halves(self.reference)

    def answers(self, *, so_far: bool = False) -> Answers:
        return recall(_understood(self.stored), Unit(self.unit), so_far=so_far)

    def then(self) -> Judgement:
        return Judgement.from_stored(_understood(self.judgement))


def last_of(database: Database) -> tuple[int, int]:
    """The id of the newest case (0 without any), and how many there are."""
    with database.reading() as session:
        last, count = session.execute(select(func.max(Submission.id), func.count())).one()
    return last or 0, count


def kept(database: Database, last: int) -> Iterator[Kept]:
    """All cases up to this id. Each batch is a short transaction of its own."""
    read_to = 0
    while rows := _batch(database, read_to, last):
        yield from (Kept(row.reference, row.answers, row.unit, row.judgement) for row in rows)
        read_to = rows[-1].id


def _batch(database: Database, after: int, last: int) -> Sequence[Row[Any]]:
    keeps_anything = database.engine.dialect.name == "sqlite"
    wanted = (
        select(
            Submission.id,
            Submission.reference,
            _as_it_lies(Submission.answers) if keeps_anything else Submission.answers,
            Submission.unit,
            _as_it_lies(Submission.judgement) if keeps_anything else Submission.judgement,
        )
        .where(Submission.id > after, Submission.id <= last)
        .order_by(Submission.id)
        .limit(BATCH)
    )
    with database.reading() as session:
        return session.execute(wanted).all()


def _as_it_lies(column: InstrumentedAttribute[Any]) -> ColumnElement[bytes]:
    """In bytes: read as JSON, one row that is none would keep its whole batch from being read."""
    return cast(column, LargeBinary).label(column.key)


def _understood(kept: Any) -> Any:
    return json.loads(kept) if isinstance(kept, bytes) else kept
