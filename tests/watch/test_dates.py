"""Dates of a list, by the runner's own clock (in Berlin, two hours ahead of UTC in summer)."""

from contextlib import suppress
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from app.watch.lists.dates import own_times
from app.watch.reading import Unreadable
from tests.watch.lists import LANGUAGES, Language, circumstances

MANY = settings(max_examples=200, deadline=None, derandomize=True)
MOMENTS = some.datetimes(datetime(2015, 1, 2), datetime(2026, 6, 30)).map(
    lambda moment: moment.replace(microsecond=0)
)


def own(*texts: str, are_utc: bool = False) -> list[str | None]:
    times = own_times(texts, circumstances(), are_utc=are_utc)
    return [f"{time:%Y-%m-%d %H:%M:%S}" if time else None for time in times]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Aug 5, 2023, 6:31:22 PM",
            "Aug 5, 2023, 6:31:22\u202fPM",
            "aug 5, 2023, 6:31:22\u00a0pm",
        ),
        *("5 Aug 2023, 18:31:22", "5 August 2023 at 18:31:22", "5 août 2023 à 18:31:22"),
        *("05.08.2023, 18:31:22", "5.8.2023 18:31:22", "05.08.23, 18:31:22"),
        *("5 ago. 2023 18:31:22", "5 de ago. de 2023, 18:31:22", "5 ago 2023, 6:31:22 p. m."),
        *("2023-08-05 18:31:22", "2023-08-05T18:31:22", "2023/08/05 18:31:22.0"),
        *("Aug 5 2023 6:31:22 PM", "2023-08-05 16:31:22Z", "2023-08-05T12:31:22-04:00"),
    ],
)
def test_a_moment_is_read_in_any_writing(text: str) -> None:
    assert own(text) == ["2023-08-05 18:31:22"]


@pytest.mark.parametrize(
    ("text", "time"), [("12:00:00 AM", "00:00:00"), ("12:30 pm", "12:30:00"), ("1 PM", None)]
)
def test_noon_and_midnight_are_told_apart(text: str, time: str | None) -> None:
    assert own(f"May 4, 2026, {text}") == [time and f"2026-05-04 {time}"]


def test_a_late_run_in_utc_is_on_the_next_day_of_the_runner() -> None:
    assert own("Jun 7, 2026, 10:30:00 PM", are_utc=True) == ["2026-06-08 00:30:00"]
    assert own("Jan 7, 2026, 10:30:00 PM", are_utc=True) == ["2026-01-07 23:30:00"]


def test_a_date_without_a_time_is_not_moved() -> None:
    assert own("2026-06-07", are_utc=True) == ["2026-06-07 00:00:00"]


@pytest.mark.parametrize(
    "text",
    [
        *("", "--", "yesterday", "31 Feb 2026", "2026-13-01", "Foo 5, 2026", "0000-01-01"),
        *("9999-12-31", "2026-06-07 25:00", "2026-06-07 10:61", "2026-06-07 soon", "5/2026"),
        *("1" * 500, "2026-06-07 +99:99", "2026-06-07 10:00+99:00"),
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert own(text) == [None]


def test_a_day_over_twelve_tells_the_order_of_all_dates() -> None:
    assert own("3/4/2026 10:00", "25/3/2026 10:00") == [
        "2026-04-03 10:00:00",
        "2026-03-25 10:00:00",
    ]
    assert own("3/4/2026 10:00", "3/25/2026 10:00") == [
        "2026-03-04 10:00:00",
        "2026-03-25 10:00:00",
    ]


def test_a_date_is_not_read_into_the_future() -> None:
    assert own("5/7/2026") == ["2026-05-07 00:00:00"]


def test_dates_are_read_so_that_the_list_is_in_order() -> None:
    assert own("1/5/2026", "2/3/2026", "3/4/2026") == [
        *("2026-01-05 00:00:00", "2026-02-03 00:00:00", "2026-03-04 00:00:00")
    ]
    assert own("10-02-26", "12-01-26", "11-01-26") == [
        *("2026-02-10 00:00:00", "2026-01-12 00:00:00", "2026-01-11 00:00:00")
    ]


def test_a_misdated_run_does_not_make_the_others_unclear() -> None:
    """It is left out later, whichever way it is read."""
    assert own("5/7/2026", "1/2/2099") == ["2026-05-07 00:00:00", "2099-01-02 00:00:00"]
    assert own("1/5/2026", "2/3/2026", "4/5/1990", "3/4/2026") == [
        *("2026-01-05 00:00:00", "2026-02-03 00:00:00"),
        *("1990-04-05 00:00:00", "2026-03-04 00:00:00"),
    ]


@pytest.mark.parametrize("text", ["1/2/2099", "1969-12-31", "2150-05-03"])
def test_a_date_that_cannot_be_right_is_read_all_the_same(text: str) -> None:
    """The log leaves such a run out, and says so; refused here, it would cost the whole list."""
    assert own(text) != [None]


def test_dates_that_are_the_same_in_either_order_are_clear() -> None:
    assert own("4/4/2026") == ["2026-04-04 00:00:00"]


@pytest.mark.parametrize("texts", [("3/4/2026",), ("1/2/2026", "3/4/2026"), ("3-4-26", "1-2-26")])
def test_dates_that_may_be_either_are_refused(texts: tuple[str, ...]) -> None:
    with pytest.raises(Unreadable) as refused:
        own(*texts)

    assert refused.value.code == "unclear_dates"


@MANY
@given(MOMENTS, some.sampled_from(LANGUAGES))
def test_a_moment_comes_back_from_any_language(moment: datetime, language: Language) -> None:
    assert own(language.date(moment)) == [f"{moment:%Y-%m-%d %H:%M:%S}"]


@MANY
@given(some.lists(MOMENTS, min_size=1, max_size=6), some.sampled_from(["%d/%m/%Y", "%m/%d/%Y"]))
def test_a_slashed_list_with_a_day_over_twelve_is_read_rightly(
    moments: list[datetime], order: str
) -> None:
    days = [*moments, datetime(2026, 3, 25)]

    assert own(*(f"{day:{order}}" for day in days)) == [f"{day:%Y-%m-%d} 00:00:00" for day in days]


@MANY
@given(some.text(), some.booleans())
def test_any_text_is_a_moment_or_none_or_unclear(text: str, are_utc: bool) -> None:
    with suppress(Unreadable):
        assert len(own_times([text], circumstances(), are_utc=are_utc)) == 1
