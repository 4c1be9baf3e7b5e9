"""What every answer carries, and what static files are served with."""

from pathlib import Path

import pytest
from flask import Flask, render_template_string

from app import create_app
from tests.bad_input.pages import PLANTED, Page

PATHS = ("/", "/about", "/healthz", "/api/v1/questionnaire", "/nowhere")


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_is_guarded_and_never_kept_by_a_cache(app: Flask, path: str) -> None:
    headers = app.test_client().get(path).headers

    assert headers["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self'")
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"
    assert "Strict-Transport-Security" not in headers
    assert "Access-Control-Allow-Origin" not in headers


@pytest.mark.parametrize("path", [*PATHS, "/check/age", "/clinic/sign-in", "/clinic/x", "/api"])
def test_what_a_header_says_comes_to_life_on_no_page(app: Flask, path: str) -> None:
    named = ("User-Agent", "Referer", "Accept-Language", "X-Forwarded-Host", "Origin", "Cookie")
    headers = {name: f'"><{PLANTED} onload={PLANTED}>' for name in named}

    answer = app.test_client().get(path, headers=headers)

    assert answer.status_code < 500
    assert Page(answer.text).alive == []
    assert f"<{PLANTED}" not in f"{answer.text}{answer.headers}"


@pytest.mark.parametrize(
    "path", ["/how-we-decide//soon", "/clinic/cases//slip", "/api/v1/submissions//steps"]
)
def test_an_address_with_nothing_between_two_strokes_is_no_page(app: Flask, path: str) -> None:
    """To lead on from it, an answer would repeat whatever host was asked for."""
    answer = app.test_client().get(path, headers={"Host": "evil.example"})

    assert answer.status_code == 404
    assert "evil.example" not in f"{answer.text}{answer.headers}"


def test_over_https_browsers_are_told_to_stay_there(tmp_path: Path) -> None:
    app = create_app(instance_path=tmp_path, public_url="https://check.clinic.example")

    assert app.test_client().get("/").headers["Strict-Transport-Security"] == "max-age=31536000"


def stylesheets(app: Flask) -> list[str]:
    page = app.test_client().get("/").text
    return [part.split('"')[0] for part in page.split('href="') if part.startswith("/static/")]


@pytest.mark.parametrize("encoding", ["br", "gzip", "identity"])
def test_static_files_are_compressed_ahead_and_kept_for_good(app: Flask, encoding: str) -> None:
    for address in stylesheets(app):
        response = app.test_client().get(address, headers={"Accept-Encoding": encoding})
        response.close()

        assert response.status_code == 200
        assert "immutable" in response.headers["Cache-Control"]
        assert "max-age=315360000" in response.headers["Cache-Control"]
        assert response.headers.get("Content-Encoding", "identity") == encoding
        assert response.headers["Vary"] == "Accept-Encoding"
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_a_browser_that_has_a_static_file_is_not_sent_it_again(app: Flask) -> None:
    (address, *_) = stylesheets(app)
    with app.test_client().get(address, headers={"Accept-Encoding": "br"}) as first:
        known = {"If-None-Match": first.headers["ETag"], "Accept-Encoding": "br"}

    again = app.test_client().get(address, headers=known)

    assert (again.status_code, again.data) == (304, b"")
    assert "immutable" in again.headers["Cache-Control"]


@pytest.mark.parametrize("named", ["favicon.svg", "base.0123456789ab.css", "", "{}.br", "{}.gz"])
def test_a_name_that_no_page_links_is_said_to_be_missing(app: Flask, named: str) -> None:
    (address, *_) = stylesheets(app)

    answer = app.test_client().get("/static/" + named.format(Path(address).name))

    assert answer.status_code == 404
    assert "<h1>" in answer.text
    assert "immutable" not in answer.headers["Cache-Control"]


def test_a_missing_static_file_is_found_out_while_the_page_is_made(app: Flask) -> None:
    with app.app_context(), pytest.raises(KeyError):
        render_template_string("{{ asset('missing.css') }}")
