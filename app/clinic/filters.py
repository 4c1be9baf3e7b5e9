"""Which cases of the queue are looked at, as an address says it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select

from app.clinic.keyset import BY_NAME, Order
from app.clinic.urgencies import BY_CODE
from app.overdue import is_alarming, is_overdue
from app.records import IS_OPEN, State, Submission, rank_of
from app.times import today
from rules import Urgency

OPEN, MINE, TODAY = "open", "mine", "today"
STATES = {
    OPEN: "All open",
    State.WAITING: "Waiting",
    State.IN_HAND: "In hand",
    MINE: "Mine",
    TODAY: "Booked today",
    State.BOOKED: "Booked",
    State.NOT_NEEDED: "Not needed",
}
_CLOSED = {TODAY, *(str(state) for state in State if not state.is_open)}
# Past the promise: all of them, or those that alarm.
_PAST = {"1": is_overdue, "urgent": is_alarming}


@dataclass(frozen=True)
class Filters:
    """One state, at one urgency or any, overdue or not, from one place of the list on. Whoever may
    not know how urgent somebody is does not get the `most_urgent_first`."""

    state: str = OPEN
    urgency: Urgency | None = None
    overdue: str = ""
    after: str = ""
    most_urgent_first: bool = True

    @classmethod
    def of(cls, asked: Mapping[str, str]) -> "Filters":
        """What is not known filters nothing."""
        state, past = asked.get("state", OPEN), asked.get("overdue", "")
        return cls(
            state if state in STATES else OPEN,
            BY_CODE.get(asked.get("urgency", "")),
            past if past in _PAST else "",
            asked.get("after", ""),
        )

    @property
    def is_today(self) -> bool:
        """Its lines say what a physio wants to know before somebody walks in."""
        return self.state == TODAY

    @property
    def as_asked(self) -> dict[str, Any]:
        """For an address: only what differs from the plain queue."""
        asked = {
            "state": "" if self.state == OPEN else str(self.state),
            "urgency": "" if self.urgency is None else self.urgency.code,
            "overdue": self.overdue,
            "after": self.after,
        }
        return {name: value for name, value in asked.items() if value}

    def but(self, **changes: Any) -> "Filters":
        """Another filter begins at its first page."""
        return replace(self, **{"after": "", **changes})

    @property
    def order(self) -> Order:
        """Open: the most urgent first, then the oldest. Closed: the newest change first. Who comes
        today is looked for by name."""
        if self.is_today:
            return BY_NAME
        if self.state in _CLOSED:
            return Order((Submission.changed_at, Submission.id), newest_first=True)
        if self.urgency is not None or not self.most_urgent_first:
            return Order((Submission.sent_at, Submission.id))
        return Order((Submission.rank, Submission.sent_at, Submission.id))

    def narrow(self, cases: Select[Any], mine: int, at: datetime) -> Select[Any]:
        """Only the cases that are looked at, by the staff member with this id, at this moment."""
        if self.state not in _CLOSED:
            cases = cases.where(IS_OPEN)
        cases = cases.where(*self._of_state(mine))
        if self.urgency is not None:
            cases = cases.where(Submission.rank == rank_of(self.urgency))
        return cases.where(*_PAST[self.overdue](at)) if self.overdue else cases

    def _of_state(self, mine: int) -> tuple[ColumnElement[bool], ...]:
        if self.state == OPEN:
            return ()
        if self.state == MINE:
            return (Submission.taken_by_id == mine,)
        if self.is_today:
            # Only what is booked has a day.
            return (Submission.booked_for == today(),)
        return (Submission.state == self.state,)
