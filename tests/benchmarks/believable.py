"""As many fictional cases as wanted, loaded fast: the answers are those of the published cases."""

import json
import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from app.database import take_your_time
from app.likeness import digits_backwards, folded, surname_first
from app.records import Reached, Role, Staff, State, Submission, rank_of
from app.references import new_reference
from rules import OUTCOMES, Judgement, Urgency, assess, read, store
from tests.vignettes.cases import cases

# Chosen so that every list has more than a full page at any size.
MOST_OPEN = 5_000
URGENCIES = {"routine": 45, "priority": 30, "same_day": 15, "emergency": 10}
STAFF = range(1, 6)
GIVEN = (
    "Ada Alex Ana Ben Bo Cam Cleo Dana Dee Eli Emma Fay Finn Gus Hana Ines Ira Jo Jude Kai Kim "
    "Lee Lou Mae Max Mia Nia Noor Olu Omar Pat Pia Quinn Ravi Remy Robin Sam Sky Tam Theo Uma "
    "Val Wren Xan Yara Zoe "
)
FAMILY = (
    "Ash Baker Birch Brook Cole Dale Elm Fern Field Ford Glen Grove Hall Heath Hill Holt Lake "
    "Lane March Mead Mill Moor Nash Oak Park Pike Pool Reed Ridge Rowan Sample Shaw Stone "
    "Thorne Vale Wells West Wood Wynn Yew "
)
# The end of a phone number, and a name, that as many people share at any size, or all of fewer.
SHARED_DIGITS, SHARED_NAME, SHARED_BY = "8642", "Shared", 120
COLUMNS = [column.key for column in Submission.__table__.columns]


def hire(session: Session, now: datetime) -> None:
    """Those who have the cases. Each may do anything."""
    session.add_all(
        Staff(id=id, login=f"r{id}", name=f"Owner {id}", role=Role.OWNER, made_at=now)
        for id in STAFF
    )
    session.flush()


def load(connection: Connection, rows: int, now: datetime) -> None:
    """Into the empty tables, with the planner told of what is there."""
    made = _cases(rows, now)
    if connection.dialect.name == "sqlite":
        marks = ", ".join("?" * len(COLUMNS))
        connection.connection.executemany(
            f"INSERT INTO submission ({', '.join(COLUMNS)}) VALUES ({marks})",  # noqa: S608
            (tuple(_for_sqlite(value) for value in row) for row in made),
        )
        connection.exec_driver_sql("ANALYZE")
    else:
        take_your_time(connection)
        # Else VACUUM finds rows whose commit is not written yet, and passes them over.
        connection.exec_driver_sql("SET LOCAL synchronous_commit = on")
        cursor: Any = connection.connection.cursor()
        with cursor.copy(f"COPY submission ({', '.join(COLUMNS)}) FROM STDIN") as copy:
            for row in made:
                copy.write_row(row)


def _for_sqlite(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
    return value.isoformat() if isinstance(value, date) else value


def _cases(rows: int, now: datetime) -> Iterator[tuple[object, ...]]:
    chance = random.Random(rows)  # noqa: S311 (believable, not secret)
    judged = _judged()
    is_open = min(rows * 6 // 10, MOST_OPEN)
    for number in range(1, rows + 1):
        urgency = chance.choices(list(URGENCIES), list(URGENCIES.values()))[0]
        values = _who(chance, number, rows)
        values |= chance.choice(judged[urgency])
        # The newest are the open ones, as in a clinic that keeps up.
        values |= _when(chance, number, rows, is_open, now)
        values |= {
            "id": number,
            "public_id": f"{number:022}",
            "reference": new_reference(),
            "visit_digest": f"{number:064x}",
            "asked_by": "reception" if number % 9 == 0 else "runner",
            "ring_when": "morning",
            "parent_name": "",
            "email": f"{number}@example.org" if number % 3 == 0 else "",
            "email_folded": f"{number}@example.org" if number % 3 == 0 else "",
            "agreed_to_follow_up": False,
            "promised_at": None,
            # Of every tenth case a physio has said what it was.
            "reached": chance.choice(list(Reached)).value,
            "turned_out": OUTCOMES[number // 10 % len(OUTCOMES)].name if number % 10 == 0 else "",
            "note": "",
            "unit": "km",
            "version": 1,
        }
        yield tuple(values[name] for name in COLUMNS)


def _who(chance: random.Random, number: int, rows: int) -> dict[str, object]:
    is_shared = number % max(rows // SHARED_BY, 1) == 0
    name = f"{chance.choice(GIVEN.split())} {chance.choice(FAMILY.split())}"
    # The range of numbers that is kept free for fiction is far too small for a million.
    phone = f"07{chance.randrange(10**9):09}"
    if is_shared:
        name, phone = f"{SHARED_NAME} {name}", phone[:-4] + SHARED_DIGITS
    return {
        "name": name,
        "name_folded": folded(name),
        "surname_first": surname_first(folded(name)),
        "phone": phone,
        "phone_backwards": digits_backwards(phone),
        "date_of_birth": date(chance.randrange(1940, 2010), 1, 1),
    }


def _when(
    chance: random.Random, number: int, rows: int, is_open: int, now: datetime
) -> dict[str, object]:
    age = rows - number
    if age < is_open:
        sent = now - timedelta(minutes=3 * age, seconds=chance.randrange(60))
        has_it = chance.random() < 0.6
        return {
            "sent_at": sent,
            "changed_at": sent,
            "due_at": sent + timedelta(hours=chance.choice((1, 2, 24, 48))),
            "acted_at": sent + timedelta(minutes=9) if has_it else None,
            "state": State.IN_HAND.value if has_it else State.WAITING.value,
            "is_open": True,
            "taken_by_id": chance.choice(STAFF) if has_it else None,
            "booked_for": None,
        }
    sent = now - timedelta(days=10, minutes=age * 400_000 // rows)
    is_booked = chance.random() < 0.8
    return {
        "sent_at": sent,
        "changed_at": sent + timedelta(minutes=chance.randrange(5_000)),
        "due_at": sent + timedelta(hours=2),
        "acted_at": sent + timedelta(minutes=9),
        "state": State.BOOKED.value if is_booked else State.NOT_NEEDED.value,
        "is_open": False,
        "taken_by_id": chance.choice(STAFF),
        "booked_for": sent.date() + timedelta(days=5) if is_booked else None,
    }


def _judged() -> dict[str, list[dict[str, object]]]:
    """What is kept of each published case, by its urgency."""
    found: dict[str, list[dict[str, object]]] = {urgency.code: [] for urgency in Urgency}
    for case in cases():
        answers = read(case.row["answers"])
        assessment = assess(answers)
        judgement = Judgement.of(assessment)
        found[judgement.urgency].append(
            {
                "answers": json.dumps(store(answers)),
                "judgement": json.dumps(judgement.as_stored()),
                "questionnaire_version": judgement.questionnaire_version,
                "ruleset_version": judgement.ruleset_version,
                "rank": rank_of(assessment.urgency),
            }
        )
    return found
