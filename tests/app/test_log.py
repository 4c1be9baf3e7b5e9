"""Lines of two machines can be laid side by side: each has its moment in UTC."""

import logging
import re

import pytest
from flask import Flask
from flask.logging import default_handler

from app.log import tell


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
