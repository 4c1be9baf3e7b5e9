"""A caller's runs, read from the files that they sent to the reception."""

import re
from io import BytesIO
from typing import Any

import pytest
from flask import Flask
from werkzeug.datastructures import FileStorage
from werkzeug.test import TestResponse

from app.records import Role
from tests.app.judge import hidden_of
from tests.app.watch import A_SEASON, value_of
from tests.clinic.caller import ALEX_ON_THE_PHONE, CALLER, kept, save
from tests.clinic.cast import Receptionist
from tests.clinic.test_signed_out import sign_out

RUNS = f"{CALLER}/runs"
LONGEST = {"usual_week_km": "", "longest_recent_km": "", "longest_before_km": ""}
SAID = {**ALEX_ON_THE_PHONE, **LONGEST}


def read(kim: Receptionist, *files: tuple[bytes, str], **said: Any) -> TestResponse:
    sent = [FileStorage(BytesIO(content), name) for content, name in files]
    page = kim.get(CALLER)
    fields = hidden_of(page) | SAID | {"began": "2026-06-30", "files": sent} | said
    return kim.send_files(RUNS, fields)


@pytest.fixture
def kim(desk: Flask) -> Receptionist:
    return Receptionist(desk, "Kim", Role.RECEPTIONIST)


def test_a_callers_files_fill_in_the_distances(kim: Receptionist) -> None:
    page = read(kim, (A_SEASON, "activities.csv"))

    assert value_of(page, "longest_recent_km") == "16.1"
    assert value_of(page, "longest_before_km") == "12"
    assert value_of(page, "usual_week_km") == "35"
    assert re.search(r'value="same_or_less"[^>]* checked', page.text)


def test_nothing_is_kept_before_the_call_is_saved(desk: Flask, kim: Receptionist) -> None:
    page = read(kim, (A_SEASON, "activities.csv"))
    assert kept(desk) == []

    filled = {name: value_of(page, name) for name in LONGEST}
    save(kim, SAID | filled, page)
    (case,) = kept(desk)
    assert case.answers["longest_recent_km"] == "16.1"
    assert "activities" not in str(case.answers)


def test_what_was_heard_so_far_is_not_lost_for_a_file_that_cannot_be_read(
    kim: Receptionist,
) -> None:
    page = read(kim, (b"no list", "notes.txt"))

    assert page.status_code == 400
    assert "<q>notes.txt</q>" in page.text
    assert value_of(page, "name") == "Alex Example"
    assert re.search(r'value="heel_inner"[^>]* checked', page.text)


def test_files_that_were_chosen_and_not_read_are_not_passed_over(
    desk: Flask, kim: Receptionist
) -> None:
    page = save(kim, SAID | {"files": "activities.csv"})

    assert page.status_code == 400
    assert "press “Read my runs”" in page.text
    assert kept(desk) == []


def test_an_emergency_does_not_wait_for_files(desk: Flask, kim: Receptionist) -> None:
    save(kim, SAID | {"emergency_signs": ["cold_pale_foot"], "files": "activities.csv"})

    assert len(kept(desk)) == 1


def test_who_was_signed_out_meanwhile_gets_the_call_back(kim: Receptionist) -> None:
    page = kim.get(CALLER)
    sign_out(kim)
    files = [FileStorage(BytesIO(A_SEASON), "activities.csv")]
    again = kim.send_files(RUNS, hidden_of(page) | SAID | {"files": files})

    assert again.status_code == 401
    assert 'name="name" value="Alex Example"' in again.text
    assert "What your files say" not in again.text


def test_the_part_is_there_for_whoever_runs(kim: Receptionist) -> None:
    runs, walks = (read(kim, runner=runner) for runner in ("regular", "not_a_runner"))

    assert '<div data-part="watch">' in runs.text
    assert '<div data-part="watch" hidden>' in walks.text
