"""The cases of an export, some thousand at a time, each time in a short transaction of its own.

No transaction lasts as long as the download: that would keep old rows alive, and the database
from tidying up. A case that is changed or deleted meanwhile is read as it is when its turn comes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, func, literal, select, tuple_
from sqlalchemy.orm import Session

from app.database import Database
from app.exports.columns import Column
from app.records import Submission

BATCH = 2_000
# Nothing that is done with a case changes its place.
_PLACE = (Submission.sent_at, Submission.id)


@dataclass(frozen=True)
class Chosen:
    """Some cases, none of them sent after `until`: what arrives meanwhile is not waited for."""

    cases: Select[Any]
    until: datetime

    def count(self, session: Session) -> int:
        """Without the bound: up to now it changes nothing, and an index alone can tell."""
        cases = self.cases.with_only_columns(Submission.id).subquery()
        return session.scalar(select(func.count()).select_from(cases)) or 0

    def batches(
        self, database: Database, columns: Sequence[Column]
    ) -> Iterator[Sequence[Row[Any]]]:
        """Rows of what the columns are written from, each source once, the oldest case first."""
        sources = dict.fromkeys((*(column.source for column in columns), *_PLACE))
        wanted = self._bounded().with_only_columns(*sources).order_by(*_PLACE).limit(BATCH)
        page = wanted
        while True:
            with database.reading() as session:
                rows = session.execute(page).all()
            if rows:
                yield rows
            if len(rows) < BATCH:
                return
            page = wanted.where(tuple_(*_PLACE) > _place_of(rows[-1]))

    def _bounded(self) -> Select[Any]:
        return self.cases.where(Submission.sent_at <= self.until)


def _place_of(row: Row[Any]) -> Any:
    return tuple_(*(literal(getattr(row, place.key), place.type) for place in _PLACE))
