"""The token of a form is signed by us, and checked by Flask-WTF."""

from collections.abc import Iterator
from secrets import token_hex
from typing import Any

import pytest
from flask import Flask, g, session
from flask_wtf.csrf import generate_csrf, validate_csrf
from wtforms import ValidationError

from app.csrf import csrf_token


@pytest.fixture(autouse=True)
def visit(app: Flask) -> Iterator[None]:
    with app.test_request_context():
        session["csrf_token"] = token_hex(20)
        yield


def test_our_token_says_what_flask_wtf_would_have_said() -> None:
    ours = csrf_token()
    g.pop("csrf_token")
    theirs = generate_csrf()

    assert ours.split(".")[0] == theirs.split(".")[0]
    validate_csrf(ours)
    validate_csrf(theirs)


def test_flask_wtf_takes_our_token_too_where_it_would_have_packed_its_own() -> None:
    session["csrf_token"] = "0" * 64
    ours = csrf_token()
    g.pop("csrf_token")

    assert generate_csrf().startswith(".")
    validate_csrf(ours)


def test_a_token_is_good_for_no_other_visit_and_with_no_other_signature() -> None:
    ours = csrf_token()
    with pytest.raises(ValidationError, match="invalid"):
        validate_csrf(f"{ours[:-2]}{'B' if ours[-2] == 'A' else 'A'}{ours[-1]}")

    session["csrf_token"] = token_hex(20)
    with pytest.raises(ValidationError, match="do not match"):
        validate_csrf(ours)


def test_a_visit_without_a_secret_is_given_one() -> None:
    session.clear()

    validate_csrf(csrf_token())


def test_every_template_signs_with_ours(app: Flask) -> None:
    page: dict[str, Any] = {}
    app.update_template_context(page)

    assert page["csrf_token"] is csrf_token
    assert app.jinja_env.globals["csrf_token"] is csrf_token
