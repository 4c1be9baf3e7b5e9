"""Receptionists who save notes in the same cases, each at a server of the same clinic."""

import itertools
import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta

from sqlalchemy import select, text, update
from sqlalchemy.orm import Session

from app import clock
from app.database import Database
from app.records import Event, Role, Staff, StaffSession, Submission
from app.staff import sessions
from tests.faults.people import Person

COOKIE = "staff"
_numbers = itertools.count(1)


@dataclass
class Desk:
    """One signed-in browser, and what became of each note that it tried to save, by its case."""

    browser: Person
    saved: list[tuple[str, str]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def note(self, public_id: str) -> None:
        path, words = f"/clinic/cases/{public_id}", f"Note {next(_numbers)}."
        form = self.browser.get(path).hidden
        answer = self.browser.post(f"{path}/note", {**form, "note": words})
        if answer.status == 303:
            self.saved.append((public_id, words))
        else:
            # Both versions are shown, so nothing that was typed is lost.
            assert answer.status == 409
            assert words in answer.text
            self.refused.append(words)

    def note_in_any(self, cases: list[str], times: int) -> None:
        for _ in range(times):
            self.note(random.choice(cases))  # noqa: S311


def sign_in(database: Database, ports: list[int], ahead: timedelta = timedelta(0)) -> list[Desk]:
    """One at each port, by a clock that is so far ahead."""
    first = next(_numbers)
    with database.writing() as session:
        people = [
            Staff(login=f"d{n}", name=f"Desk {n}", role=Role.RECEPTIONIST, made_at=clock.now())
            for n in range(first, first + len(ports))
        ]
        session.add_all(people)
        session.flush()
        tokens = [sessions.begin(session, each) for each in people]
        now = clock.now() + ahead
        theirs = StaffSession.staff_id.in_([each.id for each in people])
        session.execute(update(StaffSession).where(theirs).values(began_at=now, seen_at=now))
    return [
        Desk(Person(port, f"{COOKIE}={token}")) for port, token in zip(ports, tokens, strict=True)
    ]


def hold_histories_against_versions(session: Session) -> None:
    """Every save adds one to the version and one line to the history; both begin at one."""
    versions = session.execute(text("SELECT id, version FROM submission")).all()
    lines = Counter(session.scalars(text("SELECT submission_id FROM event")))
    assert {id: version for id, version in versions} == dict(lines)


def notes_kept(session: Session) -> list[tuple[str, str]]:
    """Each with the public id of its case."""
    of_cases = select(Submission.public_id, Event.note).join(Event)
    return sorted((id, note) for id, note in session.execute(of_cases.where(Event.what == "note")))
