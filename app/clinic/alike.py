"""Other cases that the same person may have sent. They are shown as a hint, and never merged."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.clinic.in_words import name_of
from app.clinic.waiting import STATE
from app.likeness import Condition, at_home, same_email, same_person, same_phone
from app.records import Submission, urgency_at
from rules import Urgency

MOST_SHOWN = 5
# Without the answers, which are most of a row.
_SHOWN = select(
    Submission.id,
    Submission.public_id,
    Submission.name,
    Submission.name_folded,
    Submission.date_of_birth,
    Submission.phone_backwards,
    Submission.email_folded,
    Submission.sent_at,
    Submission.state,
    Submission.rank,
)


@dataclass(frozen=True)
class Alike:
    """Another case, and what is the same."""

    public_id: str
    name: str
    sent_at: datetime
    state: str
    urgency: Urgency
    same: str


def alike_to(session: Session, case: Submission) -> list[Alike]:
    """The newest first. Each of the three questions is a walk along an index that ends early."""
    found: dict[int, Row[Any]] = {}
    for column, condition in _questions(case):
        asked = _SHOWN.where(*condition, Submission.id != case.id)
        # In the order of the index: a number that thousands gave is not sorted for its newest.
        newest = asked.order_by(column.desc(), Submission.id.desc()).limit(MOST_SHOWN)
        found |= {other.id: other for other in session.execute(newest)}
    others = sorted(found.values(), key=lambda other: (other.sent_at, other.id), reverse=True)
    return [_alike(case, other) for other in others[:MOST_SHOWN]]


def _questions(case: Submission) -> Iterator[tuple[InstrumentedAttribute[str], Condition]]:
    """What was not given is the same as nothing."""
    if case.phone_backwards:
        yield Submission.phone_backwards, same_phone(case.phone_backwards)
    if case.email_folded:
        yield Submission.email_folded, same_email(case.email_folded)
    if case.name_folded:
        yield Submission.name_folded, same_person(case.name_folded, case.date_of_birth)


def _alike(case: Submission, other: Row[Any]) -> Alike:
    digits, theirs = case.phone_backwards, other.phone_backwards
    is_named_so = (other.name_folded, other.date_of_birth) == (case.name_folded, case.date_of_birth)
    same = {
        "same phone number": digits and at_home(theirs) == at_home(digits),
        "same email address": case.email_folded and other.email_folded == case.email_folded,
        "same name and date of birth": case.name_folded and is_named_so,
    }
    return Alike(
        other.public_id,
        name_of(other.name),
        other.sent_at,
        STATE.get(other.state, other.state),
        urgency_at(other.rank),
        ", ".join(what for what, is_so in same.items() if is_so),
    )
