"""Pages that begin after a row, not after a number of rows: a deep page costs what the first does,
and none is shown twice or left out while others come and go."""

import base64
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, literal, tuple_
from sqlalchemy.orm import InstrumentedAttribute

from app.records import Submission, rank_of
from rules import Urgency

PAGE = 50
_GREATEST = 2**63 - 1
_LEAST_URGENT = rank_of(min(Urgency))


@dataclass(frozen=True)
class Order:
    """The columns that the lines are in the order of; together they are of one row only."""

    columns: tuple[InstrumentedAttribute[Any], ...]
    newest_first: bool = False

    def page(self, select: Select[Any], after: str) -> Select[Any]:
        """One more row than is shown, to know whether there is a next page."""
        return self.sort(self._beyond(select, after)).limit(PAGE + 1)

    def sort(self, select: Select[Any]) -> Select[Any]:
        return select.order_by(*(c.desc() if self.newest_first else c for c in self.columns))

    def place_of(self, row: Row[Any]) -> str:
        """The row's place, in letters that may stand in an address."""
        place = [_written(getattr(row, column.key)) for column in self.columns]
        return base64.urlsafe_b64encode(json.dumps(place).encode()).decode()

    def knows(self, after: str) -> bool:
        """Whether it is a place that we could have written, in this order."""
        return self._read(after) is not None

    def _beyond(self, select: Select[Any], after: str) -> Select[Any]:
        place = self._read(after)
        if place is None:
            return select
        typed = (
            literal(value, column.type) for value, column in zip(place, self.columns, strict=True)
        )
        here, there = tuple_(*self.columns), tuple_(*typed)
        beyond: ColumnElement[bool] = here < there if self.newest_first else here > there
        return select.where(beyond)

    def _read(self, after: str) -> list[Any] | None:
        """None for what we never wrote: it leads to the first page."""
        try:
            place = json.loads(base64.urlsafe_b64decode(after.encode()))
            return [_read(value, c) for value, c in zip(place, self.columns, strict=True)]
        except (ValueError, TypeError, OverflowError, RecursionError):
            return None


BY_NAME = Order((Submission.name_folded, Submission.id))
BY_SURNAME = Order((Submission.surname_first, Submission.id))


def _written(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime) else value


def _read(value: object, column: InstrumentedAttribute[Any]) -> object:
    if column in (Submission.sent_at, Submission.changed_at):
        return datetime.fromisoformat(str(value)).astimezone(UTC)
    if column in (Submission.rank, Submission.id):
        number = int(str(value))
        if not 0 <= number <= (_GREATEST if column is Submission.id else _LEAST_URGENT):
            raise ValueError
        return number
    # What is not printable was never kept, and may be more than a database can take.
    if not str(value).isprintable():
        raise ValueError
    return str(value)
