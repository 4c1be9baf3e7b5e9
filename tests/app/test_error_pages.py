"""What a runner reads when something goes wrong: what happened, what to do, and whom to ring."""

from pathlib import Path

import pytest
from flask import Flask

from app import create_app
from app.error_words import FOR_RUNNERS
from tests.app.judge import Judge


@pytest.fixture
def app(tmp_path: Path) -> Flask:
    return create_app(instance_path=tmp_path, country="GB", clinic_phone="020 7946 0000")


def test_an_error_page_names_the_phone_and_the_emergency_number(browser: Judge) -> None:
    page = browser.get("/nowhere")

    assert page.status_code == 404
    assert 'href="tel:02079460000"' in page.text
    assert 'href="tel:999"' in page.text
    assert "Go to the start" in page.text


@pytest.mark.parametrize("code", FOR_RUNNERS)
def test_every_error_says_what_becomes_of_a_check_that_has_begun(code: int) -> None:
    said = " ".join(FOR_RUNNERS[code].sentences)

    assert "go on with it from the start page" in said or "are kept" in said


def test_what_an_error_page_promises_of_a_check_is_so(browser: Judge) -> None:
    browser.begin()
    browser.get("/nowhere")

    page = browser.get("/")

    assert "Go on with the check you began" in page.text
