"""Numbers of a list: either decimal mark, any grouping, and nothing that is not finite."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from app.watch.lists.numbers import decimal_mark, number

MANY = settings(max_examples=300, deadline=None, derandomize=True)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("10.02", "10.02"),
        ("10,02", "10.02"),
        ("0,234", "0.234"),
        ("12", "12"),
        ("-3,5", "-3.5"),
        (".5", "0.5"),
        ("1,234.5", "1234.5"),
        ("1.234,5", "1234.5"),
        ("1,234,567", "1234567"),
        ("1\u202f234,5", "1234.5"),
        ("1\u00a0234,5", "1234.5"),
        ("1'234.5", "1234.5"),
        ("1’234.5", "1234.5"),
        ("'-12", "-12"),
        (" 9.44 ", "9.44"),
        ("12345.678", "12345.678"),
    ],
)
def test_a_number_with_either_mark_is_read(text: str, told: str) -> None:
    assert number(text) == Decimal(told)


@pytest.mark.parametrize(
    "text",
    ["", "--", "nan", "inf", "-Infinity", "1e9", "1.2.3", "1,23,456", "5 km", "٣", ".", "9" * 25],
)
def test_what_is_no_plain_number_is_none(text: str) -> None:
    assert number(text) is None


def test_three_digits_behind_a_mark_are_what_the_column_says() -> None:
    assert number("5,123", ",") == Decimal("5.123")
    assert number("5,123", ".") == Decimal("5123")


def test_three_digits_behind_a_mark_are_a_thousand_where_nothing_says_otherwise() -> None:
    assert number("5,123") == number("5.123") == Decimal("5123")


@pytest.mark.parametrize(
    ("texts", "mark"),
    [
        (["5,123", "10,02"], ","),
        (["1,500", "10.02"], "."),
        (["1.234,5"], ","),
        (["1,234,567"], "."),
        (["10,02", "9,44", "8.1"], ","),
        (["5,123", "--", "12"], None),
    ],
)
def test_the_clear_numbers_of_a_column_tell_its_mark(texts: list[str], mark: str | None) -> None:
    assert decimal_mark(texts) == mark


@MANY
@given(some.decimals(0, 9_999, places=2), some.sampled_from([".", ","]), some.booleans())
def test_a_number_comes_back_however_it_was_written(
    told: Decimal, mark: str, is_grouped: bool
) -> None:
    text = f"{told:,.2f}" if is_grouped else f"{told:.2f}"
    if mark == ",":
        text = text.translate(str.maketrans(".,", ",."))

    assert number(text) == told


@MANY
@given(some.text())
def test_any_text_is_a_finite_number_or_none(text: str) -> None:
    told = number(text)

    assert told is None or told.is_finite()
