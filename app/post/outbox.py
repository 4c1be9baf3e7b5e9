"""What has still to be handed over. Any number of processes may carry from it.

A row is lent to one of them for a while: its next try is put off before any server is spoken to,
and no transaction stays open meanwhile. Who is killed in between leaves the row to be tried again;
if the server had taken it already, it is handed over twice. It never goes lost.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Select, or_, select, update
from sqlalchemy.orm import Session

from app import clock
from app.records import Waiting

Kind = TypeVar("Kind", bound=Waiting)
# Nothing is put off for longer, whoever asks for it.
LONGEST_WAIT = timedelta(hours=6)


@dataclass(frozen=True)
class Patience:
    """`lent_for` is longer than handing over can last. `waits` are before the second try, the third
    and so on; the last of them before each one after, all longer or shorter by up to `jitter`."""

    lent_for: timedelta
    waits: tuple[timedelta, ...]
    gives_up_after: timedelta
    jitter: float = 0

    def wait_after(self, tries: int) -> timedelta:
        wait = self.waits[min(max(tries, 1), len(self.waits)) - 1]
        # No secret: it only keeps two machines from trying at the same moment.
        return wait * (1 + random.uniform(-self.jitter, self.jitter))  # noqa: S311  # nosec B311


def minutes(*some: float) -> tuple[timedelta, ...]:
    return tuple(timedelta(minutes=each) for each in some)


def is_due(kind: type[Waiting]) -> tuple[ColumnElement[bool], ...]:
    """What seems to be put off for longer than anything is was put off by a clock that has been
    set back since."""
    now = clock.now()
    is_time = or_(kind.next_try_at <= now, kind.next_try_at > now + LONGEST_WAIT)
    return kind.gave_up_at.is_(None), is_time


def is_any_due(session: Session, kind: type[Waiting], *which: ColumnElement[bool]) -> bool:
    return session.scalar(_due(kind, which).limit(1)) is not None


def borrow(
    session: Session, kind: type[Kind], patience: Patience, *which: ColumnElement[bool]
) -> Kind | None:
    """The one that is due longest. Of two who ask at once, each gets another, or nothing."""
    first = (
        _due(kind, which)
        .order_by(kind.next_try_at, kind.id)
        .limit(1)
        # Whoever writes a row that points at this one does not lock it for us.
        .with_for_update(skip_locked=True, key_share=True, of=kind)
    )
    return session.scalar(
        update(kind)
        .where(kind.id == first.scalar_subquery(), *is_due(kind))
        .values(next_try_at=clock.now() + patience.lent_for, tries=kind.tries + 1)
        .returning(kind)
        .execution_options(synchronize_session=False)
    )


def put_off(session: Session, row: Waiting, why_not: str, wait: timedelta) -> None:
    note(session, row, next_try_at=clock.now() + wait, why_not=why_not[:120])


def put_off_or_give_up(
    session: Session, row: Waiting, why_not: str, patience: Patience, *, for_good: bool
) -> bool:
    """Tried again later, or given up; whether it was."""
    now = clock.now()
    gives_up = for_good or now - row.made_at >= patience.gives_up_after
    put_off(session, row, why_not, patience.wait_after(row.tries))
    if gives_up:
        note(session, row, gave_up_at=now)
    return gives_up


def note(session: Session, row: Waiting, **values: Any) -> None:
    session.execute(update(type(row)).where(type(row).id == row.id).values(**values))


def _due(kind: type[Waiting], which: Sequence[ColumnElement[bool]]) -> Select[int]:
    return select(kind.id).where(*is_due(kind), *which)
