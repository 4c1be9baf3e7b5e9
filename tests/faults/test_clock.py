"""The clock of the machine jumps while people send and staff look on: hours ahead, hours back, and
over the ends of summer time."""

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from app import create_app
from app.database import Database, database_of
from app.database.migrate import migrate
from tests.app.test_server import environment, running
from tests.faults.desk import Desk, hold_histories_against_versions, sign_in
from tests.faults.ledger import Ledger
from tests.faults.people import Page, Person
from tests.faults.test_killed import wait_for
from tests.faults.wrong_clock import WrongClock
from tests.ports import free_port

pytestmark = [pytest.mark.faults, pytest.mark.xdist_group("faults")]

JUMPS = [timedelta(hours=hours) for hours in (5, -7, 1, -1, 30, 0)]
BELOW_NOTHING = re.compile(r"-\d+ (?:min|h\b|day)")
# Two seconds before summer time begins in London, and before it ends.
ENDS = [datetime(2027, 3, 28, 0, 59, 58, tzinfo=UTC), datetime(2027, 10, 31, 0, 59, 58, tzinfo=UTC)]


@dataclass
class Clinic:
    clock: WrongClock
    database: Database
    port: int
    ledger: Ledger

    def send(self) -> None:
        person = Person(self.port).walk()
        self.ledger.begun.append(person.visit)
        assert self.ledger.note(person, person.send())

    def queue(self, ahead: timedelta) -> Page:
        """As somebody sees it who signs in by the server's clock."""
        (desk,) = sign_in(self.database, [self.port], ahead)
        return desk.browser.get("/clinic/")

    def promises(self) -> dict[str, object]:
        with self.database.reading() as session:
            told = session.execute(text("SELECT reference, due_at FROM submission"))
            return {reference: due for reference, due in told}


@contextmanager
def clinic(tmp_path: Path, url: str) -> Iterator[Clinic]:
    clock, port = WrongClock(tmp_path), free_port()
    app = create_app(instance_path=tmp_path, database_url=url)
    migrate(database_of(app))
    settings = environment(
        tmp_path,
        port=port,
        workers=1,
        database_url=url,
        time_zone="Europe/London",
        sends_per_hour=100_000,
    )
    with running(settings, *clock.program) as server:
        wait_for(server)
        yield Clinic(clock, database_of(app), port, Ledger())
    database_of(app).engine.dispose()


def test_jumps_by_hours_break_no_promise_and_show_no_wait_below_nothing(
    database_url: str, tmp_path: Path
) -> None:
    with clinic(tmp_path, database_url) as at:
        for jump in JUMPS:
            at.send()
            before = at.promises()
            at.clock.set(jump)
            at.send()
            queue = at.queue(jump)
            assert queue.status == 200
            assert not BELOW_NOTHING.search(queue.text)
            assert before.items() <= at.promises().items()
        with at.database.reading() as session:
            hold_histories_against_versions(session)
        at.ledger.hold_against(at.database)


def test_who_signed_in_by_a_wrong_clock_signs_in_again(database_url: str, tmp_path: Path) -> None:
    with clinic(tmp_path, database_url) as at:
        (desk,) = sign_in(at.database, [at.port])
        assert is_in(desk)
        at.clock.set(timedelta(hours=-3))
        assert not is_in(desk)
        at.clock.set(timedelta(hours=13))
        assert not is_in(desk)


def is_in(desk: Desk) -> bool:
    return desk.browser.get("/clinic/").status == 200


def test_a_visit_from_a_wrong_clock_ends_in_plain_words(database_url: str, tmp_path: Path) -> None:
    with clinic(tmp_path, database_url) as at:
        for jump in (timedelta(hours=-3), timedelta(hours=3)):
            at.clock.set(timedelta(0))
            person = Person(at.port).walk()
            at.clock.set(jump)
            told = person.send()
            assert told.status == 410
            assert "Traceback" not in told.text
            at.send()


@pytest.mark.parametrize("end", ENDS, ids=["begins", "ends"])
def test_the_ends_of_summer_time_pass_unnoticed(
    database_url: str, tmp_path: Path, end: datetime
) -> None:
    with clinic(tmp_path, database_url) as at:
        at.clock.set(end - datetime.now(UTC))
        until = time.monotonic() + 4
        while time.monotonic() < until:
            at.send()
            queue = at.queue(end - datetime.now(UTC))
        assert not BELOW_NOTHING.search(queue.text)
        at.ledger.hold_against(at.database)
