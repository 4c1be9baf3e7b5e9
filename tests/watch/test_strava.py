"""Strava's list of activities, as its archives have told it over the years."""

from datetime import datetime
from decimal import Decimal

import pytest

from rules import Unit
from tests.watch.lists import (
    ENGLISH,
    GERMAN,
    KILOMETRE,
    LANGUAGES,
    MILE,
    Language,
    Ran,
    listed,
    read,
    refusal,
    runs_of,
    strava,
    written,
)

TEN_KM = Ran(datetime(2026, 5, 3, 18, 30), Decimal("10012.4"), 3100)
FIVE_KM = Ran(datetime(2026, 5, 5, 7, 15), Decimal("5004.9"), 1500)
ONCE = "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance"


def once(*distances: str, seconds: int = 3000) -> str:
    """A list that tells each distance only once."""
    days = enumerate(distances, 1)
    return written(
        ONCE, [[1, f"May {day}, 2026, 8:00:00 AM", "", "Run", seconds, far] for day, far in days]
    )


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.name)
def test_the_second_distance_and_time_count(language: Language) -> None:
    first, second, walk = read(strava([TEN_KM, FIVE_KM], language))

    assert first == listed(TEN_KM.start, TEN_KM.metres, 3100)
    assert second == listed(FIVE_KM.start, FIVE_KM.metres, 1500)
    assert not walk.is_run


def test_what_is_no_run_still_tells_its_day() -> None:
    walk = read(strava([], GERMAN))[0]

    assert walk.start == datetime(2026, 6, 30, 14)
    assert walk.metres is None


def test_an_older_row_without_the_second_half_tells_the_first_distance() -> None:
    older = 'x,"04.05.2019, 10:00:00",,Lauf,3600,"9,44",\n'

    assert runs_of(strava([TEN_KM], GERMAN) + older)[-1] == ("2019-05-04 12:00", Decimal("9440.00"))


@pytest.mark.parametrize(("each", "metres"), [(KILOMETRE, "6200"), (MILE, "9977.9328")])
def test_the_rows_that_tell_both_tell_the_unit_of_the_first(each: Decimal, metres: str) -> None:
    older = 'x,"May 4, 2019, 10:00:00 AM",,Run,3600,6.2,\n'

    assert runs_of(strava([TEN_KM, FIVE_KM], each=each) + older)[-1][1] == Decimal(metres)


def test_a_distance_that_is_told_once_is_kilometres_for_who_counts_in_them() -> None:
    assert runs_of(once("10.02"))[0][1] == Decimal("10020.00")
    assert runs_of(once("10,02"))[0][1] == Decimal("10020.00")


def test_a_distance_that_is_told_once_is_not_guessed_for_who_counts_in_miles() -> None:
    assert refusal(once("6.2"), Unit.MI).code == "unclear_unit"


def test_a_distance_that_is_told_once_may_be_the_one_in_metres() -> None:
    for unit in Unit:
        assert runs_of(once("10020.0", "5004.9", "12"), unit)[0][1] == Decimal("10020.0")


def test_the_list_of_before_july_2019_tells_metres() -> None:
    headings = "id,date,name,type,description,elapsed_time,distance,commute,gear,filename"
    row = [1, "2018-09-12 22:30:00", "", "Run", "", "1783", "3681.0", "false", "", ""]

    for unit in Unit:
        assert runs_of(written(headings, [row]), unit) == [("2018-09-13 00:30", Decimal("3681.0"))]


@pytest.mark.parametrize("distance", ["", "--", "nan", "inf", "far"])
def test_a_distance_that_is_no_number_is_none(distance: str) -> None:
    assert runs_of(once("10.02", distance))[1][1] is None


def test_a_run_with_a_date_that_cannot_be_read_is_refused_by_its_row() -> None:
    refused = refusal(strava([TEN_KM]) + "x,2026年5月3日,,Run,3600,9.44,\n")

    assert refused.code == "unreadable_date"
    assert "row 4" in refused.message


def test_a_line_that_is_no_activity_is_left_out() -> None:
    totals = "Total,,,,3600,9.44,,,,,\n"

    assert len(read(strava([TEN_KM]) + totals)) == len(read(strava([TEN_KM])))


def test_nothing_of_the_list_stands_in_a_message() -> None:
    refused = refusal(strava([TEN_KM], ENGLISH) + "x,SECRET,SECRET,Run,3600,9.44,\n")

    assert "SECRET" not in refused.message
