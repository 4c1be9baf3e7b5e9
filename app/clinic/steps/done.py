"""What was done with a case since it last began anew."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.clinic.steps.names import RAISED, REOPENED, SENT
from app.follow_up.answering import CAME_BACK
from app.records import Event, Submission

# From each of these on, somebody has to act on it again.
ANEW = (SENT, RAISED, REOPENED, CAME_BACK)


class Deed(Protocol):
    """A line of the history, as far as it matters here."""

    @property
    def what(self) -> str: ...
    @property
    def staff_id(self) -> int | None: ...


@dataclass(frozen=True)
class Done:
    """How it last began anew, and everything since, in that order."""

    began: Deed
    since: Sequence[Deed]


def done_anew(session: Session, case: Submission) -> Done:
    asked = select(Event.what, Event.staff_id).where(Event.submission_id == case.id)
    done: list[Deed] = [Event(what=SENT), *session.execute(asked.order_by(Event.id))]
    last = max(place for place, deed in enumerate(done) if deed.what in ANEW)
    return Done(done[last], done[last + 1 :])
