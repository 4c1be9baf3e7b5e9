"""What time it is, asked in one place, so that a test can say what time it is."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


def now() -> datetime:
    return datetime.now(UTC)


def today(zone: ZoneInfo) -> date:
    """By the calendar on a wall in that zone."""
    return now().astimezone(zone).date()
