"""A server that runs while something is measured."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

from app import create_app
from tests.app.test_server import CHECKOUT, environment
from tests.benchmarks.web.served import OURS
from tests.benchmarks.wizard.site import KIND
from tests.ports import free_port

SECONDS_TO_START = 60
USUAL: dict[str, object] = {"workers": 2, "country": "GB"}


@dataclass(frozen=True)
class Running:
    port: int
    folder: Path
    workers: list[int]
    """Their process ids."""

    def busy(self) -> float:
        """Seconds of a processor that the workers have had so far."""
        times = (Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2] for pid in self.workers)
        ticks = sum(int(used) for each in times for used in each.split()[11:13])
        return ticks / os.sysconf("SC_CLK_TCK")


@contextmanager
def serving(
    server: str = "granian", makes_app: str = OURS, *, kind: str = "", **settings: object
) -> Iterator[Running]:
    """Under that server of `served`, on two workers and in a folder that is thrown away. `kind`
    says which of its kinds a peer is."""
    port = free_port()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        if makes_app == OURS:
            # As the product does when it starts: workers that make one file together may fail.
            create_app(instance_path=folder, **USUAL | settings)
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.benchmarks.web.served", server, makes_app],
            cwd=CHECKOUT,
            env=environment(Path(folder), port=port, **USUAL | settings) | {KIND: kind},
            start_new_session=True,
        )
        try:
            _wait_for(port, process)
            yield Running(port, Path(folder), _workers_of(process.pid))
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    """Until a page can be had. Raises TimeoutError."""
    give_up = time.monotonic() + SECONDS_TO_START
    while process.poll() is None and time.monotonic() < give_up:
        with closing(HTTPConnection("127.0.0.1", port, timeout=5)) as wire, suppress(OSError):
            wire.request("GET", "/")
            with wire.getresponse() as answer:
                if answer.status < 400:
                    return
        time.sleep(0.05)
    raise TimeoutError("The server did not start.")


def _workers_of(parent: int) -> list[int]:
    """Its children, or itself where it has none."""
    listed = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    return [int(pid) for pid in listed] or [parent]
