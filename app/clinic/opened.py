"""Finding the case of an address, and opening it."""

import re
from dataclasses import dataclass

from flask import abort
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.clinic.history import Entry, also_looking, history_of
from app.records import Staff, Submission
from app.staff.guard import staff

# Nothing else could be one, and a database need not be asked with what it cannot take.
_PUBLIC_ID = re.compile(r"[\w-]{22}", re.ASCII)


@dataclass(frozen=True)
class Opened:
    """A case as it was when it was opened, with everything around it."""

    case: Submission
    taken_by: str | None
    history: list[Entry]
    others: list[str]


def open_case(session: Session, public_id: str) -> Opened:
    """The case of an address; there is no page for one that is not there."""
    found = find(session, public_id)
    taken_by = session.get(Staff, found.taken_by_id) if found.taken_by_id else None
    return Opened(
        found,
        taken_by.name if taken_by else None,
        history_of(session, found, staff()),
        also_looking(session, found, staff()),
    )


def find(session: Session, public_id: str) -> Submission:
    if not _PUBLIC_ID.fullmatch(public_id):
        abort(404)
    found = session.scalar(select(Submission).where(Submission.public_id == public_id))
    return found or abort(404)
