"""The front door for lists: encodings, delimiters, limits, and what is no list of ours."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from time import thread_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from app.watch.activity import Activity
from app.watch.limits import MOST_ACTIVITIES, MOST_LINE_BYTES, MOST_POINTS
from app.watch.lists.tables import read_table
from app.watch.reading import Reading, Unreadable
from rules import Unit
from tests.watch.lists import (
    BERLIN,
    FRENCH,
    KILOMETRE,
    LANGUAGES,
    MILE,
    NOW,
    Language,
    Ran,
    circumstances,
    garmin,
    listed,
    read,
    refusal,
    runs_of,
    strava,
)

MANY = settings(max_examples=200, deadline=None, derandomize=True)
RUN = Ran(datetime(2026, 5, 3, 18, 30), Decimal("10012.4"), 3100)
LIST = strava([RUN], FRENCH)
RUNS = some.lists(
    some.builds(
        Ran,
        some.datetimes(datetime(2019, 8, 1), datetime(2026, 6, 29))
        .map(lambda moment: moment.replace(microsecond=0))
        .filter(lambda moment: moment.month not in (3, 10)),
        some.integers(100, 9_000).map(lambda tens: Decimal(tens * 10)),
        some.just(0),
    ).map(lambda run: Ran(run.start, run.metres, int(run.metres * 360 / 1000))),
    max_size=8,
)
"""At 6:00 a kilometre, and not in the months in which an hour of Berlin's comes twice or never."""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_list_is_read_in_any_encoding(encoding: str) -> None:
    assert runs_of(LIST.encode(encoding)) == [("2026-05-03 18:30", RUN.metres)]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_list_is_read_with_any_line_ending(ending: str) -> None:
    assert runs_of(LIST.replace("\n", ending)) == [("2026-05-03 18:30", RUN.metres)]


def test_a_damaged_letter_in_a_description_does_not_change_the_other_lines() -> None:
    damaged = LIST.encode().replace(b"A, ", b"A\xff ")

    assert runs_of(damaged) == [("2026-05-03 18:30", RUN.metres)]


def test_blank_lines_are_left_out() -> None:
    assert runs_of(f"\n\n{LIST}\n\n,,,\n") == [("2026-05-03 18:30", RUN.metres)]


@pytest.mark.parametrize("held", ["", "\n\n", "\ufeff", LIST.split("\n")[0], "\x00" * 40])
def test_a_list_without_activities_is_refused(held: str) -> None:
    assert refusal(held).code in {"empty", "unknown_list"}


@pytest.mark.parametrize(
    "held",
    [
        "id;name;price\n1;Bread;2\n",
        "Laps,Time,Distance\n1,00:05:00,1.00\n",
        "アクティビティ ID,アクティビティ日\n1,2\n",
        "<html><body>Not found</body></html>",
        "\x89PNG\r\n\x1a\n",
    ],
)
def test_a_list_that_is_not_ours_is_refused(held: str) -> None:
    refused = refusal(held)

    assert refused.code == "unknown_list"
    assert "activities.csv from Strava" in refused.message


@pytest.mark.parametrize("kept", [0.5, 0.9])
def test_a_list_that_is_cut_off_is_refused(kept: float) -> None:
    """Its newest runs are missing, and without them the sums would be too small."""
    whole = strava([RUN] * 20)

    assert refusal(whole[: int(len(whole) * kept)]).code == "cut_off"


def test_a_list_that_is_cut_off_within_a_text_is_refused() -> None:
    assert refusal(LIST[: LIST.index('c"')]).code == "cut_off"


def test_a_last_line_without_an_ending_is_whole_if_its_columns_are() -> None:
    assert read(LIST.removesuffix("\n")) == read(LIST)


def test_a_quote_within_a_text_is_taken_as_it_stands() -> None:
    row = 'Running,2026-05-03 10:00:00,false,"My "best" run",10.02,1,00:50:06,,,,\n'

    assert runs_of(garmin([]) + row) == [("2026-05-03 10:00", Decimal("10020.00"))]


def test_a_quote_that_moves_the_columns_is_refused_by_its_row() -> None:
    refused = refusal(LIST + '1,"' + LIST)

    assert refused.code == "broken_list"
    assert "Row 4 " in refused.message


def test_a_quote_that_is_never_closed_is_refused() -> None:
    assert refusal(LIST + '1,"' + "May 3 2026,,Run,1,1\n" * 8_000).code == "broken_list"


def test_a_list_with_too_many_lines_is_refused_by_number() -> None:
    refused = refusal(LIST + '1,"' + "\n" * MOST_POINTS)

    assert refused.code == "too_many_points"
    assert f"{MOST_POINTS:,}" in refused.message


def test_a_list_with_too_many_activities_is_refused_by_number() -> None:
    refused = refusal(LIST + "1,,,,,,,,,,\n" * MOST_ACTIVITIES)

    assert refused.code == "too_many_activities"
    assert f"{MOST_ACTIVITIES:,}" in refused.message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_line_without_an_end_is_refused_early(encoding: str) -> None:
    stream = BytesIO((LIST + "x" * MOST_LINE_BYTES * 8).encode(encoding))

    with pytest.raises(Unreadable) as refused:
        list(read_table(stream, circumstances()))

    assert refused.value.code == "broken_list"
    assert stream.tell() < MOST_LINE_BYTES * 4


def test_a_list_is_given_up_when_the_time_is_over() -> None:
    late = Reading(unit=Unit.KM, zone=BERLIN, now=NOW, must_end=thread_time() - 1)

    with pytest.raises(Unreadable) as refused:
        list(read_table(BytesIO(LIST.encode()), late))

    assert refused.value.code == "too_slow"


@MANY
@given(RUNS, some.sampled_from(LANGUAGES), some.sampled_from([KILOMETRE, MILE]))
def test_stravas_list_comes_back_from_any_language(
    runs: Sequence[Ran], language: Language, each: Decimal
) -> None:
    told = [run for run in read(strava(runs, language, each)) if run.is_run]

    assert told == [listed(run.start, run.metres, run.seconds) for run in runs]


@MANY
@given(RUNS, some.sampled_from(LANGUAGES), some.sampled_from(Unit))
def test_garmins_list_comes_back_from_any_language(
    runs: Sequence[Ran], language: Language, unit: Unit
) -> None:
    each = KILOMETRE if unit is Unit.KM else MILE
    told = [run for run in read(garmin(runs, language, each), unit) if run.is_run]

    assert [(run.start, run.metres) for run in told] == [
        (run.start, (run.metres / each).quantize(Decimal("0.01")) * each) for run in runs
    ]


@MANY
@given(some.binary() | some.text().map(str.encode))
def test_any_bytes_are_read_or_refused(held: bytes) -> None:
    only_refuses(held)


@MANY
@given(
    some.sampled_from([strava([RUN] * 3), garmin([RUN] * 3), LIST]),
    some.lists(some.tuples(some.floats(0, 1), some.binary(max_size=6)), max_size=6),
)
def test_a_damaged_list_is_read_or_refused(held: str, damages: list[tuple[float, bytes]]) -> None:
    damaged = held.encode()
    for where, what in damages:
        place = int(where * len(damaged))
        damaged = damaged[:place] + what + damaged[place + len(what) // 2 :]

    only_refuses(damaged)


def only_refuses(held: bytes) -> None:
    """Anything but Unreadable would end the test."""
    for unit in Unit:
        with suppress(Unreadable):
            assert all(isinstance(each, Activity) for each in read(held, unit))
