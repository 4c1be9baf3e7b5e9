"""One person's part: handed over, and erased."""

import json
import stat
from collections.abc import Callable
from datetime import date
from pathlib import Path

from flask import Flask
from sqlalchemy import select

from app.database import database_of
from app.records import Audit, Event, Submission
from tests.keeping.sent import BORN, NAME, NOTE, sent, with_work_done

Command = Callable[..., tuple[int, str]]


def test_all_that_a_person_sent_is_exported_by_any_of_their_references(
    clinic_app: Flask, command: Command
) -> None:
    worked = with_work_done(clinic_app)
    again = sent(clinic_app, "again", name="ZOE  example")
    sent(clinic_app, "namesake", born=date(1991, 2, 28))
    sent(clinic_app, "sibling", name="Max Example")

    code, said = command(clinic_app, "export-person", again.reference.lower())

    assert code == 0
    exported = json.loads(said)
    assert [case["reference"] for case in exported["cases"]] == [worked.reference, again.reference]
    first = exported["cases"][0]
    assert first["contact"]["name"] == NAME
    assert first["contact"]["note"] == NOTE
    assert first["contact"]["date_of_birth"] == BORN.isoformat()
    assert first["answers"]["site"] == "heel_inner"
    assert first["judgement"]["urgency"] == "routine"
    assert [(each["what"], each["note"]) for each in first["events"]] == [
        ("sent", ""),
        ("booked", "Rang; prefers mornings"),
    ]


def test_an_export_is_written_to_a_file_of_its_owner_alone(
    clinic_app: Flask, command: Command, tmp_path: Path
) -> None:
    case, file = sent(clinic_app, "one"), tmp_path / "person.json"

    code, said = command(clinic_app, "export-person", case.reference, "--to", file)

    assert code == 0
    assert NAME not in said
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert json.loads(file.read_text(encoding="utf-8"))["cases"][0]["contact"]["name"] == NAME


def test_an_export_leaves_a_line_without_content(clinic_app: Flask, command: Command) -> None:
    case = sent(clinic_app, "one")

    command(clinic_app, "export-person", case.reference)

    assert lines(clinic_app) == [("exported for the person", case.public_id, "")]


def test_erasing_only_shows_until_it_is_told_yes(clinic_app: Flask, command: Command) -> None:
    case = sent(clinic_app, "one")

    code, said = command(clinic_app, "erase-person", case.reference)

    assert code == 0
    assert f"{NAME}, born 1990-02-28. This would be deleted:" in said
    assert f"{case.reference[:5]} {case.reference[5:]}" in said
    assert "Nothing was deleted" in said
    assert ids(clinic_app) == [case.id]
    assert lines(clinic_app) == []


def test_erasing_deletes_all_of_one_person_and_nobody_elses(
    clinic_app: Flask, command: Command
) -> None:
    worked, again = with_work_done(clinic_app), sent(clinic_app, "again")
    other = sent(clinic_app, "sibling", name="Max Example")

    code, said = command(clinic_app, "erase-person", again.reference, "--yes")

    assert (code, "Sent checks deleted: 2." in said) == (0, True)
    assert ids(clinic_app) == [other.id]
    with database_of(clinic_app).reading() as session:
        assert session.scalars(select(Event.submission_id)).all() == [other.id]
    assert lines(clinic_app) == [
        ("erased for the person", worked.public_id, ""),
        ("erased for the person", again.public_id, ""),
    ]


def test_nothing_of_an_erased_person_is_left_in_any_file(
    app: Flask, command: Command, tmp_path: Path
) -> None:
    case = sent(app, "one", name="Quite Unmistakable")

    command(app, "erase-person", case.reference, "--yes")

    for file in tmp_path.glob("first-step*"):
        assert b"Unmistakable" not in file.read_bytes(), file.name


def test_a_reference_that_is_none_or_nobodys_is_told_in_words(
    clinic_app: Flask, command: Command
) -> None:
    assert command(clinic_app, "erase-person", "ABCDEFGHJK", "--yes")[0] == 1
    for name in ("export-person", "erase-person"):
        assert "That is not a reference" in command(clinic_app, name, "hello")[1]
        assert "No case has this reference" in command(clinic_app, name, "2222222222")[1]


def ids(app: Flask) -> list[int]:
    with database_of(app).reading() as session:
        return list(session.scalars(select(Submission.id)))


def lines(app: Flask) -> list[tuple[str, str, str]]:
    with database_of(app).reading() as session:
        found = session.scalars(select(Audit).order_by(Audit.id))
        return [(line.did, line.subject, line.detail) for line in found]
