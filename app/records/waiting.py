"""What has still to be handed over, to a server that may be away just now."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from app.database.types import Key, Moment
from app.records.base import Base


class Waiting(Base):
    """It is tried at `next_try_at`, and later again, until it succeeds or is given up. While
    somebody has it in hand, its next try is put off. `why_not` says of the last try why it failed,
    in words that name nobody."""

    __abstract__ = True

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    made_at: Mapped[datetime] = mapped_column(Moment)
    tries: Mapped[int] = mapped_column(default=0)
    next_try_at: Mapped[datetime] = mapped_column(Moment)
    gave_up_at: Mapped[datetime | None] = mapped_column(Moment)
    why_not: Mapped[str] = mapped_column(String(120), default="")


def waiting(name: str, *columns: str) -> Index:
    """An index of what is still tried: of an outbox that is empty, one look at it tells."""
    return _index(name, columns, "gave_up_at IS NULL")


def given_up(name: str, *columns: str) -> Index:
    return _index(name, columns, "gave_up_at IS NOT NULL")


def _index(name: str, columns: tuple[str, ...], condition: str) -> Index:
    where: Any = text(condition)
    return Index(name, *columns, sqlite_where=where, postgresql_where=where)
