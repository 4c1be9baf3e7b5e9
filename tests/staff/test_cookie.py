"""The cookie of a sign-in, as a browser is told to keep it."""

from pathlib import Path

import pytest
from flask import Flask

from app import create_app
from tests.staff.cast import PASSWORD, hire


def written_at_a_sign_in(app: Flask) -> str:
    typed = {"login": "anna", "password": PASSWORD}
    return app.test_client().post("/clinic/sign-in", data=typed).headers["Set-Cookie"]


def test_over_https_it_is_bound_to_the_host(tmp_path: Path, quick: None) -> None:
    app = create_app(instance_path=tmp_path, public_url="https://check.clinic.example")
    hire(app, "anna")

    written = written_at_a_sign_in(app)

    assert written.startswith("__Host-staff=")
    assert "Secure" in written
    assert "Path=/" in written
    assert "Domain" not in written


@pytest.mark.parametrize("told", ["HttpOnly", "SameSite=Lax"])
def test_no_script_reads_it_and_no_other_site_posts_with_it(
    app: Flask, quick: None, told: str
) -> None:
    hire(app, "anna")

    assert told in written_at_a_sign_in(app).split("; ")


def test_it_is_as_random_as_a_key_new_each_time_and_ends_with_the_browser(
    app: Flask, quick: None
) -> None:
    hire(app, "anna")
    written = [written_at_a_sign_in(app) for _ in range(2)]
    tokens = {each.partition("=")[2].partition(";")[0] for each in written}

    assert [len(token) for token in tokens] == [43, 43]  # 256 bits each
    assert not any("Expires" in each or "Max-Age" in each for each in written)
