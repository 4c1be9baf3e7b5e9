"""What was done with a case, and who else is looking at it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock
from app.clinic.steps import SENT, STEP, Step
from app.follow_up.answering import ANSWERED, ASKED, CAME_BACK
from app.follow_up.told import HOW
from app.records import Audit, Event, Staff, Submission

SAW = "saw case"
LOOKS_FOR = timedelta(minutes=2)
# What has no button on the case's page.
ASKED_AGAIN = {
    ASKED: "Asked how they are now",
    ANSWERED: "Told us how it is now",
    CAME_BACK: "Told us that it is worse, or of a warning sign",
}
# Where somebody of the clinic typed what they were told on the phone.
NOTED = {
    ANSWERED: "Noted how they are now",
    CAME_BACK: "Noted that it is worse, or a warning sign",
}
SENT_BY = {"runner": "The runner", "reception": "Reception"}


@dataclass(frozen=True)
class Entry:
    """One line of the history. `chosen` is the stable name of what was chosen with the step."""

    at: datetime
    who: str
    staff_id: int | None
    name: str
    did: str
    note: str
    day: date | None
    chosen: str = ""


def history_of(session: Session, case: Submission, reader: Staff) -> list[Entry]:
    """In the order in which it happened."""
    found = session.execute(
        select(Event, Staff.name)
        .outerjoin(Staff, Staff.id == Event.staff_id)
        .where(Event.submission_id == case.id)
        .order_by(Event.id)
    )
    return [_entry(event, name, case, reader) for event, name in found]


def also_looking(session: Session, case: Submission, me: Staff) -> list[str]:
    """The names of the others who opened the case in the last two minutes."""
    seen = (
        select(Staff.name)
        .join(Audit, Audit.staff_id == Staff.id)
        .where(
            Audit.subject == case.public_id,
            Audit.at > clock.now() - LOOKS_FOR,
            Audit.did == SAW,
            Audit.staff_id != me.id,
        )
        .distinct()
        .order_by(Staff.name)
    )
    return list(session.scalars(seen))


def _entry(event: Event, name: str | None, case: Submission, reader: Staff) -> Entry:
    if event.what == SENT:
        who = name or SENT_BY.get(case.asked_by, case.asked_by)
        did = "Took the phone call" if name else "Sent it"
        return Entry(event.at, who, event.staff_id, event.what, did, event.note, event.day)
    if event.what in ASKED_AGAIN:
        return _asked_again(event, name)
    did, note = event.what.replace("_", " "), event.note
    if event.what in STEP:
        did, note = _told(STEP[event.what], event, reader)
    who = name or "Somebody who has left"
    return Entry(event.at, who, event.staff_id, event.what, did, note, event.day, event.after)


def _told(step: Step, event: Event, reader: Staff) -> tuple[str, str]:
    if event.unheard:
        return f"{step.did}, before anybody had spoken to them", event.note
    if step.in_short and reader.role not in step.whom:
        return step.in_short, ""
    return step.told(event.before, event.after), event.note


def _asked_again(event: Event, name: str | None) -> Entry:
    who = name or "The runner"
    did = NOTED.get(event.what, ASKED_AGAIN[event.what]) if name else ASKED_AGAIN[event.what]
    did += f": {HOW[event.after].lower()}" if event.after in HOW else ""
    return Entry(event.at, who, event.staff_id, event.what, did, event.note, event.day)
