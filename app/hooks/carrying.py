"""Tells one webhook after the other what it has to be told, the oldest first.

A webhook is lent as a whole, so its messages stay in order, one that is down costs one try, and two
servers do not tell it twice.
"""

from collections.abc import Iterator
from datetime import timedelta

from sqlalchemy import ColumnElement, CursorResult, delete, select, update
from sqlalchemy.orm import Session

from app import clock, trail
from app.database import Database
from app.hooks.message import tell
from app.hooks.untold import Untold
from app.post.outbox import (
    Patience,
    borrow,
    is_any_due,
    is_due,
    minutes,
    note,
    put_off,
    put_off_or_give_up,
)
from app.records import Delivery, Hook
from app.settings import Settings

# Of a webhook as much as of one message.
PATIENCE = Patience(
    lent_for=timedelta(minutes=2),
    waits=minutes(1, 5, 15, 60, 240),
    gives_up_after=timedelta(days=7),
    jitter=0.2,
)
# So many refused one after the other, and it is not the messages.
MOST_REFUSED = 5


def lent(database: Database) -> Iterator[Hook]:
    """Each that has something to be told now, lent to us. Looked for without a lock first: an empty
    outbox disturbs nobody."""
    while True:
        with database.reading() as session:
            if not is_any_due(session, Hook, _has_something()):
                return
        with database.writing() as session:
            hook = borrow(session, Hook, PATIENCE, _has_something())
        if hook is None:
            return
        yield hook


def carry(database: Database, hook: Hook, settings: Settings) -> None:
    """All that is due, unless it turns out that it cannot be told."""
    refused = 0
    while delivery := _next(database, hook):
        try:
            _try(hook, delivery, settings)
        except Untold as wrong:
            refused += 1
            with database.writing() as session:
                _note_untold(session, hook, delivery, wrong)
                if not wrong.is_of_one or refused == MOST_REFUSED:
                    return _leave(session, hook, wrong)
        else:
            refused = 0
            with database.writing() as session:
                _note_told(session, hook, delivery)
    with database.writing() as session:
        note(session, hook, tries=0, next_try_at=clock.now())


def _has_something() -> ColumnElement[bool]:
    return select(Delivery.id).where(Delivery.hook_id == Hook.id, *is_due(Delivery)).exists()


def _next(database: Database, hook: Hook) -> Delivery | None:
    """Nothing, once the owner has switched it off or removed it."""
    is_on = Hook.gave_up_at.is_(None)
    due = select(Delivery).join(Hook).where(Hook.id == hook.id, is_on, *is_due(Delivery))
    with database.reading() as session:
        return session.scalar(due.order_by(Delivery.id).limit(1))


def _try(hook: Hook, delivery: Delivery, settings: Settings) -> None:
    try:
        tell(hook, delivery, settings)
    except Untold:
        raise
    except Exception as wrong:
        why = f"No message can be made of it ({type(wrong).__name__})."
        raise Untold(why, is_of_one=True) from None


def _note_told(session: Session, hook: Hook, delivery: Delivery) -> None:
    """And the webhook stays in our hands."""
    now = clock.now()
    session.execute(delete(Delivery).where(Delivery.id == delivery.id))
    hook.tries = 1
    note(session, hook, tries=1, next_try_at=now + PATIENCE.lent_for, delivered_at=now)


def _note_untold(session: Session, hook: Hook, delivery: Delivery, wrong: Untold) -> None:
    now = clock.now()
    note(session, hook, failed_at=now, why_not=str(wrong)[:120])
    if wrong.is_of_one:
        delivery.tries += 1
        note(session, delivery, tries=delivery.tries)
        if put_off_or_give_up(session, delivery, str(wrong), PATIENCE, for_good=False):
            trail.record(session, "webhook given up", hook.name, str(wrong))
        note(session, hook, next_try_at=now + PATIENCE.lent_for)


def _leave(session: Session, hook: Hook, wrong: Untold) -> None:
    """Nothing more is tried for a while, or ever; what has waited for too long is given up."""
    now = clock.now()
    if wrong.is_gone:
        note(session, hook, gave_up_at=now)
        trail.record(session, "webhook gone", hook.name)
        return
    own = PATIENCE.wait_after(hook.tries)
    put_off(session, hook, str(wrong), max(own, wrong.wait or own))
    too_old = Delivery.made_at <= now - PATIENCE.gives_up_after
    of_hook = Delivery.hook_id == hook.id, Delivery.gave_up_at.is_(None)
    given_up = session.execute(update(Delivery).where(*of_hook, too_old).values(gave_up_at=now))
    if isinstance(given_up, CursorResult) and given_up.rowcount:
        trail.record(session, "webhook given up", hook.name, f"messages: {given_up.rowcount}")
