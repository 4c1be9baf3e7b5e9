"""Lines of two machines can be laid side by side: each has its moment in UTC."""

import logging
import os
import re
import signal
import time
from pathlib import Path

import pytest
from flask import Flask
from flask.logging import default_handler

from app.log import tell
from tests.app.test_server import environment, serving
from tests.ports import free_port


def test_a_line_of_a_page_has_its_moment_in_utc(app: Flask) -> None:
    record = logging.LogRecord("app", logging.ERROR, "errors.py", 1, "It broke.", None, None)
    record.created = 1_795_943_100  # 2026-11-29, 09:05 in UTC

    assert default_handler.format(record) == "2026-11-29T09:05:00Z ERROR in errors: It broke."


def test_so_has_a_line_of_what_the_server_does_by_itself(
    capsys: pytest.CaptureFixture[str],
) -> None:
    tell("Mail could not be sent now.")

    assert re.fullmatch(
        r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ Mail could not be sent now\.\n", capsys.readouterr().err
    )


def test_so_has_a_line_of_what_the_server_says_of_its_workers(tmp_path: Path) -> None:
    with serving(environment(tmp_path, port=free_port(), workers=1)) as server:
        children = Path(f"/proc/{server.pid}/task/{server.pid}/children")
        (worker,) = children.read_text().split()
        os.kill(int(worker), signal.SIGKILL)
        until = time.monotonic() + 20
        while children.read_text().split() in ([], [worker]) and time.monotonic() < until:
            time.sleep(0.1)
        server.terminate()
        out, told = server.communicate(timeout=15)

    assert re.search(
        r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ ERROR in common: Unexpected exit from worker-1$",
        told,
        re.MULTILINE,
    )
    assert "worker-1" not in out
