"""Serves the app with granian, and says where."""

import resource
import socket
import sys
import threading
import time
from http.client import HTTPConnection
from typing import Any

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server.common import AbstractServer

from app import create_app
from app.addresses import local_origin, reachable_host
from app.commands.plainly import IS_AHEAD
from app.commands.plainly import NOT_MIGRATED as MIGRATE_FIRST
from app.database import OUT_OF_REACH, Database, database_of
from app.database.migrate import is_ahead, is_current
from app.first_owner import invitation
from app.follow_up.rounds import go_rounds
from app.hooks import go_rounds as tell_the_hooks
from app.keeping import delete_old_hourly
from app.log import OF_THE_SERVER
from app.ready import tell_ready
from app.services import warnings_for
from app.settings import Settings, SettingsError, settings_of
from app.settings.declared import CHECKOUT
from app.waiting_room import SEATS

WRONG_SETTINGS = 2
PORT_TAKEN = 3
NOT_MIGRATED = 4
WORKERS_MAY_TAKE = 3  # seconds
# Of each worker. Each takes a file of the machine's, and some are needed for other things.
MOST_CONNECTIONS = 2048
FILES = MOST_CONNECTIONS + 256
# In each worker: one for each who is let in, and some to tell the others that there is no room.
THREADS = SEATS + 16


def serve() -> int:
    """Runs until it is told to stop. Returns an exit code."""
    try:
        # Made once here, before any worker: settings are checked, secret and static files laid out.
        app = create_app()
    except SettingsError as wrong:
        print(f"First Step did not start.\n{wrong}", file=sys.stderr)
        return WRONG_SETTINGS
    settings = settings_of(app)
    taken = _why_taken(settings)
    if taken:
        print(f"First Step did not start. {taken}", file=sys.stderr)
        return PORT_TAKEN
    database = database_of(app)
    of_its_tables = _told_of(database)
    if of_its_tables == MIGRATE_FIRST:
        print(f"First Step did not start. {MIGRATE_FIRST}", file=sys.stderr)
        return NOT_MIGRATED
    # Workers that are forked from this process must not share its connections.
    database.engine.dispose()
    for warning in (*warnings_for(settings), of_its_tables):
        if warning:
            print(warning, file=sys.stderr)
    _run(settings, database, invitation(app))
    return 0


_NO_DATABASE = (
    "The database cannot be reached now. The check works without it; nothing can be sent to the "
    "clinic until it is back."
)
_SERVES_ON = f"{IS_AHEAD} This one serves on, until it is replaced."


def _told_of(database: Database) -> str:
    """What there is to say of its tables; nothing where they are those of this version."""
    try:
        if is_current(database):
            return ""
        return _SERVES_ON if is_ahead(database) else MIGRATE_FIRST
    except OUT_OF_REACH:
        return _NO_DATABASE


def _allow_files() -> None:
    """The usual limit is for programs that serve fewer; the workers inherit what we may have."""
    may, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = FILES if most == resource.RLIM_INFINITY else min(FILES, most)
    if may != resource.RLIM_INFINITY and may < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, most))


class _Heard(threading.Event):
    """Wakes every second. A signal that comes while a thread falls asleep does not wake it, and a
    server that was told to stop just after its start would go on for ever."""

    def wait(self, timeout: float | None = None) -> bool:
        if timeout is not None:
            return super().wait(timeout)
        while not super().wait(1):
            pass
        return True


def _run(settings: Settings, database: Database, invited: str) -> None:
    _allow_files()
    server = granian_for(settings)
    server.main_loop_interrupt = _Heard()
    beside = (settings, database, invited)
    threading.Thread(target=_accompany, args=beside, daemon=True).start()
    server.serve()


def granian_for(settings: Settings, makes_app: str = "app:create_app") -> AbstractServer[Any]:
    """The server as we want it. `makes_app` names what each worker gets its app from."""
    return Granian(
        makes_app,
        factory=True,
        working_dir=CHECKOUT,
        interface=Interfaces.WSGI,
        address=settings.host,
        port=settings.port,
        workers=settings.workers,
        respawn_failed_workers=True,
        # A worker that is told to stop while it starts may never hear it.
        workers_kill_timeout=WORKERS_MAY_TAKE,
        blocking_threads=THREADS,
        # A connection costs little; what comes in by it is counted by the app itself.
        backlog=MOST_CONNECTIONS,
        backpressure=MOST_CONNECTIONS,
        # Its warnings are about the number of threads, which we chose.
        log_level=LogLevels.error,
        log_dictconfig=OF_THE_SERVER,
        log_access=False,
    )


def _accompany(settings: Settings, database: Database, invited: str) -> None:
    """What the serving process does beside serving, once the workers have been forked from it."""
    _announce(settings, invited)
    for rounds in (go_rounds, tell_the_hooks):
        threading.Thread(target=rounds, args=(database, settings), daemon=True).start()
    delete_old_hourly(database, settings)


def _why_taken(settings: Settings) -> str:
    """The server shares its port with others of its kind, so we look before it does."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as wrong:
            return (
                f"FIRST_STEP_HOST and FIRST_STEP_PORT: cannot listen on "
                f"{settings.host} port {settings.port} ({wrong.strerror}). Choose others."
            )
    return ""


def _announce(settings: Settings, invited: str) -> None:
    """Says the address once a page can be had there, and how the first owner gets in."""
    while not _answers(reachable_host(settings), settings.port):
        time.sleep(0.05)
    print(f"First Step is running at {local_origin(settings)}", flush=True)
    tell_ready()
    if invited:
        print(invited, flush=True)


def _answers(host: str, port: int) -> bool:
    connection = HTTPConnection(host, port, timeout=1)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()
