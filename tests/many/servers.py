"""Several servers of one clinic: a database for all, and a process and a folder for each."""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from flask import Flask
from sqlalchemy import func, select

from app import create_app
from app.database import database_of
from app.database.migrate import migrate
from app.records import Submission
from tests.app.test_server import environment, running
from tests.faults.people import Person
from tests.faults.test_killed import wait_for
from tests.many.balancer import Balancer, balancing
from tests.ports import free_port

# The same on all of them, and plainly made up.
SECRET_KEY = "not a secret: " + "the key of these tests " * 2


@dataclass
class Server:
    """As on a machine of its own: nothing but the settings and the database is shared. `enter` is
    the program that starts it where the machine really is one of its own."""

    settings: dict[str, str]
    enter: tuple[str, ...] = ()
    stack: ExitStack = field(default_factory=ExitStack)

    @property
    def port(self) -> int:
        return int(self.settings["FIRST_STEP_PORT"])

    @property
    def place(self) -> tuple[str, int]:
        return self.settings.get("FIRST_STEP_HOST", "127.0.0.1"), self.port

    def start(self) -> None:
        self.process: subprocess.Popen[str] = self.stack.enter_context(
            running(self.settings, *self.enter)
        )

    def stop(self) -> int:
        """As an update stops it: told, and waited for. Returns its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=20)

    def kill(self) -> None:
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(timeout=20)


@dataclass
class Farm:
    """`app` is ours to look with: it serves nobody."""

    app: Flask
    servers: list[Server]
    balancer: Balancer

    def visitor(self) -> Person:
        return Person(self.balancer.port)

    def kept(self, reference: str) -> int:
        with database_of(self.app).reading() as session:
            found = select(func.count()).where(Submission.reference == reference)
            return session.scalar(found) or 0


@contextmanager
def farm(folder: Path, url: str, servers: int = 3, **settings: object) -> Iterator[Farm]:
    """Servers that are not started yet, on tables of their own."""
    ours = {"database_url": url, "secret_key": SECRET_KEY, "country": "GB", **settings}
    app = create_app(instance_path=folder / "looking", **ours)
    migrate(database_of(app))
    made = []
    for number in range(servers):
        own = {"port": free_port(), "workers": 1, **ours}
        made.append(Server(environment(folder / f"machine-{number}", **own)))
    with ExitStack() as stack, balancing([server.place for server in made]) as balancer:
        for server in made:
            stack.push(server.stack)
        yield Farm(app, made, balancer)
    database_of(app).engine.dispose()


def start(servers: list[Server]) -> None:
    """All at once, as after a power cut."""
    for server in servers:
        server.start()
    for server in servers:
        wait_for(server.process)
