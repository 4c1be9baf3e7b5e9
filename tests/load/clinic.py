"""A clinic with receptionists who are signed in, served by a real server of its own."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text

from app import clock, create_app
from app.database import Database, database_of
from app.database.migrate import migrate
from app.records import Role, Staff
from app.staff import sessions
from tests.app.test_server import environment, running
from tests.faults.test_killed import wait_for
from tests.ports import free_port


@dataclass(frozen=True)
class Clinic:
    """Where it is served; `signed_in` are the cookies of its receptionists."""

    port: int
    process: int
    database: Database
    signed_in: list[dict[str, str]]

    def lost_of(self, references: list[str]) -> int:
        """How many of these are not in the database exactly once."""
        with self.database.reading() as session:
            kept = Counter(session.scalars(text("SELECT reference FROM submission")))
        return sum(kept[reference] != 1 for reference in references)


@contextmanager
def open_clinic(
    folder: Path, receptionists: int, url: str = "", **more: object
) -> Iterator[Clinic]:
    app = create_app(instance_path=folder, database_url=url, country="GB")
    database, cookie = database_of(app), app.extensions["staff_cookie"].name
    migrate(database)
    with database.writing() as session:
        desks = [
            Staff(
                login=f"r{n}", name=f"Receptionist {n}", role=Role.RECEPTIONIST, made_at=clock.now()
            )
            for n in range(receptionists)
        ]
        session.add_all(desks)
        session.flush()
        signed_in = [{cookie: sessions.begin(session, desk)} for desk in desks]
    database.engine.dispose()
    settings: dict[str, object] = {
        "port": free_port(),
        "country": "GB",
        "clinic_phone": "020 7946 0000",
        "database_url": url,
        "sends_per_hour": 1_000_000,
        **more,
    }
    with running(environment(folder, **settings)) as server:
        wait_for(server)
        yield Clinic(int(str(settings["port"])), server.pid, database, signed_in)
    database.engine.dispose()
