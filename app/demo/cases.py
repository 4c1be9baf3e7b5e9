"""The cases of the demo: answers from the published cases, and people who plainly do not exist."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import cycle, product

from app import clock
from app.database import Database
from app.demo.fates import FATES, Fate, Met, appointment, meet
from app.demo.outcomes import outcome_of
from app.promises import due_at
from app.sending import Contact, send
from app.settings import Settings
from app.settings.declared import CHECKOUT
from rules import Answers, Urgency, assess, read

PUBLISHED = CHECKOUT / "tests" / "vignettes" / "published.jsonl"
# As many of each as a queue can hold and still be looked through.
HOW_MANY = {
    Urgency.EMERGENCY: 4,
    Urgency.SAME_DAY: 8,
    Urgency.PRIORITY: 13,
    Urgency.ROUTINE: 15,
}
_FIRST = (
    *("Alex", "Robin", "Sam", "Kim", "Charlie", "Jo", "Pat", "Lee", "Ash", "Billie", "Chris"),
    *("Drew", "Ellis", "Frankie", "Glen", "Harper", "Indigo", "Jules", "Kit", "Marley"),
)
_LAST = ("Example", "Sample", "Specimen", "Placeholder", "Nobody")
_AGES = {
    "under_16": range(11, 15),
    "16_17": range(16, 18),
    "18_44": range(20, 44),
    "45_59": range(46, 59),
    "60_plus": range(61, 75),
}
_YEAR = timedelta(days=365.25)
# Those before it sent theirs last week or earlier, one every other day.
_LAST_WEEK = timedelta(days=7)
_APART = timedelta(days=1.7)


@dataclass(frozen=True)
class Published:
    """The answers of one published case, and what it is said to have been."""

    age_band: str
    answers: Answers
    urgency: Urgency
    diagnosis: str


def make_cases(database: Database, settings: Settings) -> None:
    """The queue of today, then the weeks before it, then somebody who sends a second time."""
    names = (f"{first} {last}" for first, last in product(_FIRST, _LAST))
    now, earlier = _chosen()
    fates = {urgency: cycle(FATES[urgency]) for urgency in Urgency}
    for number, (case, name) in enumerate(zip(now, names, strict=False)):
        fate = next(fates[case.urgency])
        at = _sent_at(case.urgency, fate, number, settings)
        sent = _send(database, settings, number, case, _contact(name, number, case.age_band), at)
        meet(database, settings, Met(sent, fate, appointment(number)))
    for number, (case, name) in enumerate(zip(earlier, names, strict=False), len(now)):
        at = clock.now() - _LAST_WEEK - (number - len(now)) * _APART
        sent = _send(database, settings, number, case, _contact(name, number, case.age_band), at)
        seen = (at + timedelta(days=5)).date()
        meet(database, settings, Met(sent, Fate.OVER, seen, outcome_of(case.diagnosis)))
    _send_twice(database, settings, now[1], len(now) + len(earlier))


def _send_twice(database: Database, settings: Settings, case: Published, number: int) -> None:
    """The same person as the second of the queue, who types the number in another way."""
    contact = _contact(f"{_FIRST[0]} {_LAST[1]}", 1, case.age_band)
    abroad = replace(contact, phone=contact.phone.replace("0", "+44 ", 1))
    _send(database, settings, number, case, abroad, clock.now() - timedelta(minutes=2))


def _send(
    database: Database,
    settings: Settings,
    number: int,
    case: Published,
    contact: Contact,
    at: datetime,
) -> int:
    sent = send(
        database,
        settings,
        visit_id=f"demo {number}",
        answers=case.answers,
        contact=contact,
        asked_by="runner",
        at=at,
    )
    return sent.submission.id


def _chosen() -> tuple[list[Published], list[Published]]:
    """Those of the queue, and those of the weeks before."""
    left = dict(HOW_MANY)
    now: list[Published] = []
    earlier: list[Published] = []
    for case in _published():
        left[case.urgency] -= 1
        (now if left[case.urgency] >= 0 else earlier).append(case)
    return now, earlier


def _published() -> Iterator[Published]:
    for line in PUBLISHED.read_text(encoding="utf-8").splitlines():
        row = json.loads(line, parse_float=Decimal)
        answers = read(row["answers"])
        urgency = assess(answers).urgency
        yield Published(row["answers"]["age_band"], answers, urgency, row["diagnosis"])


def _contact(name: str, number: int, age_band: str) -> Contact:
    """Telephone numbers that are set aside for stories, and addresses that lead nowhere."""
    phone, email = f"020 7946 0{100 + number}", f"{name.lower().replace(' ', '.')}@example.org"
    return Contact(
        name=name,
        date_of_birth=_born(age_band, number),
        phone=phone if number % 4 else "",
        email="" if number % 4 in (1, 2) else email,
        ring_when=("any", "morning", "afternoon")[number % 3],
        note="I would like an appointment after work." if number % 6 == 0 else "",
        parent_name="Parent Example" if age_band == "under_16" else "",
    )


def _born(age_band: str, number: int) -> date:
    """Some months after a birthday, so that the age fits on whatever day the case was sent."""
    ages = _AGES[age_band]
    age = ages[number * 7 % len(ages)] * _YEAR
    return (clock.now() - age - timedelta(days=60 + number * 3)).date()


def _sent_at(urgency: Urgency, fate: Fate, number: int, settings: Settings) -> datetime:
    """Some minutes ago where it is waiting in time, else long enough ago to have been promised."""
    now = clock.now()
    if fate is Fate.IN_TIME:
        return now - timedelta(minutes=1 + number % 5, seconds=number)
    sent = now - timedelta(minutes=40 + 7 * number)
    while fate is Fate.OVERDUE and due_at(sent, urgency, settings) >= now:
        sent -= timedelta(hours=5)
    return sent
