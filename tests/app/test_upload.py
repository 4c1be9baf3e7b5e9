"""The files of a request: how many, how large, and never on a disk."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

import pytest
from werkzeug.datastructures import FileStorage
from werkzeug.test import TestResponse

from app.watch import in_memory
from app.watch.file_names import shown
from app.watch.in_memory import Allowance, held
from app.watch.limits import MEGABYTE
from tests.app.judge import SORE_HEEL, Judge, hidden_of
from tests.app.watch import A_SEASON, RUNS, read, titled, value_of


@pytest.fixture
def page(browser: Judge) -> TestResponse:
    return browser.go_on(browser.begin(), SORE_HEEL, "/check/running")


@contextmanager
def opened_to_write() -> Iterator[list[object]]:
    """Every file that Python opens to be written meanwhile, a temporary one without a name too."""
    opened: list[object] = []
    is_on = True

    def note(event: str, about: tuple[Any, ...]) -> None:
        if is_on and event == "open" and (about[2] or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            opened.append(about[0])

    sys.addaudithook(note)
    try:
        yield opened
    finally:
        is_on = False


def test_a_file_opened_to_be_written_is_noticed() -> None:
    with opened_to_write() as opened, tempfile.SpooledTemporaryFile(max_size=1) as spooled:
        spooled.write(b"too long")

    assert opened


def test_more_than_fifty_files_are_refused_by_name_of_the_limit(
    browser: Judge, page: TestResponse
) -> None:
    again = read(browser, page, *[(A_SEASON, f"{number}.csv") for number in range(51)])

    assert "Choose at most 50 files at a time." in again.text


def test_files_that_are_too_large_are_read_past_and_the_answers_stay(
    browser: Judge, page: TestResponse
) -> None:
    large = b"\0" * (33 * 1024 * 1024)
    again = read(browser, page, (large, "export.zip"), usual_week_km="31")

    assert again.status_code == 400
    assert "more than 32 MB" in again.text
    assert "take the file activities.csv out of it" in again.text
    assert value_of(again, "usual_week_km") == "31"


def test_files_never_touch_a_disk(browser: Judge, page: TestResponse) -> None:
    """Werkzeug would spool a file of this size. Nothing at all is opened to be written."""
    padded = titled(A_SEASON, b"x" * 20_000)
    assert len(padded) > 1_000_000

    with opened_to_write() as opened:
        answer = read(browser, page, (padded, "activities.csv"))

    assert "What your files say" in answer.text
    assert opened == []


def test_what_was_held_is_let_go(browser: Judge, page: TestResponse) -> None:
    read(browser, page, (A_SEASON, "activities.csv"))

    assert held.bytes == 0


def test_where_too_much_is_held_already_they_are_asked_to_wait(
    browser: Judge, page: TestResponse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(in_memory, "MOST_HELD", 100)

    again = read(browser, page, (A_SEASON, "activities.csv"), usual_week_km="31")

    assert "Try again in a minute." in again.text
    assert value_of(again, "usual_week_km") == "31"
    assert held.bytes == 0


def test_every_other_form_keeps_its_narrow_limit(browser: Judge, page: TestResponse) -> None:
    large = FileStorage(BytesIO(b"\0" * 100_000), "export.zip")
    answer = browser.send_files("/check/running", hidden_of(page) | {"files": large})

    assert answer.status_code == 413


def test_a_post_without_a_token_reads_nothing(browser: Judge, page: TestResponse) -> None:
    files = FileStorage(BytesIO(A_SEASON), "activities.csv")

    assert browser.send_files(RUNS, {"files": files}).status_code in (400, 409)


def test_the_log_of_a_long_name_fits_a_line() -> None:
    assert shown("C:\\Users\\me\\" + "x" * 300) == "x" * 59 + "…"


def test_an_export_beyond_what_is_taken_in_is_told_what_to_take_out_of_it(
    browser: Judge, page: TestResponse
) -> None:
    answer = browser.client.post(
        RUNS,
        content_type="multipart/form-data; boundary=x",
        environ_overrides={"CONTENT_LENGTH": "1000000000"},
    )

    assert answer.status_code == 413
    assert "take the file activities.csv out of it" in answer.text


def test_eight_large_uploads_at_once_do_not_keep_each_other_from_being_read() -> None:
    eight = [Allowance(31 * MEGABYTE) for _ in range(8)]

    assert [each.is_given for each in eight] == [True] * 4 + [False] * 4
    for each in eight:
        each.give_back()
    assert held.bytes == 0


def test_what_is_too_large_by_its_own_word_takes_no_room() -> None:
    too_large = Allowance(200 * MEGABYTE)

    assert too_large.is_too_large
    assert held.bytes == 0


@pytest.mark.parametrize(
    "beside",
    [
        {f"field{number}": "x" * 10_000 for number in range(30)},
        {"running_now": "é" * 300_000},
    ],
    ids=["many", "long"],
)
def test_what_stands_beside_the_files_has_one_limit_together(
    browser: Judge, page: TestResponse, beside: dict[str, str]
) -> None:
    assert read(browser, page, (A_SEASON, "activities.csv"), **beside).status_code == 413


def test_the_names_of_files_count_towards_it(browser: Judge, page: TestResponse) -> None:
    long = [(b"?", "x" * 20_000) for _ in range(20)]

    assert read(browser, page, *long).status_code == 413


def test_a_form_that_is_none_has_no_files(browser: Judge, page: TestResponse) -> None:
    for body in (b"", b"no form", b"--x\r\n\r\n", b"--x\r\nContent-Disposition: form-data\r\n"):
        kind = "multipart/form-data; boundary=x"
        assert browser.client.post(RUNS, data=body, content_type=kind).status_code < 500
