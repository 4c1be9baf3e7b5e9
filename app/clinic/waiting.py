"""How long a case has waited, beside what was promised."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Protocol

from app import clock
from app.records import Reached, State
from app.settings import Settings
from app.times import at_the_clinic_in_short, in_short, spelt
from rules import Urgency

STATE: dict[str, str] = {
    State.WAITING: "Waiting",
    State.IN_HAND: "In hand",
    State.BOOKED: "Booked",
    State.NOT_NEEDED: "Not needed",
}


class Timed(Protocol):
    """What of a case is told in times."""

    @property
    def state(self) -> str: ...
    @property
    def reached(self) -> str: ...
    @property
    def sent_at(self) -> datetime: ...
    @property
    def promised_at(self) -> datetime | None: ...
    @property
    def due_at(self) -> datetime: ...
    @property
    def acted_at(self) -> datetime | None: ...
    @property
    def changed_at(self) -> datetime: ...
    @property
    def booked_for(self) -> date | None: ...


@dataclass(frozen=True)
class Wait:
    """Two short lines, the first of which matters more. `call` says that the runner still has to
    be rung, and is empty where that was done or may wait."""

    words: str
    beside: str = ""
    call: str = ""
    is_overdue: bool = False
    is_over: bool = False


def wait_of(case: Timed, urgency: Urgency, settings: Settings) -> Wait:
    """All of it counts from when it was last promised to act on it. Where that was later than the
    sending, moments are told where a length would be read as counted from it."""
    if not State(case.state).is_open:
        return _closed(case)
    return replace(_open(case, urgency, settings), call=_call(case, urgency))


def _open(case: Timed, urgency: Urgency, settings: Settings) -> Wait:
    now = clock.now()
    promised_at = case.promised_at or case.sent_at
    is_anew = promised_at > case.sent_at
    if case.acted_at:
        after = f"somebody acted after {spelt(case.acted_at - promised_at)}"
        later = f"acted on {at_the_clinic_in_short(case.acted_at)}"
        return Wait(f"Sent {spelt(now - case.sent_at)} ago", later if is_anew else after)
    promised = f"promised within {settings.promise(urgency.code)}"
    if now > case.due_at:
        return Wait(f"Overdue by {spelt(now - case.due_at)}", promised, is_overdue=True)
    by = f"act by {at_the_clinic_in_short(case.due_at)}"
    return Wait(f"Waiting {spelt(now - promised_at)}", by if is_anew else promised)


def _call(case: Timed, urgency: Urgency) -> str:
    if case.reached == Reached.NO_ANSWER:
        return "Rang, no answer"
    if case.reached == Reached.ANSWERED or not urgency.is_pressing:
        return ""
    if case.promised_at and case.promised_at > case.sent_at:
        return f"Nobody has spoken to them since {at_the_clinic_in_short(case.promised_at)}"
    return "Nobody has spoken to them yet"


def _closed(case: Timed) -> Wait:
    changed = f"last change {at_the_clinic_in_short(case.changed_at)}"
    if case.state == State.BOOKED and case.booked_for:
        return Wait(f"Booked for {in_short(case.booked_for)}", changed, is_over=True)
    return Wait("Not needed", changed, is_over=True)
