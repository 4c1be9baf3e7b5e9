"""How long something took, as a clock or as seconds."""

from decimal import Decimal

import pytest

from app.watch.lists.durations import seconds


@pytest.mark.parametrize(
    ("text", "told"),
    [("00:35:20", "2120"), ("8:05", "485"), ("00:07:43.2", "463.2"), ("22:30,4", "1350.4")],
)
def test_a_clock_is_read(text: str, told: str) -> None:
    assert seconds(text) == Decimal(told)


def test_a_plain_number_is_seconds() -> None:
    assert seconds("3189.0") == Decimal(3189)


@pytest.mark.parametrize("text", ["", "--", "1:2:3:4", "nan", "-5", "1:2:3x", "٣:٠٠"])
def test_anything_else_is_none(text: str) -> None:
    assert seconds(text) is None
