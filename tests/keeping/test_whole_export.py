"""What is handed over to a person is all that hangs on their cases."""

from datetime import UTC, date, datetime

import pytest
from flask import Flask
from sqlalchemy import select

from app.database import database_of
from app.keeping import erase, export, find_person, maybe_theirs
from app.records import Event, FollowUp, Mail, Submission
from tests.keeping.sent import sent

THEN = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def with_all_that_can_hang_on_it(app: Flask) -> Submission:
    case = sent(app, "one")
    with database_of(app).writing() as session:
        kept = session.get_one(Submission, case.id)
        kept.turned_out, kept.agreed_to_follow_up = "plantar_fasciitis", True
        of_case = {"submission_id": case.id}
        session.add(Event(**of_case, at=THEN, what="raised", before="routine", after="priority"))
        session.add(
            FollowUp(
                **of_case,
                token_digest="d" * 64,
                due_at=THEN,
                asked_at=THEN,
                answered_at=THEN,
                how="worse",
                signs={"emergency_signs": ["none"]},
            )
        )
        session.add(
            Mail(
                **of_case,
                made_at=THEN,
                to="zoe@example.org",
                subject="How is it?",
                body="https://feet.example/follow-up/hush",
                next_try_at=THEN,
            )
        )
    return case


def test_outcome_changes_follow_up_and_waiting_mail_are_in_it(clinic_app: Flask) -> None:
    case = with_all_that_can_hang_on_it(clinic_app)

    (exported,) = export(database_of(clinic_app), case.reference)["cases"]

    assert (exported["turned_out"], exported["agreed_to_follow_up"]) == ("plantar_fasciitis", True)
    changed = next(event for event in exported["events"] if event["what"] == "raised")
    assert (changed["before"], changed["after"]) == ("routine", "priority")
    assert exported["follow_up"] == {
        "due_at": THEN.isoformat(),
        "asked_at": THEN.isoformat(),
        "answered_at": THEN.isoformat(),
        "how": "worse",
        "signs": {"emergency_signs": ["none"]},
    }
    assert exported["mail_waiting"] == [
        {"made_at": THEN.isoformat(), "to": "zoe@example.org", "subject": "How is it?"}
    ]


def test_what_lets_somebody_in_is_not_handed_over(clinic_app: Flask) -> None:
    case = with_all_that_can_hang_on_it(clinic_app)

    written = str(export(database_of(clinic_app), case.reference))

    assert "hush" not in written
    assert "d" * 64 not in written
    assert case.visit_digest not in written


def test_every_column_of_a_case_is_in_it_or_left_out_on_purpose(clinic_app: Flask) -> None:
    """A column that is added later must be thought of here."""
    case = with_all_that_can_hang_on_it(clinic_app)
    ours = {"id", "public_id", "visit_digest", "taken_by_id", "is_open", "version"}
    found_again = {"name_folded", "surname_first", "phone_backwards", "email_folded"}
    renamed = {"rank": "urgency_now"}

    (exported,) = export(database_of(clinic_app), case.reference)["cases"]

    columns = {column.key for column in Submission.__table__.columns} - ours - found_again
    assert {renamed.get(name, name) for name in columns} <= {*exported, *exported["contact"]}


def test_all_of_it_goes_when_the_person_is_erased(clinic_app: Flask) -> None:
    case = with_all_that_can_hang_on_it(clinic_app)

    with clinic_app.app_context():
        erase(database_of(clinic_app), case.reference)

    with database_of(clinic_app).reading() as session:
        for table in (Submission, Event, FollowUp, Mail):
            assert session.scalars(select(table)).all() == []


@pytest.mark.parametrize(
    ("phone", "email", "is_alike"),
    [
        ("020 7946 0123", "", True),
        ("+44 20 7946 0123", "", True),
        ("020 7946 0124", "", False),
        ("", "ZOE@example.org", True),
        ("", "max@example.org", False),
        ("0123", "", False),
    ],
)
def test_who_shares_a_number_or_an_address_may_be_the_same_person(
    clinic_app: Flask, phone: str, email: str, is_alike: bool
) -> None:
    one = sent(clinic_app, "one")
    other = sent(clinic_app, "other", name="Max", born=date(1961, 1, 1), phone=phone, email=email)

    with database_of(clinic_app).reading() as session:
        alike = maybe_theirs(session, find_person(session, one.reference))

    assert [case.id for case in alike] == ([other.id] if is_alike else [])
