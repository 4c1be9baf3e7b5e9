"""What must be true of every case that is kept, however it came to be: each rule a sentence."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from app.clinic.steps import SENT, STEP
from app.follow_up.told import HOW
from app.likeness import digits_backwards, folded, folded_email, surname_first
from app.records import (
    Event,
    FollowUp,
    Mail,
    Reached,
    State,
    Submission,
    rank_of,
)
from app.references import read_reference
from app.sending import RING_WHEN, TOOK_A_CALL
from rules import OUTCOME, Urgency

Row = TypeVar("Row")
Rules = dict[str, Callable[[Row], object]]
DIGEST = re.compile(r"[0-9a-f]{64}")
PUBLIC_ID = re.compile(r"[\w-]{22}", re.ASCII)
_CODES = {urgency.code: urgency for urgency in Urgency}
_JOINERS = "\u200c\u200d"


def is_line(text: str) -> bool:
    """One line, of what can be shown; a joiner stands between two letters of some scripts."""
    return all(
        each.isprintable() or unicodedata.category(each) == "Zs" or each in _JOINERS
        for each in text
    )


def are_lines(text: str) -> bool:
    return all(is_line(line.replace("\t", " ")) for line in text.split("\n"))


def is_told(asked: FollowUp) -> bool:
    """An emergency may leave open how it is; it has a sign then."""
    if asked.answered_at is None:
        return asked.how == ""
    return asked.how in HOW or (asked.how == "" and bool(asked.signs))


@dataclass(frozen=True)
class Case:
    """A case with all that hangs on it."""

    it: Submission
    events: list[Event]
    trail: list[str]
    follow_up: FollowUp | None
    mail: Mail | None

    @property
    def urgency(self) -> Urgency:
        """As the rules said it, or as somebody changed it last."""
        changed = [_CODES[each.after] for each in self.events if each.after in _CODES]
        return changed[-1] if changed else _CODES[self.it.recalled_judgement().urgency]

    @property
    def promised_at(self) -> datetime:
        """An older server did not keep it."""
        return self.it.promised_at or self.it.sent_at

    @property
    def found(self) -> list[str]:
        """What it was found to be, one after the other; nothing at first."""
        return ["", *(each.after for each in self.events if each.what == "outcome")]

    @property
    def is_traced(self) -> bool:
        """Whether the audit trail has a line for each thing that staff did with it."""
        done = sorted(f"case: {each.what}" for each in self.events if each.what in STEP)
        calls = [TOOK_A_CALL for each in self.events if each.what == SENT and each.staff_id]
        traced = sorted(did for did in self.trail if did.startswith("case: "))
        return done == traced and calls == [did for did in self.trail if did == TOOK_A_CALL]


CASES: Rules[Case] = {
    "has a state that there is": lambda case: case.it.state in set(State),
    "is open where its state is": lambda case: case.it.is_open == State(case.it.state).is_open,
    "stands in the queue at its urgency": lambda case: case.it.rank == rank_of(case.urgency),
    "has one line of its history for each version": lambda c: len(c.events) == c.it.version,
    "has a history that begins when it was sent": lambda c: (
        c.events[0].what == SENT and c.events[0].at == c.it.sent_at
    ),
    "has a history in the order of time": lambda case: (
        sorted(each.at for each in case.events) == [each.at for each in case.events]
    ),
    "was changed when its history says": lambda c: c.it.changed_at == c.events[-1].at,
    "is due after it was sent": lambda case: case.it.due_at > case.it.sent_at,
    "was promised when it was sent or later": lambda case: (
        case.it.sent_at <= case.promised_at <= case.it.changed_at
    ),
    "was acted on after it was promised": lambda case: (
        case.it.acted_at is None or case.promised_at <= case.it.acted_at
    ),
    "was acted on where it is closed": lambda case: case.it.is_open or case.it.acted_at,
    "has a day where it is booked, and nowhere else": lambda case: (
        (case.it.state == State.BOOKED) == (case.it.booked_for is not None)
    ),
    "is in somebody's hands, or waits in nobody's": lambda case: (
        not case.it.is_open or (case.it.state == State.WAITING) == (case.it.taken_by_id is None)
    ),
    "was reached in a way that there is": lambda case: case.it.reached in set(Reached),
    "has a public id": lambda case: PUBLIC_ID.fullmatch(case.it.public_id),
    "has a reference that can be read aloud": lambda case: (
        read_reference(case.it.reference) == case.it.reference
    ),
    "keeps of the visit only a digest": lambda case: DIGEST.fullmatch(case.it.visit_digest),
    "was asked by somebody": lambda case: case.it.asked_by in ("runner", "reception"),
    "can be reached": lambda case: case.it.phone or case.it.email,
    "has a name of one line that can be shown": lambda case: (
        case.it.name and is_line(case.it.name) and is_line(case.it.parent_name)
    ),
    "has a phone number and an address of one line": lambda case: (
        is_line(case.it.phone) and is_line(case.it.email)
    ),
    "has a note that can be shown": lambda case: are_lines(case.it.note),
    "is found by its name": lambda case: case.it.name_folded == folded(case.it.name)[:240],
    "is found by its surname": lambda case: (
        case.it.surname_first == surname_first(folded(case.it.name))[:240]
    ),
    "is found by its phone": lambda c: c.it.phone_backwards == digits_backwards(c.it.phone),
    "is found by its email": lambda c: c.it.email_folded == folded_email(c.it.email)[:254],
    "is of somebody who was born": lambda case: (
        timedelta(0) <= case.it.sent_at.date() - case.it.date_of_birth + timedelta(days=1)
        and case.it.sent_at.year - case.it.date_of_birth.year <= 121
    ),
    "may be rung at a time that there is": lambda case: case.it.ring_when in RING_WHEN,
    "has answers that can be read": lambda case: case.it.recalled_answers().facts,
    "has a judgement that can be read": lambda case: (
        case.it.recalled_judgement().ruleset_version == case.it.ruleset_version
    ),
    "turned out to be something that there is": lambda case: case.it.turned_out in {"", *OUTCOME},
    "turned out to be what its history says": lambda case: case.it.turned_out == case.found[-1],
    "has a trail of all that was done with it": lambda case: case.is_traced,
    "is asked again where it was agreed": lambda case: (
        case.it.agreed_to_follow_up == (case.follow_up is not None)
    ),
    "was asked and answered in words that there are": lambda case: (
        case.follow_up is None or is_told(case.follow_up)
    ),
    "is mailed only while there is something to ask": lambda case: (
        case.mail is None or (case.follow_up and not case.follow_up.answered_at)
    ),
    "is mailed at its own address, on one line": lambda case: (
        case.mail is None or (case.mail.to == case.it.email and is_line(case.mail.subject))
    ),
}
