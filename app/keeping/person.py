"""One person's part of what is kept: found by any of their references, handed over, erased."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock
from app.database import OUT_OF_REACH, Database
from app.keeping.journal import overwrite_journal
from app.keeping.not_done import NotDone
from app.keeping.portable import case_as_json
from app.likeness import Condition, same_email, same_person, same_phone
from app.records import Submission, delete_cases
from app.references import read_reference
from app.trail import record

MOST_ALIKE = 50
# As the audit trail names it, a line for each case.
FOR_PERSON = "erased for the person"


@dataclass(frozen=True)
class PersonsCases:
    """Everything that one person sent: the same name, however written, and date of birth."""

    cases: tuple[Submission, ...]

    @property
    def ids(self) -> list[int]:
        return [case.id for case in self.cases]

    @property
    def public_ids(self) -> list[str]:
        return [case.public_id for case in self.cases]


def find_person(session: Session, typed: str) -> PersonsCases:
    """Raises NotDone where no case has this reference."""
    reference = read_reference(typed)
    if reference is None:
        raise NotDone("That is not a reference. It has ten letters and digits, as in ABCDE FGHJK.")
    one = session.scalar(select(Submission).where(Submission.reference == reference))
    if one is None:
        raise NotDone("No case has this reference.")
    same = select(Submission).where(*same_person(one.name_folded, one.date_of_birth))
    cases = session.scalars(same.order_by(Submission.sent_at))
    return PersonsCases(tuple(cases))


def maybe_theirs(session: Session, person: PersonsCases) -> list[Submission]:
    """Cases under another name or date of birth that share a phone number or an email address: a
    name written otherwise, or somebody of the same household. MOST_ALIKE of them at most."""
    alike: dict[int, Submission] = {}
    for shared in _shared(person.cases):
        # One at a time, so that each is looked for in its own index.
        cases = select(Submission).where(*shared, Submission.id.not_in(person.ids))
        alike |= {case.id: case for case in session.scalars(cases.limit(MOST_ALIKE))}
    return sorted(alike.values(), key=lambda case: case.id)[:MOST_ALIKE]


def _shared(cases: Sequence[Submission]) -> Iterator[Condition]:
    for email in {case.email_folded for case in cases} - {""}:
        yield same_email(email)
    for digits in {case.phone_backwards for case in cases} - {""}:
        yield same_phone(digits)


def export(database: Database, typed: str) -> dict[str, Any]:
    """All that is kept of the person, as JSON can hold it."""
    with database.writing() as session:
        person = find_person(session, typed)
        for case in person.cases:
            record(session, "exported for the person", case.public_id)
        exported = [case_as_json(session, case) for case in person.cases]
    return {"exported_at": clock.now().isoformat(), "cases": exported}


class NotAsSeen(Exception):
    """The person has other cases than were shown to whoever asked; nothing was erased."""


def erase(database: Database, typed: str, as_seen: Sequence[str] | None = None) -> int:
    """Deletes every case of the person, with all that hangs on it; how many cases that were.

    `as_seen` are the public ids that somebody was shown and agreed to. Raises NotAsSeen where
    there are others by now."""
    with database.writing() as session:
        person = find_person(session, typed)
        if as_seen is not None and set(as_seen) != set(person.public_ids):
            raise NotAsSeen
        for case in person.cases:
            record(session, FOR_PERSON, case.public_id)
        delete_cases(session, Submission.id.in_(person.ids))
    # It is erased already; what the journal still remembers goes within the hour in any case.
    with suppress(*OUT_OF_REACH):
        overwrite_journal(database)
    return len(person.cases)
