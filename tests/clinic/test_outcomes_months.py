"""How urgent the cases were, by the months of the clinic's calendar, as numbers and drawn."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from flask import Flask

from app import create_app
from app.clinic.outcomes.chart import FRAME, chart_of
from app.clinic.outcomes.months import Month, begins, last_months
from app.records import Role
from rules import Urgency
from tests.clinic.cast import NOW, Receptionist, case
from tests.clinic.seen import seen, table
from tests.clinic.test_queue import words

PAGE = "/clinic/outcomes"
ENOUGH = Month(date(2026, 10, 1), Counter({Urgency.ROUTINE: 30, Urgency.EMERGENCY: 10}))
TOO_FEW = Month(date(2026, 11, 1), Counter({Urgency.ROUTINE: 19}))


def test_each_month_has_its_counts_and_its_shares(desk: Flask, phil: Receptionist) -> None:
    seen(desk, "routine", "", 15)
    seen(desk, "priority", "", 5)
    seen(desk, "emergency", "", 1, at=NOW - timedelta(days=31))

    lines = table(phil.get(PAGE), "Urgency by month")

    assert lines[0] == (
        "November 2026 | 20 | 0 (0%, 0% to 16%) | 0 (0%, 0% to 16%) | "
        "5 (25%, 11% to 47%) | 15 (75%, 53% to 89%)"
    )
    assert lines[1] == "October 2026 | 1, too few for shares | 1 | 0 | 0 | 0"
    assert lines[2] == "September 2026 | 0 | 0 | 0 | 0 | 0"
    assert (len(lines), lines[-1]) == (12, "December 2025 | 0 | 0 | 0 | 0 | 0")


def test_the_chart_holds_the_months_that_have_enough(desk: Flask, phil: Receptionist) -> None:
    seen(desk, "routine", "", 20)
    page = phil.get(PAGE)

    assert page.text.count("<circle") == len(Urgency)
    assert page.text.count("<figcaption>") == len(Urgency)
    # To whom it is not shown, the table says the same.
    assert '<div class="month-charts" aria-hidden="true">' in page.text


def test_without_enough_in_any_month_there_is_no_chart(desk: Flask, phil: Receptionist) -> None:
    case(desk)
    page = phil.get(PAGE)

    assert "Too few to say: no month has 20 cases or more" in words(page)
    assert "<circle" not in page.text


def test_a_month_begins_at_midnight_by_the_clinics_clock(instance: Path) -> None:
    app = create_app(instance_path=instance, time_zone="Pacific/Auckland")
    # The last moment of October there, and the first of November.
    case(app, at=datetime(2026, 10, 31, 10, 59, 59, tzinfo=UTC))
    case(app, at=datetime(2026, 10, 31, 11, 0, tzinfo=UTC))

    lines = table(Receptionist(app, "Phil", Role.PHYSIO).get(PAGE), "Urgency by month")

    assert lines[0].startswith("November 2026 | 1,")
    assert lines[1].startswith("October 2026 | 1,")


@pytest.mark.parametrize(
    ("today", "oldest"),
    [
        (date(2026, 1, 31), date(2025, 2, 1)),
        (date(2026, 12, 1), date(2026, 1, 1)),
        (date(2024, 2, 29), date(2023, 3, 1)),
    ],
    ids=str,
)
def test_twelve_months_end_with_this_one(today: date, oldest: date) -> None:
    firsts = last_months(today)

    assert (len(firsts), firsts[0], firsts[-1]) == (12, oldest, today.replace(day=1))
    assert firsts == sorted(set(firsts))


def test_a_month_in_which_the_clocks_change_begins_in_time() -> None:
    london = ZoneInfo("Europe/London")

    assert begins(date(2026, 10, 1), london) == datetime(2026, 9, 30, 23, tzinfo=UTC)
    assert begins(date(2026, 11, 1), london) == datetime(2026, 11, 1, tzinfo=UTC)


def test_a_dot_lies_on_its_bar_and_the_bar_in_the_frame() -> None:
    chart = chart_of([ENOUGH, TOO_FEW])

    assert chart
    assert [panel.urgency for panel in chart.panels] == sorted(Urgency, reverse=True)
    for panel in chart.panels:
        (mark,) = panel.marks
        assert FRAME.left < mark.x < (FRAME.left + FRAME.right) / 2
        assert FRAME.top <= mark.top <= mark.dot <= mark.top + mark.length + 0.1
        assert mark.top + mark.length <= FRAME.bottom


def test_all_panels_have_one_scale_that_ends_above_the_longest_bar() -> None:
    chart = chart_of([ENOUGH])

    # 30 of 40 reaches up to 86%.
    assert chart
    assert chart.highest == 90
    routine = chart.panels[-1].marks[0]
    height = FRAME.bottom - FRAME.top
    assert FRAME.bottom - routine.dot == pytest.approx(height * 75 / 90, abs=0.1)


def test_a_month_with_too_few_is_not_drawn() -> None:
    assert chart_of([TOO_FEW]) is None
