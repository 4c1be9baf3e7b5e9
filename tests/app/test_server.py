"""The real server, started as the README says."""

import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment(tmp_path: Path, **settings: object) -> dict[str, str]:
    named = {f"FIRST_STEP_{name.upper()}": str(value) for name, value in settings.items()}
    return {**os.environ, "FIRST_STEP_INSTANCE_PATH": str(tmp_path), **named}


@contextmanager
def running(settings: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "run.py"],
        cwd=CHECKOUT,
        env=settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate(timeout=10)


def test_it_prints_its_address_serves_a_page_and_stops_when_told(tmp_path: Path) -> None:
    port = free_port()
    with running(environment(tmp_path, port=port, workers=1)) as server:
        assert server.stdout
        address = f"http://127.0.0.1:{port}"
        assert server.stdout.readline() == f"First Step is running at {address}\n"
        with urllib.request.urlopen(address) as page:
            assert "Take the first step" in page.read().decode()

        server.send_signal(signal.SIGTERM)
        _, said = server.communicate(timeout=15)

    assert server.returncode == 0
    assert "your local emergency number" in said
    assert "Traceback" not in said


def test_a_wrong_setting_stops_the_start_with_its_name(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "run.py"],
        cwd=CHECKOUT,
        env=environment(tmp_path, port="http", country="UK"),
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )

    assert done.returncode == 2
    assert "FIRST_STEP_PORT is not right" in done.stderr
    assert "FIRST_STEP_COUNTRY is not right" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_port_that_is_taken_is_named(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        done = subprocess.run(
            [sys.executable, "run.py"],
            cwd=CHECKOUT,
            env=environment(tmp_path, port=other.getsockname()[1]),
            capture_output=True,
            text=True,
            timeout=20,
            check=False,
        )

    assert done.returncode == 3
    assert "FIRST_STEP_PORT" in done.stderr
