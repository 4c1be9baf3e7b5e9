"""When a promise falls due: by the clinic's clock, over nights, weekends, holidays and changes
of the clocks."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.promises import due_at
from app.references import ALPHABET, in_halves, new_reference, read_reference
from app.settings import Settings, settings_from
from rules import Urgency


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return settings_from(
        instance_path=tmp_path,
        time_zone="Europe/London",
        opening_hours="Mon-Thu 09:00-12:30, 13:30-17:00; Fri 09:00-12:00",
        closed_days="2026-12-25, 2026-12-28",
    )


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("urgency", "sent", "due"),
    [
        # Tuesday morning, then Tuesday over lunch, and just before closing.
        (Urgency.EMERGENCY, "2026-11-24T03:00", "2026-11-24T03:15"),
        (Urgency.SAME_DAY, "2026-11-24T10:00", "2026-11-24T12:00"),
        (Urgency.SAME_DAY, "2026-11-24T11:30", "2026-11-24T14:30"),
        (Urgency.SAME_DAY, "2026-11-24T16:30", "2026-11-25T10:30"),
        (Urgency.SAME_DAY, "2026-11-24T03:00", "2026-11-24T11:00"),
        (Urgency.PRIORITY, "2026-11-24T10:00", "2026-11-25T10:00"),
        (Urgency.ROUTINE, "2026-11-24T10:00", "2026-11-26T10:00"),
        # Thursday afternoon: Friday closes at noon, and the weekend does not count.
        (Urgency.PRIORITY, "2026-11-26T16:00", "2026-11-27T12:00"),
        (Urgency.ROUTINE, "2026-11-26T16:00", "2026-11-30T16:00"),
        # Sent on a Saturday: as if it came when the clinic opens on Monday.
        (Urgency.PRIORITY, "2026-11-28T12:00", "2026-12-01T09:00"),
        # Over Christmas, with two days on which the clinic is closed.
        (Urgency.ROUTINE, "2026-12-24T10:00", "2026-12-30T10:00"),
        # Over the end of summer time: 10:00 on the wall is 09:00 UTC before, and 10:00 after.
        (Urgency.PRIORITY, "2026-10-23T09:00", "2026-10-26T10:00"),
    ],
)
def test_a_promise_falls_due(settings: Settings, urgency: Urgency, sent: str, due: str) -> None:
    assert due_at(at(sent), urgency, settings) == at(due)


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        ("2026-11-24T09:00", True),
        ("2026-11-24T12:30", False),
        ("2026-11-24T17:00", False),
        ("2026-11-28T10:00", False),
        ("2026-12-25T10:00", False),
    ],
)
def test_the_clinic_is_open_when_it_says(settings: Settings, moment: str, is_open: bool) -> None:
    assert settings.hours.is_open(at(moment)) is is_open


def test_a_reference_is_read_however_it_was_said() -> None:
    reference = new_reference()

    assert read_reference(f" {in_halves(reference).lower()}.") == reference


def test_one_wrong_character_or_two_swapped_are_found_out() -> None:
    reference = "2G7N5K8QP"
    reference += next(c for c in ALPHABET if read_reference(reference + c))

    for place in range(10):
        for other in set(ALPHABET) - {reference[place]}:
            assert read_reference(reference[:place] + other + reference[place + 1 :]) is None
    for a in range(10):
        for b in range(a + 1, 10):
            swapped = list(reference)
            swapped[a], swapped[b] = swapped[b], swapped[a]
            assert read_reference("".join(swapped)) in (None, reference)


@pytest.mark.parametrize("typed", ["", "2", "22222 2222O", "2" * 11, "²²²²²²²²²²"])
def test_what_cannot_be_a_reference_is_none(typed: str) -> None:
    assert read_reference(typed) is None
