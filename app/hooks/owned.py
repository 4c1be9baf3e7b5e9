"""Webhooks as the owner makes, tries, switches and removes them, each with a line in the trail."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import case, delete, func, select, update
from sqlalchemy.orm import Session

from app import clock, trail
from app.hooks.carrying import PATIENCE
from app.hooks.signing import new_secret, sealed
from app.post.outbox import note
from app.records import Delivery, Happened, Hook, tell_these
from app.settings import Settings

LONGEST_NAME = 60
OLD_SECRET_COUNTS_FOR = timedelta(days=1)


@dataclass(frozen=True)
class Listed:
    """`waiting` and `given_up` are numbers of messages."""

    hook: Hook
    waiting: int
    given_up: int

    @property
    def is_on(self) -> bool:
        return self.hook.gave_up_at is None


def everyone(session: Session) -> list[Listed]:
    given_up = func.coalesce(func.sum(case((Delivery.gave_up_at.is_not(None), 1), else_=0)), 0)
    found = session.execute(
        select(Hook, func.count(Delivery.id) - given_up, given_up)
        .outerjoin(Delivery, Delivery.hook_id == Hook.id)
        .group_by(Hook.id)
        .order_by(Hook.name, Hook.id)
    )
    return [Listed(hook, waiting, gone) for hook, waiting, gone in found]


def add(session: Session, settings: Settings, name: str, url: str) -> str:
    """The secret, which is told nobody again."""
    secret, now = new_secret(), clock.now()
    hook = Hook(name=name, url=url, secret_sealed=sealed(secret, settings))
    hook.made_at = hook.next_try_at = now
    session.add(hook)
    session.flush()
    trail.record(session, "webhook made", name)
    return secret


def change_secret(session: Session, settings: Settings, hook: Hook) -> str:
    """The new one. For a day the one before signs as well, so that nothing is refused meanwhile."""
    secret = new_secret()
    hook.old_secret_sealed, hook.secret_sealed = hook.secret_sealed, sealed(secret, settings)
    hook.old_secret_until = clock.now() + OLD_SECRET_COUNTS_FOR
    trail.record(session, "webhook secret changed", hook.name)
    return secret


def test(session: Session, hook: Hook) -> None:
    """By the same way as all else, so that it proves it."""
    tell_these(session.connection(), [hook.id], Happened.TEST, [("", 0)])
    _hurry(session, hook)
    trail.record(session, "webhook tested", hook.name)


def send_again(session: Session, hook: Hook) -> None:
    """What was given up, once more."""
    gone = Delivery.hook_id == hook.id, Delivery.gave_up_at.is_not(None)
    again = {"gave_up_at": None, "next_try_at": clock.now()}
    session.execute(update(Delivery).where(*gone).values(**again))
    _hurry(session, hook)
    trail.record(session, "webhook sent again", hook.name)


def switch_off(session: Session, hook: Hook) -> None:
    """It is told nothing of what is saved meanwhile; what waits already is kept."""
    hook.gave_up_at = hook.gave_up_at or clock.now()
    trail.record(session, "webhook switched off", hook.name)


def switch_on(session: Session, hook: Hook) -> None:
    hook.gave_up_at = None
    _hurry(session, hook)
    trail.record(session, "webhook switched on", hook.name)


def remove(session: Session, hook: Hook) -> None:
    """With all that it has not been told."""
    session.execute(delete(Hook).where(Hook.id == hook.id))
    trail.record(session, "webhook removed", hook.name)


def _hurry(session: Session, hook: Hook) -> None:
    """Not if somebody may have it in hand: it would be told twice."""
    now = clock.now()
    if hook.next_try_at > now + PATIENCE.lent_for:
        note(session, hook, next_try_at=now)
