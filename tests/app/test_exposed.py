"""What lies beside the pages, and is not served; and how every answer says what it is."""

from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import pytest
from flask import Flask

from app import create_app
from tests.app.test_headers import stylesheets
from tests.app.test_server import environment, serving
from tests.ports import free_port

NOT_SERVED = (
    *("/.git/config", "/.git/HEAD", "/.env", "/run.py", "/app/__init__.py", "/pyproject.toml"),
    *("/instance/secret_key", "/instance/first-step.sqlite3", "/tests/", "/static", "/static/"),
    *("/static/../run.py", "/static/..%2frun.py", "/static/%2e%2e/run.py", "//etc/passwd"),
)


def test_nothing_that_lies_beside_the_pages_is_served(tmp_path: Path) -> None:
    port, found = free_port(), {}
    with serving(environment(tmp_path, port=port, workers=1)):
        for path in NOT_SERVED:
            with closing(HTTPConnection("127.0.0.1", port, timeout=10)) as wire:
                wire.request("GET", path)
                found[path] = wire.getresponse().status

    assert found == dict.fromkeys(NOT_SERVED, 404)


@pytest.mark.parametrize("method", ["TRACE", "TRACK", "PUT", "DELETE", "PROPFIND"])
def test_a_method_that_no_page_has_is_refused(app: Flask, method: str) -> None:
    answer = app.test_client().open("/about", method=method, headers={"X-Said": "unmistakable"})

    assert answer.status_code == 405
    assert "unmistakable" not in answer.text


def test_nothing_is_told_of_a_fault_whatever_the_environment_says(
    instance: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FLASK_DEBUG", "1")
    app = create_app(instance_path=instance)
    app.add_url_rule("/broken", view_func=lambda: str(1 / 0))

    page = app.test_client().get("/broken")

    assert page.status_code == 500
    assert "Something went wrong on our side" in page.text
    assert "ZeroDivisionError" not in page.text


@pytest.mark.parametrize("path", ["/", "/nowhere", "/clinic/sign-in", "/check/result/text"])
def test_a_text_says_in_which_characters_it_is_written(app: Flask, path: str) -> None:
    told = app.test_client().get(path, follow_redirects=True).headers["Content-Type"]

    assert told.startswith("text/")
    assert told.endswith("; charset=utf-8")


def test_so_does_a_stylesheet(app: Flask) -> None:
    (address,) = (each for each in stylesheets(app) if "/base" in each)
    with app.test_client().get(address) as sheet:
        assert sheet.headers["Content-Type"] == 'text/css; charset="utf-8"'
