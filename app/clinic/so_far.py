"""What the history of a case comes to: who was spoken to, what was raised, and who closed it."""

from collections.abc import Sequence
from datetime import timedelta

from app import clock
from app.clinic.history import Entry
from app.clinic.steps.names import ANSWERED, BOOKED, LOWERED, NOT_NEEDED, RAISED, SENT
from app.follow_up.answering import CAME_BACK
from app.records import Staff

# A call is saved while somebody is on the line, and no call is longer than this.
LINE_IS_OPEN_FOR = timedelta(minutes=30)
_CHANGES = (RAISED, LOWERED)
_CLOSINGS = {BOOKED: "Booked", NOT_NEEDED: "Closed"}


def is_on_the_line(history: Sequence[Entry], me: Staff) -> bool:
    """Whoever noted what somebody told them on the phone reads the case to them, until anything
    else was done with it."""
    newest = history[-1]
    is_mine = newest.staff_id == me.id and newest.name in (SENT, CAME_BACK)
    return is_mine and clock.now() - newest.at < LINE_IS_OPEN_FOR


def was_heard(history: Sequence[Entry]) -> bool:
    return any(map(_is_a_talk, history))


def told_on_paper(history: Sequence[Entry]) -> list[Entry]:
    """Of a closed case: each talk with the runner, each change of the urgency, and how it was
    closed at last."""
    closed = [each for each in history if each.name in _CLOSINGS][-1:]
    return [each for each in history if _is_a_talk(each) or each.name in _CHANGES or each in closed]


def closed_by(history: Sequence[Entry]) -> str:
    """A name alone beside the day of an appointment reads as the physio's whom they will see."""
    closed = [each for each in history if each.name in _CLOSINGS]
    return f"{_CLOSINGS[closed[-1].name]} by {closed[-1].who}" if closed else ""


def _is_a_talk(entry: Entry) -> bool:
    """A first line with a name is a call that the reception took."""
    return entry.name == ANSWERED or (entry.name == SENT and entry.staff_id is not None)
