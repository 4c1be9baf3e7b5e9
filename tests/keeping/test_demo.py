"""The demo is a clinic that does not exist."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from app import clock
from app.database import database_of
from app.demo import cases as demo_cases
from app.demo.people import make_people
from app.records import Reached, State, Submission
from app.settings import settings_of
from rules import OUTCOME, OutcomeKind, Urgency
from tests.app.test_server import CHECKOUT, environment
from tests.ports import free_port

AGES = {
    "under_16": range(0, 16),
    "16_17": range(16, 18),
    "18_44": range(18, 45),
    "45_59": range(45, 60),
    "60_plus": range(60, 120),
}
# All published cases, and one of them a second time.
ALL = 94


@pytest.fixture(scope="module")
def queue(tmp_path_factory: pytest.TempPathFactory) -> list[Submission]:
    from app import create_app

    app = create_app(instance_path=tmp_path_factory.mktemp("demo"))
    make_people(database_of(app))
    demo_cases.make_cases(database_of(app), settings_of(app))
    with database_of(app).reading() as session:
        return list(session.query(Submission))


def test_the_queue_has_something_of_everything(queue: list[Submission]) -> None:
    assert len(queue) == ALL
    assert sum(case.is_open for case in queue) >= 25
    assert {case.rank for case in queue} == {0, 1, 2, 3}
    assert set(Counter(case.state for case in queue)) == set(State)
    waiting = [case for case in queue if case.state == State.WAITING]
    overdue = [case for case in waiting if case.due_at < clock.now()]
    assert {case.rank for case in overdue} == {0, 1, 2, 3}
    assert len(waiting) - len(overdue) >= 8


def test_some_urgencies_were_raised_and_some_lowered(queue: list[Submission]) -> None:
    changes = [
        case.urgency.code for case in queue if case.urgency.code != case.judgement["urgency"]
    ]

    assert sorted(changes) == ["priority", "same_day", "same_day"]
    raised = [case for case in queue if case.urgency.code == "same_day" and not case.acted_at]
    assert [case for case in raised if case.state == State.IN_HAND]


def test_somebody_of_an_emergency_was_rung_in_vain(queue: list[Submission]) -> None:
    in_vain = [case for case in queue if case.is_open and case.reached == Reached.NO_ANSWER]

    assert {case.urgency for case in in_vain} >= {Urgency.EMERGENCY, Urgency.ROUTINE}
    assert {case.reached for case in queue if case.is_open} == set(Reached)


def test_there_are_weeks_before_today_with_enough_outcomes_to_compare(
    queue: list[Submission],
) -> None:
    seen = [case for case in queue if case.turned_out]

    assert len(seen) >= 50
    assert {OUTCOME[case.turned_out].kind for case in seen} >= set(OutcomeKind) - {
        OutcomeKind.NOT_KNOWN
    }
    for case in seen:
        assert case.booked_for
        assert case.sent_at.date() <= case.booked_for < clock.now().date()
        assert not case.is_open


def test_one_person_sent_it_twice_and_everybody_else_once(queue: list[Submission]) -> None:
    people = Counter((case.name_folded, case.date_of_birth) for case in queue)
    numbers = Counter(case.phone_backwards[:9] for case in queue if case.phone)

    assert sorted(people.values())[-2:] == [1, 2]
    assert sorted(numbers.values())[-2:] == [1, 2]


def test_nobody_in_it_could_be_taken_for_a_real_person(queue: list[Submission]) -> None:
    assert len({case.name for case in queue}) == ALL - 1
    for case in queue:
        assert case.name.split()[1] in {"Example", "Sample", "Specimen", "Placeholder", "Nobody"}
        assert case.phone.replace("+44 ", "0").startswith("020 7946 0") or not case.phone
        assert case.email.endswith("@example.org") or not case.email
        assert case.phone or case.email


def test_every_birth_date_fits_the_age_that_was_told(queue: list[Submission]) -> None:
    for case in queue:
        assert age(case.date_of_birth, case.sent_at.date()) in AGES[case.answers["age_band"]]


def age(born: date, on: date) -> int:
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def test_it_never_touches_the_real_database_and_leaves_nothing(tmp_path: Path) -> None:
    real, port = tmp_path / "real", free_port()
    settings = environment(
        real, port=port, workers=1, database_url="postgresql://nobody@127.0.0.1:1/x"
    )
    process = subprocess.Popen(
        [sys.executable, "run.py", "--demo"],
        cwd=CHECKOUT,
        env={**settings, "TMPDIR": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    try:
        assert process.stdout
        said = [process.stdout.readline() for _ in range(6)]
        assert "FIRST_STEP_DATABASE_URL is left alone" in said[0]
        assert said[2].split()[0] == "desk"
        assert len(said[2].split()[1]) == 19
        assert said[5].endswith(f":{port}\n")
        (made,) = tmp_path.glob("first-step-demo-*/first-step.sqlite3")
        with sqlite3.connect(made) as connection:
            assert connection.execute("SELECT count(*) FROM submission").fetchone() == (ALL,)
        connection.close()
        process.send_signal(signal.SIGTERM)
        # Beside two browsers on two processors it takes its time.
        assert process.wait(timeout=45) == 0
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate(timeout=10)

    assert not real.exists()
    assert list(tmp_path.iterdir()) == []
