"""Cases that a physio has seen since, and the tables that are made of them."""

import secrets
from datetime import datetime
from typing import Any

import html5lib
from flask import Flask
from sqlalchemy import insert
from werkzeug.test import TestResponse

from app.database import database_of
from app.records import Event, Submission
from app.references import new_reference
from tests.clinic.cast import NOW, case

_COPIED = [column.key for column in Submission.__table__.columns if column.key != "id"]


def seen(
    app: Flask, urgency: str, turned_out: str, times: int = 1, at: datetime = NOW, **judged: Any
) -> list[str]:
    """The public ids of so many cases alike. What is not said was judged by the rules."""
    model = case(app, urgency, at)
    values = {name: getattr(model, name) for name in _COPIED}
    values |= {
        "turned_out": turned_out,
        "judgement": model.judgement | judged,
        "ruleset_version": judged.get("ruleset_version", model.ruleset_version),
    }
    copies = [values | _of_its_own() for _ in range(times)]
    with database_of(app).writing() as session:
        session.delete(session.get_one(Submission, model.id))
        ids = session.scalars(insert(Submission).returning(Submission.id), copies).all()
        session.execute(
            insert(Event),
            [{"submission_id": id, "at": at, "what": "sent", "note": ""} for id in ids],
        )
    return [copy["public_id"] for copy in copies]


def _of_its_own() -> dict[str, str]:
    return {
        "public_id": secrets.token_urlsafe(16),
        "reference": new_reference(),
        "visit_digest": secrets.token_hex(32),
    }


def table(page: TestResponse, name: str) -> list[str]:
    """The words of each line, with a bar between two cells, without the heads."""
    tree = html5lib.HTMLParser(namespaceHTMLElements=False).parse(page.text)
    found = [each for each in tree.iter("div") if each.get("aria-label") == name]
    return [
        " | ".join(" ".join("".join(cell.itertext()).split()) for cell in line)
        for line in (found[0].find(".//tbody") if found else ())
    ]
