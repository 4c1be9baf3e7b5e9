"""Whose word is taken for where a request comes from, and how it came."""

from pathlib import Path

import pytest
from flask import Flask

from app import create_app
from app.limits import address

FORGED = {"X-Forwarded-For": "203.0.113.66, 198.51.100.7", "X-Forwarded-Host": "evil.example"}
PROXY = {"REMOTE_ADDR": "10.0.0.1"}


def counted_as(app: Flask) -> str:
    """The address that limits count."""
    heard: list[str] = []
    app.before_request(lambda: heard.append(address()))
    app.test_client().get("/", headers=FORGED, environ_overrides=PROXY)
    return heard[0]


@pytest.mark.parametrize(
    ("proxies", "counted"),
    [(0, "10.0.0.1"), (1, "198.51.100.7"), (2, "203.0.113.66")],
)
def test_only_as_many_proxies_are_believed_as_the_clinic_has(
    tmp_path: Path, proxies: int, counted: str
) -> None:
    app = create_app(instance_path=tmp_path, trusted_proxies=proxies)

    assert counted_as(app) == counted


def test_without_a_proxy_nobody_can_name_another_host(tmp_path: Path) -> None:
    app = create_app(instance_path=tmp_path)

    with app.test_client() as browser:
        page = browser.post("/check", headers=FORGED, environ_overrides=PROXY)

    assert "evil.example" not in page.text
    assert "evil.example" not in page.location
