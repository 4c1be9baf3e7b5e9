"""The real server, started as the README says."""

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path

import pytest

from tests.app.scales import UNPACK
from tests.ports import free_port

CHECKOUT = Path(__file__).parents[2]


def environment(tmp_path: Path, **settings: object) -> dict[str, str]:
    named = {f"FIRST_STEP_{name.upper()}": str(value) for name, value in settings.items()}
    return {**os.environ, "FIRST_STEP_INSTANCE_PATH": str(tmp_path), **named}


@contextmanager
def running(settings: dict[str, str], *before: str) -> Iterator[subprocess.Popen[str]]:
    """The server, in a process group of its own; `before` is a program that starts it."""
    process = subprocess.Popen(
        [*before, sys.executable, "run.py"],
        cwd=CHECKOUT,
        env=settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate(timeout=10)


@contextmanager
def serving(settings: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    """As `running`, once pages can be had."""
    with running(settings) as server:
        assert server.stdout
        assert server.stdout.readline().startswith("First Step is running at ")
        yield server


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


@pytest.mark.parametrize("kind", ["file", "abstract"])
def test_it_tells_the_system_that_started_it_when_pages_can_be_had(
    tmp_path: Path, kind: str
) -> None:
    port, address = free_port(), f"{tmp_path}/notify"
    told = {"file": address, "abstract": f"@{address}"}[kind]
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as system:
        system.bind(told.replace("@", "\0", 1))
        system.settimeout(30)
        with running(environment(tmp_path, port=port, workers=1) | {"NOTIFY_SOCKET": told}):
            assert system.recv(100) == b"READY=1"
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz") as page:
                assert page.status == 200


def asked(port: int, method: str, path: str, packing: str) -> tuple[HTTPMessage, bytes]:
    with closing(HTTPConnection("127.0.0.1", port, timeout=10)) as wire:
        wire.request(method, path, headers={"Accept-Encoding": packing})
        answer = wire.getresponse()
        return answer.headers, answer.read()


@pytest.mark.parametrize("packing", ["br", "gzip"])
def test_a_page_and_its_files_are_packed_on_the_wire(tmp_path: Path, packing: str) -> None:
    port = free_port()
    with serving(environment(tmp_path, port=port, workers=1)):
        page, packed = asked(port, "GET", "/about", packing)
        html = UNPACK[packing](packed)
        head, nothing = asked(port, "HEAD", "/about", packing)
        (sheet, *_) = re.findall(r'href="(/static/base[^"]+)"', html.decode())
        file, _ = asked(port, "GET", sheet, packing)

    for answer in (page, head, file):
        assert (answer["Content-Encoding"], answer["Vary"]) == (packing, "Accept-Encoding")
    assert int(page["Content-Length"]) == int(head["Content-Length"]) == len(packed)
    assert len(packed) < len(html) / 2
    assert nothing == b""


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGINT])
def test_it_stops_when_all_its_processes_are_told_at_once(
    tmp_path: Path, sent: signal.Signals
) -> None:
    """A terminal and an init system tell the workers too, not only the one that started them."""
    port = free_port()
    with serving(environment(tmp_path, port=port, workers=2)) as server:
        os.killpg(server.pid, sent)
        server.wait(timeout=12)

    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0


def test_its_first_requests_may_come_all_at_once(tmp_path: Path) -> None:
    port = free_port()
    with serving(environment(tmp_path, port=port, workers=2)):

        def fetch(_: int) -> int:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/about") as page:
                return int(page.status)

        with ThreadPoolExecutor(16) as many:
            assert set(many.map(fetch, range(64))) == {200}


def test_it_stops_when_it_is_told_to_just_as_it_says_that_it_runs(tmp_path: Path) -> None:
    """The moment is hit in about one of three, so it is tried again and again."""
    for _ in range(6):
        with running(environment(tmp_path, port=free_port(), workers=1)) as server:
            assert server.stdout
            server.stdout.readline()
            server.terminate()
            assert server.wait(timeout=30) == 0


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
