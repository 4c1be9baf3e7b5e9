"""The values of a row as JSON can hold them, and back, by the kind of their column."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)
from sqlalchemy.types import TypeEngine

from app.database.types import Json, Moment

# By kind: what the columns of the records are made from, and what a row is loaded with.
_KINDS: dict[str, tuple[type[TypeEngine[Any]], Any]] = {
    "moment": (Moment, Moment),
    "date": (Date, Date),
    "json": (JSON, Json),
    "yes_no": (Boolean, Boolean),
    "number": (Integer, BigInteger),
    "text": (String, Text),
}


def kinds_of(table: Table) -> dict[str, str]:
    return {column.name: _kind(column) for column in table.columns}


def table_of(name: str, kinds: Mapping[str, str]) -> Table:
    """A table with these columns, whatever today's records say of it."""
    columns = (Column(column, _KINDS[kind][1]) for column, kind in kinds.items())
    return Table(name, MetaData(), *columns)


def as_json(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def from_json(kind: str, value: Any) -> Any:
    if value is None:
        return None
    if kind == "moment":
        return datetime.fromisoformat(value)
    return date.fromisoformat(value) if kind == "date" else value


def _kind(column: Column[Any]) -> str:
    return next(kind for kind, (made, _) in _KINDS.items() if isinstance(column.type, made))
