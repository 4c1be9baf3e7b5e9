"""Bad input for every route by everybody, a little of it here; `python -m tests.bad_input` sends
as much as one likes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from werkzeug.test import Client
from werkzeug.wrappers import Response

from tests.bad_input.clinic import Clinic, opened
from tests.bad_input.judged import faults_of
from tests.bad_input.pages import Page
from tests.bad_input.run import bad_input

A_FEW = 500


@pytest.fixture
def clinic(instance: Path, database_url: str) -> Iterator[Clinic]:
    with opened(instance, database_url) as clinic:
        yield clinic


@pytest.fixture
def one_clinic(instance: Path) -> Iterator[Clinic]:
    with opened(instance) as clinic:
        yield clinic


def test_bad_input_breaks_no_route_and_no_row(clinic: Clinic) -> None:
    tally = bad_input(clinic, A_FEW, number=2)

    assert tally.faults == []
    assert tally.sent > A_FEW / 2


def test_much_of_what_is_sent_is_taken_by_who_may_take_it(clinic: Clinic) -> None:
    """Were all of it refused at the door, nothing behind it would be tried."""
    tally = bad_input(clinic, 120, number=3, only="POST /clinic/cases/<public_id>/<name> owner")
    owner = {hundred: count for (_, who, hundred), count in tally.answers.items() if who == "owner"}

    assert owner[3] > 10
    assert owner[4] > 20


def test_the_same_number_draws_the_same_requests(one_clinic: Clinic) -> None:
    first, second, other = (bad_input(one_clinic, 60, n, only="GET /about anon") for n in (5, 5, 6))

    assert first.answers == second.answers != other.answers


def test_what_breaks_is_told_with_the_request_that_broke_it(
    one_clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise KeyError("a traceback")

    monkeypatch.setitem(one_clinic.app.view_functions, "runner.about", broken)
    (fault, *_) = bad_input(one_clinic, 30, 5, only="GET /about anonymous").faults

    assert "status 500" in fault
    assert "a traceback" in fault
    assert "Drawn(" in fault


@pytest.mark.parametrize(
    "html",
    [
        "<planted src=x>",
        '<p planted="">',
        '<p onclick="f()">',
        "<script>f()</script>",
        '<a href="javascript:f()">',
    ],
)
def test_markup_that_came_to_life_is_found(html: str) -> None:
    assert Page(html).alive


def test_markup_that_is_only_text_is_not() -> None:
    assert not Page("<p>&lt;planted src=x&gt;</p>").alive


@pytest.mark.parametrize(
    ("content", "kind", "fault"),
    [
        (b"{", "application/json", "no JSON"),
        (b'{"a": NaN}', "application/json", "no JSON"),
        (b"a,=1+1\r\n", "text/csv", "formula"),
        (b"plantedhere", "text/html", "template"),
        (b"", "text/html", "cache"),
        (b"\x00", "application/octet-stream", "octet-stream"),
    ],
)
def test_an_answer_that_is_not_what_it_must_be_is_found(
    content: bytes, kind: str, fault: str
) -> None:
    answered = Client(Response(content, mimetype=kind)).get("/")

    assert fault in " ".join(faults_of(answered))


def test_an_answer_that_leads_away_is_found() -> None:
    away = Response(status=303, headers={"Location": "//evil.example/"})

    assert "leads to" in " ".join(faults_of(Client(away).get("/")))
