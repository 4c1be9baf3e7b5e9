"""How much is kept and what was deleted, counted."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from flask import Flask

from app.database import database_of
from app.keeping import standing
from app.keeping.forgetting import BY_RETENTION
from app.keeping.person import FOR_PERSON
from app.keeping.standing import BY_RUNNER, Gone, kept_now, was_deleted
from app.records import Audit
from app.settings import settings_of
from tests.keeping.sent import sent

NOON = datetime(2026, 6, 2, 12, 0, tzinfo=UTC)
UTC_ZONE = ZoneInfo("UTC")


def write(app: Flask, did: str, at: datetime, detail: str = "") -> None:
    with database_of(app).writing() as session:
        session.add(Audit(at=at, who="somebody", did=did, detail=detail))


def gone(app: Flask, zone: ZoneInfo = UTC_ZONE) -> list[Gone]:
    with database_of(app).reading() as session:
        return was_deleted(session, zone)


def test_what_was_deleted_is_added_up_by_the_day_the_latest_first(clinic_app: Flask) -> None:
    yesterday = NOON - timedelta(days=1)
    write(clinic_app, BY_RETENTION, NOON, "500")
    write(clinic_app, BY_RETENTION, NOON, "20")
    write(clinic_app, BY_RUNNER, NOON)
    write(clinic_app, BY_RUNNER, yesterday)
    write(clinic_app, FOR_PERSON, yesterday)
    write(clinic_app, "saw case", NOON)

    assert gone(clinic_app) == [
        Gone(NOON.date(), True, 520, 1, 0),
        Gone(yesterday.date(), True, 0, 1, 1),
    ]


def test_a_day_is_a_day_by_the_clinics_clock(clinic_app: Flask) -> None:
    write(clinic_app, BY_RUNNER, NOON.replace(hour=13))

    assert [each.day.day for each in gone(clinic_app, ZoneInfo("Pacific/Auckland"))] == [3]


def test_where_not_all_lines_are_read_the_last_day_says_at_least(
    clinic_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(standing, "MOST_LINES", 3)
    for days in (0, 1, 1, 1, 2):
        write(clinic_app, BY_RETENTION, NOON - timedelta(days=days), "500")

    assert [(each.by_retention, each.is_whole) for each in gone(clinic_app)] == [
        (500, True),
        (1000, False),
    ]


def test_beyond_what_is_worth_counting_words_say_so(
    clinic_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(standing, "MOST_COUNTED", 2)
    for number in range(3):
        sent(clinic_app, f"{number}", ago=timedelta(days=number * 360 // 2))

    with database_of(clinic_app).reading() as session:
        kept = kept_now(session, settings_of(clinic_app))

    assert (kept.cases, kept.soon) == ("more than 2", "1")
