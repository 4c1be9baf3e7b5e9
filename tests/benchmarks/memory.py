"""What a worker needs at rest and after thousands of journeys, and how long a start takes."""

import re
import statistics
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from tests.app.test_server import environment, running
from tests.benchmarks.measured import ROUNDS, Row
from tests.benchmarks.web.crowd import Crowd
from tests.benchmarks.web.journeys import recorded, runner
from tests.benchmarks.web.servers import serving
from tests.ports import free_port

# What is made once and kept, as templates are, has been made by the first number of journeys, and
# each thread's own heap has been filled.
WARM, MANY = 1_000, 5_000
SECONDS = 2.0
# Once it is warm, a worker may grow by a twentieth.
FLAT = 1.05


def rows(*, short: bool = False) -> Iterator[Row]:
    few, many = (100, 200) if short else (WARM, MANY)
    with Crowd() as crowd, serving() as server:
        at_rest = _megabytes(server.workers)
        requests = len(recorded(server.port, runner))
        _walk(crowd, server.port, few * requests)
        warm = _megabytes(server.workers)
        _walk(crowd, server.port, (many - few) * requests)
        later = _megabytes(server.workers)
    yield Row("a worker at rest", f"{at_rest:.1f} MB")
    yield Row(f"a worker after {few:,} journeys", f"{warm:.1f} MB")
    what, against = f"a worker after {many:,} journeys", f"after {few:,}: {warm:.1f} MB"
    yield Row(what, f"{later:.1f} MB", against, later / warm, at_most=1.5 if short else FLAT)
    starts = [_start() for _ in range(1 if short else ROUNDS)]
    yield Row("from the command to the first page", f"{statistics.median(starts):.2f} s")


def _walk(crowd: Crowd, port: int, requests: float) -> None:
    """So many requests in journeys, and a few more."""
    while requests > 0:
        requests -= crowd.rate(port, runner, SECONDS) * SECONDS


def _megabytes(workers: list[int]) -> float:
    """Of the larger worker, as the kernel counts what it holds in memory."""
    status = [Path(f"/proc/{pid}/status").read_text() for pid in workers]
    return max(int(re.findall(r"VmRSS:\s+(\d+) kB", each)[0]) for each in status) / 1000


def _start() -> float:
    """With an empty instance path, as at a first start."""
    with tempfile.TemporaryDirectory() as folder:
        port, began = free_port(), time.perf_counter()
        with running(environment(Path(folder), port=port)):
            while not _answers(port):
                time.sleep(0.01)
            return time.perf_counter() - began


def _answers(port: int) -> bool:
    with suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=10) as page:
        return bool(page.status == 200)
    return False
