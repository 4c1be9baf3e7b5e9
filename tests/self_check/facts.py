"""A clinic in which everything is as it should be; each test changes what it is about."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from app.self_check import Facts
from app.settings.load import load

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
A_DAY = timedelta(days=1)
SET = {
    "country": "GB",
    "clinic_name": "Foot Works",
    "clinic_phone": "020 7946 0000",
    "opening_hours": "Mon-Fri 09:00-17:00",
    "closed_days": "2025-12-25, 2026-12-25",
    "promise_emergency": "15 minutes",
    "promise_same_day": "2 hours",
    "promise_priority": "1 working day",
    "promise_routine": "2 working days",
    "time_zone": "Europe/London",
    "public_url": "https://feet.example",
    "secret_key": "Zq3vT8mWc1Rk5XyB7nJd9LfGh2SpA4eUi6Oo",
}
_ALL_WELL = Facts(
    settings=load(SET, {}),
    now=NOW,
    today=NOW.date(),
    database_now=NOW,
    newest_line=NOW,
    backup=NOW - A_DAY,
    drill_passed=NOW - 30 * A_DAY,
    drill_failed=None,
    deleting=NOW - timedelta(minutes=50),
    urgent_overdue=0,
    overdue=0,
    mail_given_up=0,
    mail_late=0,
    notice_is_late=False,
    hooks_late=(),
    hooks_off=(),
    hook_messages_given_up=0,
    owners=("olga", "otto"),
    owners_without_two_step=(),
    past_review=(),
    processors=4,
)


def facts(**changes: Any) -> Facts:
    return replace(_ALL_WELL, **changes)


def facts_with(**settings: str | Path | None) -> Facts:
    """With these settings changed, or not set at all where they are None."""
    given = {name: value for name, value in {**SET, **settings}.items() if value is not None}
    return facts(settings=load(given, {}))
