"""Garmin Connect's list of activities: own dates, no unit, and marks that differ by language."""

from datetime import datetime
from decimal import Decimal

import pytest

from rules import Unit
from tests.watch.lists import (
    ENGLISH,
    KILOMETRE,
    MILE,
    OF_GARMIN,
    Language,
    Ran,
    garmin,
    listed,
    read,
    refusal,
    runs_of,
    written,
)

TEN_KM = Ran(datetime(2026, 5, 3, 23, 30), Decimal("10020"), 3100)
FIVE_KM = Ran(datetime(2026, 5, 5, 7, 15), Decimal("5000"), 1500)
SHORT = "Activity Type,Date,Title,Distance,Time,Avg Pace"


def told(distance: str, time: str = "--", pace: str = "--", kind: str = "Running") -> str:
    return written(SHORT, [[kind, "2026-05-03 10:00:00", "", distance, time, pace]])


def metres(*of: str, unit: Unit = Unit.KM) -> Decimal | None:
    return runs_of(told(*of), unit)[0][1]


@pytest.mark.parametrize("language", OF_GARMIN, ids=lambda language: language.name)
def test_dates_are_the_runners_own_and_distances_in_their_unit(language: Language) -> None:
    first, second, walk = read(garmin([TEN_KM, FIVE_KM], language))

    assert first == listed(TEN_KM.start, Decimal(10020), 3100, assumed=True)
    assert second == listed(FIVE_KM.start, Decimal(5000), 1500, assumed=True)
    assert not walk.is_run
    assert walk.metres is None


def test_strides_bear_out_the_unit() -> None:
    """170 steps a minute of 1.14 metres come to ten kilometres in 3,100 seconds."""
    (run, _) = read(garmin([TEN_KM], stride="1.14"))

    assert not run.unit_is_assumed


def test_a_list_in_miles_is_read_in_miles() -> None:
    runs = [Ran(TEN_KM.start, 10 * MILE, 5400)]

    assert runs_of(garmin(runs, each=MILE), Unit.MI)[0][1] == 10 * MILE


def test_a_blank_distance_is_none() -> None:
    assert metres("--") is None
    assert metres("") is None


@pytest.mark.parametrize("distance", ["5,123", "5.123"])
def test_three_digits_behind_a_mark_are_what_the_pace_says(distance: str) -> None:
    assert metres(distance, "00:40:59", "8:00", unit=Unit.MI) == Decimal("5.123") * MILE
    assert metres(distance, "00:25:28", "8:00", unit=Unit.MI) == Decimal(5123)


@pytest.mark.parametrize("distance", ["5,000", "5.000", "5000"])
def test_a_run_on_a_track_is_told_in_metres(distance: str) -> None:
    for unit in Unit:
        assert metres(distance, unit=unit) == Decimal(5000)


def test_a_speed_is_not_taken_for_a_pace() -> None:
    """Some lists tell either in one column: 10.9 is in kilometres an hour."""
    assert metres("5,123", "00:40:59", "10.9", unit=Unit.MI) == Decimal(5123)


def test_a_pace_of_zero_is_none() -> None:
    assert metres("5.12", "00:25:36", "0:00") == Decimal("5120.00")


@pytest.mark.parametrize(
    ("each", "stride", "read_in"), [(KILOMETRE, "1.14", Unit.MI), (MILE, "1.14", Unit.KM)]
)
def test_strides_tell_a_wrong_unit_where_the_pace_may_be_anybodys(
    each: Decimal, stride: str, read_in: Unit
) -> None:
    """170 strides a minute of 1.14 m come to 10 km in 3,100 seconds."""
    refused = refusal(garmin([TEN_KM], ENGLISH, each, stride), read_in)

    assert refused.code == "wrong_unit"
    assert refused.message == (
        "The runs in this list do not fit kilometres, but they fit miles. "
        "Choose miles on this page, and read the files again."
        if read_in is Unit.KM
        else "The runs in this list do not fit miles, but they fit kilometres. "
        "Choose kilometres on this page, and read the files again."
    )


def test_strides_are_counted_in_the_column_of_the_bicycle_where_it_serves_for_both() -> None:
    headings = (
        "Tipo de atividade,Data,Distância,Tempo total,Cadência bicicleta média,Velocidade média,"
        "Comprimento médio da passada"
    )
    row = ["Corrida", "2026-05-03 10:00:00", "5.00", "00:45:00", "160", "9:00", "1.12"]

    assert refusal(written(headings, [row])).code == "wrong_unit"
    assert runs_of(written(headings, [row]), Unit.MI)[0][1] == 5 * MILE


def test_strides_tell_a_right_unit_where_the_pace_is_odd() -> None:
    slow = Ran(TEN_KM.start, Decimal(4000), 3200)

    assert runs_of(garmin([slow], stride="0.44"))[0][1] == Decimal(4000)


@pytest.mark.parametrize(("seconds", "unit"), [(1750, Unit.MI), (7300, Unit.KM)])
def test_a_pace_that_is_nobodys_tells_a_wrong_unit(seconds: int, unit: Unit) -> None:
    """Ten miles in 1,750 seconds are 1:49 a kilometre; ten kilometres in 7,300 are a walk."""
    each = KILOMETRE if unit is Unit.KM else MILE

    assert refusal(garmin([Ran(TEN_KM.start, 10 * each, seconds)], each=each), unit).code == (
        "wrong_unit"
    )


@pytest.mark.parametrize("seconds", [1650, 3100, 7200])
def test_a_pace_that_is_somebodys_is_believed(seconds: int) -> None:
    assert runs_of(garmin([Ran(TEN_KM.start, Decimal(10000), seconds)]))


def test_the_middle_run_tells_the_unit_and_not_an_odd_one() -> None:
    runs = [TEN_KM, FIVE_KM, Ran(TEN_KM.start, Decimal(900), 7200)]

    assert len(runs_of(garmin(runs))) == 3


def test_what_is_no_run_does_not_tell_the_unit() -> None:
    assert read(told("30.0", "00:30:00", kind="Cycling"), Unit.MI)


def test_a_list_with_commas_and_semicolons_is_read() -> None:
    headings = "Aktivitätstyp,Datum,Titel,Distanz,Zeit,Ø Pace"
    rows = [["Laufen", "03.05.2026 10:00", "", "10,02", "00:50:06", "5:00"]]

    assert runs_of(written(headings, rows, ";")) == [("2026-05-03 10:00", Decimal("10020.00"))]
