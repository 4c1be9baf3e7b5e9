"""The drawing of the load: exact, on one scale from 0, and never beyond its edges."""

from decimal import Decimal
from itertools import product

import pytest

from app.load_chart import Band, Chart, drawn
from rules import Spike, Unit
from rules.numbers import spike, within_band
from tests.app.judge import Judge


def chart(before: str, recent: str) -> Chart | None:
    km = Decimal(before), Decimal(recent)
    is_known = spike(km[1], km[0]) is not Spike.UNKNOWN_BASELINE
    return drawn(*km, within_band(km[0]) if is_known else None)


@pytest.mark.parametrize(
    ("before", "recent", "expected"),
    [
        ("8", "12.5", Chart(64.0, 70.4, 100.0, Band(64.0, 6.4, 70.4, label_ends=True))),
        ("10", "10", Chart(90.9, 90.9, 90.9, Band(90.9, 9.1, 100.0, label_ends=True))),
        ("10", "11", Chart(90.9, 100.0, 100.0, Band(90.9, 9.1, 100.0, label_ends=True))),
        ("10", "5.5", Chart(90.9, 50.0, 50.0, Band(90.9, 9.1, 100.0, label_ends=True))),
        ("3", "30", Chart(10.0, 11.0, 100.0, Band(10.0, 1.0, 10.0, label_ends=False))),
        ("10", "20", Chart(50.0, 55.0, 100.0, Band(50.0, 5.0, 50.0, label_ends=False))),
        ("2", "10", Chart(20.0, 100.0, 100.0, None)),
        ("90", "120", Chart(75.0, 100.0, 100.0, None)),
        ("0", "5", Chart(0.0, 100.0, 100.0, None)),
    ],
)
def test_the_parts_lie_where_the_distances_put_them(
    before: str, recent: str, expected: Chart
) -> None:
    assert chart(before, recent) == expected


def test_of_two_runs_of_nothing_there_is_nothing_to_draw() -> None:
    assert chart("0", "0") is None


KM = [Decimal(n) for n in ("0", "0.000001", "2.999999", "3", "3.3", "9.87654", "42.195", "100")]
MILES = [Unit.MI.to_km(Decimal(n)) for n in ("1.864114", "2.123456", "26.218757", "62.1", "186.4")]


@pytest.mark.parametrize(
    ("before", "recent"), list(product((*KM, *MILES, Decimal(300)), repeat=2)), ids=str
)
def test_nothing_leaves_the_drawing_and_the_band_begins_where_the_earlier_run_ends(
    before: Decimal, recent: Decimal
) -> None:
    found = chart(str(before), str(recent))
    if found is None:
        assert before == recent == 0
        return

    assert 0 <= found.solid <= found.recent <= 100
    assert 0 <= found.before <= 100
    assert (found.band is None) == (spike(recent, before) is Spike.UNKNOWN_BASELINE)
    if found.band:
        end = round(found.band.start + found.band.width, 1)
        assert found.band.start == found.before
        assert found.band.start <= end <= 100
        assert found.recent <= end or recent > within_band(before)
        # There is room for the label on the side where it stands.
        room = found.band.label if found.band.label_ends else 100 - found.band.label
        assert room >= 50


def lone(run: str) -> dict[str, str]:
    return {"longest_recent_km": "", "longest_before_km": "", "usual_week_km": "20", run: "8"}


@pytest.mark.parametrize("run", ["longest_recent_km", "longest_before_km", "usual_week_km"])
def test_a_run_that_stands_alone_is_told_and_not_drawn(browser: Judge, run: str) -> None:
    page = browser.walk(**lone(run)).text.split("Your running load")[1].split("</div>")[0]

    assert "<b>8 km</b>" in page
    assert "<svg" not in page


def test_a_run_beyond_the_band_is_striped_and_one_within_it_is_not(browser: Judge) -> None:
    striped = '<line x1="100.0%" x2="70.4%" y1="10" y2="10"/>'

    assert striped in browser.walk().text
    assert "<line" not in browser.walk(longest_recent_km="8,8").text


def test_whoever_does_not_run_has_no_load(browser: Judge) -> None:
    assert "running load" not in browser.walk(runner="not_a_runner").text
