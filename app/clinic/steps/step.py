"""What a step is: one thing that staff do with a case."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from app import clock, trail
from app.clinic.said import Said
from app.clinic.steps.acted import Acted, at_the_latest_now
from app.clinic.typed import Booking, Finding, Typed
from app.records import Event, Role, Staff, State, Submission
from app.staff.guard import ALL_STAFF
from app.times import with_weekday
from rules import OUTCOME


def nothing(case: Submission) -> str:
    """Most steps change nothing that has a stable name."""
    return ""


def outcome_in_words(name: str) -> str:
    return OUTCOME[name].label if name in OUTCOME else name


@dataclass(frozen=True, kw_only=True)
class Step:
    """One thing to do. `name` is kept in the history; `why_not` is empty where it may be done;
    `change` finds the moment of the save in `changed_at`.
    `attempt` tells it in the first line of a note, where it came too late to be done.

    `acted` is what it does to the clock of the promise; where it `handles` the case, that stays so
    even after the case was given back.

    `named` is the stable name of what it changes, which `in_words` tells in place of {before} and
    {after}. Whoever may not do it is told so by `not_theirs`, and reads `in_short` of it if there
    is something to keep from them."""

    name: str
    did: str
    attempt: str
    confirmed: str
    form: type[Typed]
    why_not: Callable[[Submission, Staff, Said], str]
    change: Callable[[Submission, Staff, Said], None]
    acted: Acted = at_the_latest_now
    handles: bool = True
    named: Callable[[Submission], str] = nothing
    in_words: Callable[[str], str] = str
    closes: bool = False
    whom: frozenset[Role] = ALL_STAFF
    not_theirs: str = ""
    in_short: str = ""

    def take(
        self, session: Session, case: Submission, by: Staff, said: Said, *, unheard: bool = False
    ) -> None:
        """Each save counts once, even one that changes nothing else."""
        now, before = clock.now(), self.named(case)
        # Asked first: a question to the database would save half of the change by itself.
        acted_at = self.acted(session, case)
        case.changed_at = now
        self.change(case, by, said)
        case.is_open = State(case.state).is_open
        case.acted_at = acted_at
        flag_modified(case, "changed_at")
        event = Event(submission_id=case.id, at=now, staff_id=by.id, what=self.name)
        event.note, event.day = said.note, said.day
        event.before, event.after, event.unheard = before, self.named(case), unheard
        session.add(event)
        trail.record(session, f"case: {self.name}", case.public_id)
        session.flush()

    def told(self, before: str, after: str) -> str:
        return self.did.format(before=self.in_words(before), after=self.in_words(after))

    def to_keep(self, said: Said) -> Said:
        """What was typed beside another button was not done, and is not lost either."""
        day, outcome, sentences = said.day, said.outcome, []
        if day and self.form is not Booking:
            sentences.append(f"{with_weekday(day)} was typed as the day, and not booked.")
            day = None
        if outcome and self.form is not Finding:
            # Everybody reads a note, and not everybody may read which.
            sentences.append("An outcome was chosen, and not recorded.")
            outcome = ""
        return replace(said, note=_lines(*sentences, said.note), day=day, outcome=outcome)

    def as_a_note(self, said: Said) -> str:
        """What was pressed and typed, where it can be kept in no other way."""
        kept = self.to_keep(said)
        if kept.day:
            return _lines(f"Wanted to book {with_weekday(kept.day)}.", kept.note)
        return _lines(self.attempt.format(after=self.in_words(kept.chosen)), kept.note)


def _lines(*sentences: str) -> str:
    return "\n".join(filter(None, sentences))
