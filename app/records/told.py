"""Whoever saves a case tells the webhooks so, in the same transaction, and cannot forget it: the
tables themselves see to it. Where many are deleted at once, `delete_cases` does."""

import secrets
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, event, insert, select
from sqlalchemy.orm import Mapper, Session, object_session

from app import clock
from app.records.case import Submission
from app.records.hook import Delivery, Happened, Hook

# By public id, the version of the case.
Cases = Iterable[tuple[str, int]]


def delete_cases(session: Session, *which: ColumnElement[bool]) -> list[str]:
    """Nothing else deletes a case, so that whoever was told of it is told that it is gone. The
    public ids of what was deleted."""
    gone = session.execute(
        delete(Submission).where(*which).returning(Submission.public_id, Submission.version),
        execution_options={"synchronize_session": False},
    )
    cases = [(public_id, version) for public_id, version in gone]
    tell_hooks(session.connection(), Happened.DELETED, cases)
    return [public_id for public_id, _ in cases]


def tell_hooks(connection: Connection, what: Happened, cases: Cases) -> None:
    hooks = connection.scalars(select(Hook.id).where(Hook.gave_up_at.is_(None)))
    tell_these(connection, list(hooks), what, cases)


def tell_these(connection: Connection, hooks: list[int], what: Happened, cases: Cases) -> None:
    rows = [row for case in cases for row in _rows(hooks, what, *case)] if hooks else []
    if rows:
        connection.execute(insert(Delivery), rows)


def _rows(hooks: list[int], what: Happened, public_id: str, version: int) -> list[dict[str, Any]]:
    now = clock.now()
    one = {
        "made_at": now,
        "next_try_at": now,
        "event_id": f"msg_{secrets.token_urlsafe(18)}",
        "event": what,
        "public_id": public_id,
        "version": version,
    }
    return [{**one, "hook_id": hook} for hook in hooks]


@event.listens_for(Submission, "after_insert")
def _received(mapper: Mapper[Any], connection: Connection, case: Submission) -> None:
    tell_hooks(connection, Happened.RECEIVED, [(case.public_id, case.version)])


@event.listens_for(Submission, "after_update")
def _changed(mapper: Mapper[Any], connection: Connection, case: Submission) -> None:
    """Asked for cases as well that turned out to be as they were."""
    session = object_session(case)
    if session and session.is_modified(case, include_collections=False):
        tell_hooks(connection, Happened.CHANGED, [(case.public_id, case.version)])
