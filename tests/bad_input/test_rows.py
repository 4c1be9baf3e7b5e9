"""Each rule of a row is one that can be broken: a row is spoiled by hand, and the rule finds it."""

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import delete, update

from app.database import database_of
from app.records import Audit, Base, Event, FollowUp, Role, Staff, Submission
from tests.bad_input.rows import broken
from tests.clinic.cast import NOW, Receptionist, case
from tests.clinic.one_database import desk as desk
from tests.staff.cast import hire

EARLIER = NOW - timedelta(days=1)
IN_NO_HANDS = {"state": "in_hand", "is_open": True, "taken_by_id": None}


@pytest.fixture
def kept(desk: Flask, monkeypatch: pytest.MonkeyPatch) -> Flask:
    """A case that somebody has taken, and one that nobody has."""
    monkeypatch.setattr("app.clock.now", lambda: NOW + timedelta(minutes=5))
    hire(desk, "an-owner", Role.OWNER)
    kim = Receptionist(desk, "Kim")
    kim.act(case(desk, agreed_to_follow_up=True), "booked", day="2026-12-03")
    case(desk, "emergency")
    return desk


def test_what_is_sent_and_booked_breaks_no_rule(kept: Flask) -> None:
    assert broken(database_of(kept)) == []


@pytest.mark.parametrize(
    ("record", "spoiled", "rule"),
    [
        (Submission, {"state": "lost"}, "has a state that there is"),
        (Submission, {"is_open": True}, "is open where its state is"),
        (Submission, {"rank": 9}, "stands in the queue at its urgency"),
        (Submission, {"version": 7}, "has one line of its history for each version"),
        (Submission, {"changed_at": EARLIER}, "was changed when its history says"),
        (Submission, {"due_at": EARLIER}, "is due after it was sent"),
        (Submission, {"promised_at": EARLIER}, "was promised when it was sent or later"),
        (Submission, {"acted_at": EARLIER}, "was acted on after it was promised"),
        (Submission, {"acted_at": None}, "was acted on where it is closed"),
        (Submission, {"booked_for": None}, "has a day where it is booked, and nowhere else"),
        (
            Submission,
            {"state": "in_hand", "is_open": True, "taken_by_id": None},
            "is in somebody's hands",
        ),
        (Submission, {"public_id": "1"}, "has a public id"),
        (Submission, {"reference": "AAAAAAAAAA"}, "has a reference that can be read aloud"),
        (Submission, {"phone": "", "email": ""}, "can be reached"),
        (Submission, {"name": "a\nb"}, "has a name of one line that can be shown"),
        (Submission, {"note": "\u202e"}, "has a note that can be shown"),
        (Submission, {"name_folded": "x"}, "is found by its name"),
        (Submission, {"surname_first": "x"}, "is found by its surname"),
        (Submission, {"phone_backwards": "1"}, "is found by its phone"),
        (Submission, {"email_folded": "x"}, "is found by its email"),
        (Submission, {"answers": {"site": "moon"}}, "has answers that can be read"),
        (Submission, {"judgement": {}}, "has a judgement that can be read"),
        (Submission, {"turned_out": "magic"}, "turned out to be something that there is"),
        (Submission, {"agreed_to_follow_up": False}, "is asked again where it was agreed"),
        (FollowUp, {"how": "worse"}, "was asked and answered in words that there are"),
        (Event, {"day": NOW.date()}, "has a day where something was booked, and nowhere else"),
        (Event, {"before": "routine"}, "says from what to what"),
        (Staff, {"role": "queen"}, "has a role that there is"),
        (Staff, {"name": "a\x00b"}, "has a name that can be shown"),
        (Staff, {"is_program": True}, "has a name for signing in, and a program none"),
        (Staff, {"password_hash": "heron"}, "has a password that is hashed"),
        (Audit, {"did": "danced"}, "tells of a deed that there is"),
        (Audit, {"subject": "Robin"}, "names a case by its public id"),
        (Staff, {"disabled_at": NOW}, "no owner can sign in"),
    ],
)
def test_a_row_that_breaks_a_rule_is_found(
    kept: Flask, record: type[Base], spoiled: dict[str, Any], rule: str
) -> None:
    with database_of(kept).writing() as session:
        session.execute(update(record).where(_first(record)).values(spoiled))

    assert rule in "\n".join(broken(database_of(kept)))


def _first(record: Any) -> Any:
    if record is Audit:
        return Audit.did == "case: booked"
    return record.id == 1


def test_a_change_without_its_line_in_the_trail_is_found(kept: Flask) -> None:
    with database_of(kept).writing() as session:
        session.execute(delete(Audit).where(Audit.did == "case: booked"))

    assert "has a trail of all that was done with it" in "\n".join(broken(database_of(kept)))
