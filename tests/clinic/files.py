"""Exports as a browser asks for them and a spreadsheet reads them."""

import csv
import gzip
import io

from werkzeug.test import TestResponse

from tests.app.judge import hidden_of
from tests.clinic.cast import Receptionist

Line = dict[str, str]


def export(who: Receptionist, **typed: str) -> TestResponse:
    token = hidden_of(who.get("/clinic/exports"))["csrf_token"]
    return who.post("/clinic/exports", {"csrf_token": token, **typed})


def text_of(file: TestResponse) -> str:
    assert file.status_code == 200
    return gzip.decompress(file.data).decode()


def lines_of(file: TestResponse) -> list[Line]:
    text = io.StringIO(text_of(file).removeprefix("\ufeff"), newline="")
    return list(csv.DictReader(text, strict=True))


def references_in(file: TestResponse) -> list[str]:
    return [line["reference"] for line in lines_of(file)]
