"""Whatever somebody typed is text and nothing more: on paper, to paste, and in an export."""

import csv

import pytest
from flask import Flask

from app.exports import PROFILES
from app.records import Role
from tests.clinic.cast import Receptionist, path_of
from tests.clinic.files import Line, export, lines_of, text_of
from tests.clinic.one_database import desk as desk
from tests.clinic.test_escaping import PAYLOADS, SIGNS, hostile
from tests.clinic.test_paper import TODAY, typed_in

FORMULAS = (
    "=1+1",
    '=HYPERLINK("//x.example","ring")',
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "\t=1+1",
    "\r=1+1",
    '"=1+1',
    "' =1+1",
    "＝1+1",
    "＠SUM(1)",
    "ok\n=1+1",
    "ok\r\n@SUM(1)",
    "ok;=1+1",
)
RUNS = set("=+-@\t\r＝＋－＠")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_is_only_text_on_paper_and_to_paste(desk: Flask, payload: str) -> None:
    mallory = Receptionist(desk, payload)
    sent = hostile(desk, payload)
    mallory.act(sent, "booked", day=TODAY, note=payload)
    pages = [
        mallory.get(f"{path_of(sent)}/slip"),
        mallory.get("/clinic/today"),
        mallory.get(path_of(sent)),
    ]
    export(mallory)
    pages.append(mallory.get("/clinic/exports"))

    for page in pages:
        assert page.status_code == 200
        assert "alert" in page.text or "191" in page.text
        assert not [sign for sign in SIGNS if sign in page.text]
    # What is pasted is what was typed; it is the page that must not run it.
    assert payload in typed_in(pages[2].text, "record")


@pytest.mark.parametrize("payload", [*FORMULAS, *PAYLOADS])
def test_no_cell_of_an_export_is_a_formula(desk: Flask, payload: str) -> None:
    owner = Receptionist(desk, "Max", Role.OWNER)
    sent = hostile(desk, payload)
    told: dict[str, Line] = {}
    for kind in PROFILES:
        file = export(owner, kind=kind)
        (told[kind],) = lines_of(file)
        assert text_of(file).count("\n") == 2
        for header, cell in told[kind].items():
            assert not RUNS & set(cell.lstrip("\"' \u3000")[:1]) or cell.startswith("'"), header
            assert cell.splitlines() in ([], [cell]), header

    assert told["answers"]["reference"] == told["cliniko"]["old_reference_id"] == sent.reference
    assert told["answers"]["date_of_birth"] == "1990-05-17"
    # Nothing that says something is lost.
    parted = told["cliniko"]["first_name"] + told["cliniko"]["last_name"]
    for name in (told["answers"]["name"], parted):
        assert list(filter(str.isalnum, name)) == list(filter(str.isalnum, payload))


@pytest.mark.parametrize("separator", [";", "\t"])
def test_nor_is_one_that_is_split_at_another_separator(desk: Flask, separator: str) -> None:
    hostile(desk, f"ok{separator}=1+1")
    text = text_of(export(Receptionist(desk, "Max", Role.OWNER), kind="answers"))

    for cells in csv.reader(text.splitlines(), delimiter=separator):
        assert not [cell for cell in cells if cell[:1] in RUNS]
