"""What staff do with a case, when they may, and what becomes of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified
from wtforms import Form

from app import clock, trail
from app.clinic.times import with_weekday
from app.clinic.typed import Booking, Closing, Note, Typed
from app.records import Event, Staff, State, Submission

CLOSED = "This case is closed. Reopen it first."


@dataclass(frozen=True)
class Step:
    """One thing to do. `name` is kept in the history; `why_not` is empty where it may be done.
    `attempt` tells it in the first line of a note, where it came too late to be done."""

    name: str
    did: str
    attempt: str
    confirmed: str
    form: type[Form]
    why_not: Callable[[Submission, Staff], str]
    change: Callable[[Submission, Staff, date | None], None]

    def take(
        self, session: Session, case: Submission, by: Staff, note: str, day: date | None
    ) -> None:
        """The first one stops the clock; to take a case and give it back is to have done nothing.
        Each save counts, even one that changes nothing else."""
        now = clock.now()
        self.change(case, by, day)
        case.is_open = State(case.state).is_open
        undone = self.name == "gave_back" and not _was_handled(session, case)
        case.acted_at = None if undone else case.acted_at or now
        case.changed_at = now
        flag_modified(case, "changed_at")
        session.add(
            Event(submission_id=case.id, at=now, staff_id=by.id, what=self.name, note=note, day=day)
        )
        trail.record(session, f"case: {self.name}", case.public_id)
        session.flush()

    def to_keep(self, note: str, day: date | None) -> tuple[str, date | None]:
        """A day that was typed beside another button was not booked, and is not lost either."""
        if day is None or self.form is Booking:
            return note, day
        return _with(f"{with_weekday(day)} was typed as the day, and not booked.", note), None

    def as_a_note(self, note: str, day: date | None) -> str:
        """What was pressed and typed, where it can be kept in no other way."""
        if day is None:
            return _with(self.attempt, note)
        if self.form is Booking:
            return _with(f"Wanted to book {with_weekday(day)}.", note)
        return _with(self.attempt, self.to_keep(note, day)[0])


def _with(sentence: str, note: str) -> str:
    return "\n".join(filter(None, (sentence, note)))


def _was_handled(session: Session, case: Submission) -> bool:
    """Whether anybody did more with it than take it."""
    idle = ("sent", "took", "gave_back", "note")
    more = select(Event.id).where(Event.submission_id == case.id, Event.what.not_in(idle))
    return session.scalar(more.limit(1)) is not None


def _while_open(case: Submission, by: Staff) -> str:
    return "" if case.is_open else CLOSED


def _while_closed(case: Submission, by: Staff) -> str:
    return "This case is open already." if case.is_open else ""


def _while_not_theirs(case: Submission, by: Staff) -> str:
    return "You have this case already." if _has(case, by) else _while_open(case, by)


def _while_theirs(case: Submission, by: Staff) -> str:
    if case.is_open and not _has(case, by):
        return "You do not have this case, so you cannot give it back."
    return _while_open(case, by)


def _always(case: Submission, by: Staff) -> str:
    return ""


def _has(case: Submission, by: Staff) -> bool:
    return case.is_open and case.taken_by_id == by.id


def _taken(case: Submission, by: Staff, day: date | None) -> None:
    case.state, case.taken_by_id, case.booked_for = State.IN_HAND, by.id, None


def _given_back(case: Submission, by: Staff, day: date | None) -> None:
    case.state, case.taken_by_id = State.WAITING, None


def _in_hand(case: Submission, by: Staff, day: date | None) -> None:
    case.state, case.taken_by_id = State.IN_HAND, case.taken_by_id or by.id


def _booked(case: Submission, by: Staff, day: date | None) -> None:
    case.state, case.booked_for = State.BOOKED, day
    case.taken_by_id = case.taken_by_id or by.id


def _not_needed(case: Submission, by: Staff, day: date | None) -> None:
    case.state = State.NOT_NEEDED


def _unchanged(case: Submission, by: Staff, day: date | None) -> None:
    """A note says something of the case, and leaves it where it stands."""


ALL = (
    Step(
        "took",
        "Took it",
        "Wanted to take this case.",
        "You have this case now.",
        Typed,
        _while_not_theirs,
        _taken,
    ),
    Step(
        "gave_back",
        "Gave it back",
        "Wanted to give this case back.",
        "The case is back in the queue. Nobody has it.",
        Typed,
        _while_theirs,
        _given_back,
    ),
    Step("note", "Wrote a note", "", "The note is saved.", Note, _always, _unchanged),
    Step(
        "answered",
        "Rang: they answered",
        "Rang: they answered.",
        "The call is saved.",
        Typed,
        _while_open,
        _in_hand,
    ),
    Step(
        "no_answer",
        "Rang: no answer",
        "Rang: no answer.",
        "The call is saved.",
        Typed,
        _while_open,
        _in_hand,
    ),
    Step(
        "booked",
        "Booked",
        "Wanted to book.",
        "The booking is saved.",
        Booking,
        _while_open,
        _booked,
    ),
    Step(
        "not_needed",
        "Closed as not needed",
        "Wanted to close this case as not needed.",
        "The case is closed as not needed.",
        Closing,
        _while_open,
        _not_needed,
    ),
    Step(
        "reopened",
        "Reopened it",
        "Wanted to reopen this case.",
        "The case is open again, and you have it.",
        Typed,
        _while_closed,
        _taken,
    ),
)
STEP = {step.name: step for step in ALL}
