"""Both databases that the product runs on, real ones, for whatever a test wants to keep.

PostgreSQL is a cluster of our own for each test process, in a temporary folder and on a socket
there: nothing has to be set up, and nothing that runs on the machine is touched.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.ports import free_port

_PLACES = "/usr/lib/postgresql/*/bin"


def programs() -> Path | None:
    """The folder of initdb and pg_ctl: the newest that Debian installed, or that of the PATH."""
    debian = sorted(Path("/").glob(_PLACES.removeprefix("/")), key=lambda p: int(p.parent.name))
    on_path = shutil.which("pg_ctl")
    return debian[-1] if debian else Path(on_path).resolve().parent if on_path else None


class Cluster:
    """A PostgreSQL of our own. It can be stopped and started, as by a bad day."""

    def __init__(self, folder: Path, bin: Path, *, durable: bool = False) -> None:
        self.folder, self.bin, self.port = folder, bin, free_port()
        # As root, PostgreSQL refuses to run; Debian's package brings a user for it.
        self._as = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        if self._as:
            folder.chmod(0o755)
            shutil.chown(folder, "postgres")
        self._run("initdb", "--auth=trust", "--username=postgres", "--no-sync")
        speed = "" if durable else "-c fsync=off -c synchronous_commit=off "
        self._options = (
            f"{speed}-p {self.port} -c listen_addresses=127.0.0.1 "
            f"-c unix_socket_directories= -c max_connections=60"
        )

    def start(self) -> None:
        self._run("pg_ctl", "-w", "-o", self._options, "-l", str(self.folder / "log"), "start")

    def stop(self) -> None:
        self._run("pg_ctl", "-w", "-m", "immediate", "stop")

    def url(self, name: str = "postgres") -> str:
        return f"postgresql://postgres@127.0.0.1:{self.port}/{name}"

    def _run(self, program: str, *words: str) -> None:
        where = ["-D", str(self.folder / "cluster")]
        command = [*self._as, str(self.bin / program), *where, *words]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=self.folder)


@contextmanager
def postgresql(*, durable: bool = False) -> Iterator[Cluster | None]:
    """One that runs; None where it is not installed."""
    found = programs()
    if found is None:
        yield None
        return
    # Not in pytest's own folder: it is closed to PostgreSQL's user.
    with tempfile.TemporaryDirectory(prefix="first-step-", ignore_cleanup_errors=True) as folder:
        cluster = Cluster(Path(folder), found, durable=durable)
        cluster.start()
        try:
            yield cluster
        finally:
            cluster.stop()


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    with postgresql() as cluster:
        if cluster is None:
            pytest.skip("PostgreSQL is not installed (on Debian: apt-get install postgresql)")
        yield cluster
