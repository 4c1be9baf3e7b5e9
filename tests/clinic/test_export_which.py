"""Which cases an export has: by state, urgency and day, and none that came later."""

from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask

from tests.clinic.cast import NOW, Receptionist, case
from tests.clinic.files import export, references_in
from tests.clinic.test_acting import DAY


def test_all_of_them_the_oldest_first(desk: Flask, kim: Receptionist) -> None:
    newer, older = case(desk), case(desk, "emergency", at=NOW - timedelta(days=3))
    kim.act(newer, "booked", day=DAY)

    assert references_in(export(kim)) == [older.reference, newer.reference]


def test_by_state_and_urgency_as_in_the_queue(desk: Flask, kim: Receptionist) -> None:
    waiting, soon, mine = case(desk), case(desk, "priority"), case(desk)
    booked, closed = case(desk), case(desk, "priority")
    kim.act(mine, "took")
    kim.act(booked, "booked", day=DAY)
    kim.act(closed, "not_needed", note="They moved away")

    def found(**typed: str) -> set[str]:
        return set(references_in(export(kim, **typed)))

    assert found(state="open") == {waiting.reference, soon.reference, mine.reference}
    assert found(state="waiting") == {waiting.reference, soon.reference}
    assert found(state="mine") == {mine.reference}
    assert found(state="booked") == {booked.reference}
    assert found(state="open", urgency="priority") == {soon.reference}
    assert found(urgency="priority") == {soon.reference, closed.reference}
    assert found(state="today") == set()


def test_both_days_are_in_it_from_midnight_to_midnight_at_the_clinic(
    desk: Flask, kim: Receptionist
) -> None:
    object.__setattr__(desk.extensions["settings"], "time_zone", "Pacific/Auckland")
    # 13 hours ahead: the 20th there begins at 11:00 on the 19th in UTC.
    before = case(desk, at=datetime(2026, 11, 19, 10, 59, 59, tzinfo=UTC))
    first = case(desk, at=datetime(2026, 11, 19, 11, 0, tzinfo=UTC))
    last = case(desk, at=datetime(2026, 11, 21, 10, 59, 59, tzinfo=UTC))
    after = case(desk, at=datetime(2026, 11, 21, 11, 0, tzinfo=UTC))

    assert references_in(export(kim, first="2026-11-20", last="2026-11-21")) == [
        first.reference,
        last.reference,
    ]
    assert references_in(export(kim, first="2026-11-22")) == [after.reference]
    assert references_in(export(kim, last="2026-11-19")) == [before.reference]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"first": "yesterday"}, "Sent from: choose a day, or leave it empty."),
        ({"last": "2026-13-01"}, "Sent until: choose a day, or leave it empty."),
        ({"first": "0001-01-01"}, "Sent from: check the year."),
        ({"last": "9999-12-31"}, "Sent until: check the year."),
        ({"first": "2026-11-02", "last": "2026-11-01"}, "Sent until: choose a day that is not"),
        ({"state": "lost"}, "Choose a state from the list."),
        ({"urgency": "lost"}, "Choose an urgency from the list."),
        ({"kind": "lost"}, "Choose what is in the file from the list."),
    ],
)
def test_what_cannot_be_asked_is_told_at_its_field(
    desk: Flask, kim: Receptionist, typed: dict[str, str], said: str
) -> None:
    page = export(kim, **{"state": "booked", **typed})

    assert page.status_code == 400
    assert page.text.count(said) == 2
    assert "<title>Error: " in page.text
    assert "state" in typed or '<option value="booked" selected>' in page.text


def test_more_cases_than_are_read_at_once_come_once_each(
    desk: Flask, kim: Receptionist, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.exports.batches.BATCH", 3)
    # Some were sent in the same moment.
    sent = [case(desk, at=NOW - timedelta(seconds=number // 3)) for number in range(9)]

    found = references_in(export(kim))
    assert len(found) == 9
    assert set(found) == {each.reference for each in sent}
