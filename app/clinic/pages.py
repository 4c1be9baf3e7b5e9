"""A page of the queue, and how many cases there are in all."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Select, func, select
from sqlalchemy.orm import Session

from app.clinic.in_words import how_many
from app.clinic.keyset import PAGE, Order
from app.clinic.lines import Line, line_of
from app.records import Submission
from app.settings import Settings

MOST_COUNTED = 1_000


@dataclass(frozen=True)
class Page:
    """Some lines, how many there are in all, and the place where the next page begins."""

    lines: tuple[Line, ...]
    count: str
    next: str
    # The same as long as nothing about these cases has changed.
    mark: str


def page_of(
    session: Session, narrowed: Select[Any], order: Order, after: str, settings: Settings
) -> Page:
    rows = session.execute(order.page(narrowed, after)).all()
    shown = rows[:PAGE]
    count = in_words(counted(session, narrowed, order))
    return Page(
        tuple(line_of(row, settings) for row in shown),
        count,
        order.place_of(shown[-1]) if len(rows) > PAGE else "",
        _mark(shown, count),
    )


def in_words(found: int) -> str:
    if found > MOST_COUNTED:
        return f"More than {MOST_COUNTED:,} cases"
    return how_many(found)


def counted(session: Session, narrowed: Select[Any], order: Order) -> int:
    """One more than MOST_COUNTED at most."""
    # In order, so that it walks the same index as the page and never the whole table.
    sorted_ = order.sort(narrowed.with_only_columns(Submission.id))
    some = sorted_.limit(MOST_COUNTED + 1).subquery()
    return session.scalar(select(func.count()).select_from(some)) or 0


def _mark(rows: Sequence[Row[Any]], count: str) -> str:
    seen = [count, *(f"{row.public_id}.{row.version}" for row in rows)]
    return hashlib.sha256(" ".join(seen).encode()).hexdigest()[:16]
