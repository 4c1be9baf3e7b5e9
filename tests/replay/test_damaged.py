"""Rows that no version of ours wrote: they are counted, and stop nothing."""

import re
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import text

from app.database import database_of
from app.records import Submission
from app.references import in_halves
from rules import ruleset_version
from tests.replay.conftest import Replay, Send, replay_of, sender

SET = "UPDATE submission SET {} = {} WHERE id = {}"
DAMAGE = {
    "cut off": "'{\"site\": '",
    "empty": "''",
    "no text": "CAST(x'ff7b7d' AS TEXT)",
    "bytes": "x'00ff'",
    "a number": "7",
    "too deep": "'" + "[" * 100_000 + "'",
}


@pytest.fixture
def on_sqlite(app: Flask) -> Flask:
    """PostgreSQL looks at JSON before it keeps it; SQLite keeps whatever it is given."""
    return app


@pytest.mark.parametrize("column", ["answers", "judgement"])
@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_row_that_is_no_json_is_counted_and_the_others_are_judged(
    on_sqlite: Flask, column: str, damage: str
) -> None:
    send = sender(on_sqlite)
    broken = send("broken")
    send("whole")
    damaged(on_sqlite, broken, column, damage)

    done = replay_of(on_sqlite)()

    assert "NOT JUDGED, because they cannot be read any more: 1." in done.out
    assert "Judged the same: 1." in done.out
    assert in_halves(broken.reference) in done.out
    # Of damaged answers it is still known how pressing they were.
    assert done.code == (3 if column == "judgement" else 0)


@pytest.mark.parametrize(
    "judgement",
    [
        {"ruleset_version": {"of": "old"}},
        {"ruleset_version": ["of", {}]},
        {"rules": 7},
        {"rules": [["a"], {}]},
        {"urgency": None},
        {"urgency": ["emergency"]},
        {"pattern": {}},
    ],
    ids=str,
)
def test_a_judgement_in_no_form_that_we_know_stops_nothing(
    replay: Replay, send: Send, judgement: dict[str, Any]
) -> None:
    send("broken", **judgement)
    send("whole")

    done = replay()

    assert f"{ruleset_version()}: 2." in done.out
    assert re.search("Judged the same: [12]\\.", done.out)


def test_a_case_that_cannot_be_compared_counts_nowhere_by_halves(
    replay: Replay, send: Send
) -> None:
    send("broken", rules=[["of", "old"]])

    done = replay()

    assert "cannot be read any more: 1." in done.out
    assert "nothing was compared" in done.out


def damaged(app: Flask, case: Submission, column: str, value: str) -> None:
    with database_of(app).writing() as session:
        session.execute(text(SET.format(column, value, case.id)))
