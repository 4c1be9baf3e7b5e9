"""The cases of the demo: answers from the published cases, and people who plainly do not exist."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import cycle, product

from app import clock
from app.database import Database
from app.demo.fates import FATES, Fate, meet
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
_FIRST = ("Alex", "Robin", "Sam", "Kim", "Charlie", "Jo", "Pat", "Lee")
_LAST = ("Example", "Sample", "Specimen", "Placeholder", "Nobody")
_AGES = {
    "under_16": range(11, 15),
    "16_17": range(16, 18),
    "18_44": range(20, 44),
    "45_59": range(46, 59),
    "60_plus": range(61, 75),
}
_YEAR = timedelta(days=365.25)


@dataclass(frozen=True)
class Published:
    """The answers of one published case, and nothing else of it."""

    age_band: str
    answers: Answers
    urgency: Urgency


def make_cases(database: Database, settings: Settings) -> None:
    fates = {urgency: cycle(FATES) for urgency in Urgency}
    for number, ((first, last), case) in enumerate(
        zip(product(_FIRST, _LAST), _chosen(), strict=True)
    ):
        fate = next(fates[case.urgency])
        sent = send(
            database,
            settings,
            visit_id=f"demo {number}",
            answers=case.answers,
            contact=_contact(f"{first} {last}", number, case.age_band),
            asked_by="runner",
            at=_sent_at(case.urgency, fate, number, settings),
        )
        meet(database, sent.submission.id, fate, number)


def _chosen() -> Iterator[Published]:
    left = dict(HOW_MANY)
    for line in PUBLISHED.read_text(encoding="utf-8").splitlines():
        written = json.loads(line, parse_float=Decimal)["answers"]
        answers = read(written)
        urgency = assess(answers).urgency
        if left[urgency]:
            left[urgency] -= 1
            yield Published(written["age_band"], answers, urgency)


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
