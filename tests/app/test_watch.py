"""Runs from a watch, on the page about running: what is read, filled in, and not kept."""

import re
from datetime import UTC, date, datetime, time, timedelta

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from tests.app.judge import SORE_HEEL, Judge, asked_of, hidden_of
from tests.app.watch import A_SEASON, RUNS, days_before, read, strava, titled, value_of
from tests.watch import lists
from tests.watch.tracks import gpx, northwards

AT_NIGHT = datetime(2026, 6, 25, 22, tzinfo=UTC)


@pytest.fixture
def page(browser: Judge) -> TestResponse:
    return browser.go_on(browser.begin(), SORE_HEEL, "/check/running")


def test_the_list_of_runs_fills_in_the_distances(browser: Judge, page: TestResponse) -> None:
    read_page = read(browser, page, (A_SEASON, "activities.csv"))

    assert read_page.status_code == 200
    assert value_of(read_page, "longest_recent_km") == "16.1"
    assert value_of(read_page, "longest_before_km") == "12"
    assert value_of(read_page, "usual_week_km") == "35"
    assert re.search(r'value="same_or_less"[^>]* checked', read_page.text)


def test_what_was_read_is_shown(browser: Judge, page: TestResponse) -> None:
    text = re.sub(r"<[^>]+>", "", read(browser, page, (A_SEASON, "activities.csv")).text)

    assert "55 runs, from 4 March 2026 to 27 June 2026" in text
    assert "16.1 km, on 27 June 2026" in text
    assert "Over 30% longer, up to double" in text
    assert "The pain began30 June 2026" in text


def test_what_they_had_answered_is_not_replaced_without_a_word(
    browser: Judge, page: TestResponse
) -> None:
    typed = {"usual_week_km": "50", "longest_recent_km": "16,1", "week_change": "not_sure"}
    text = read(browser, page, (A_SEASON, "activities.csv"), **typed).text

    assert "before the pain? You had answered: 50." in text
    assert "You had answered: I am not sure." in text
    assert text.count("You had answered") == 2


def test_a_guessed_day_is_shown_as_a_guess(browser: Judge, page: TestResponse) -> None:
    guessed = value_of(page, "began")
    recent = strava(*((date.fromisoformat(guessed) - timedelta(days=d), "5") for d in range(50)))

    as_guessed = read(browser, page, (recent, "activities.csv"), began=guessed)
    changed = read(browser, page, (A_SEASON, "activities.csv"))
    assert "A guess from the answer “1 to 6 weeks”." in as_guessed.text
    assert "A guess from the answer" not in changed.text


def test_a_list_in_an_assumed_unit_says_in_which(browser: Judge, page: TestResponse) -> None:
    start = datetime(2026, 6, 27, 18)
    miles = lists.garmin([lists.Ran(start, 6 * lists.MILE, 3000)], each=lists.MILE).encode()
    read_page = read(browser, page, (miles, "Activities.csv"), unit="mi")

    assert "It was read in miles, as chosen on this page." in read_page.text
    assert value_of(read_page, "longest_recent_km") == "6"


def test_a_usual_week_that_is_too_far_to_be_answered_says_so(
    browser: Judge, page: TestResponse
) -> None:
    far = strava(*((days_before(days), "90") for days in range(0, 60, 2)))

    assert "It is more than 300 km" in read(browser, page, (far, "activities.csv")).text


def test_single_runs_tell_nothing_of_weeks(browser: Judge, page: TestResponse) -> None:
    track = gpx(northwards([3.0] * 900, start=AT_NIGHT))
    read_page = read(browser, page, (track, "run.gpx"))

    assert value_of(read_page, "longest_recent_km") == "2.7"
    assert value_of(read_page, "usual_week_km") == ""
    assert "of single runs there may be more" in read_page.text


def test_where_nothing_is_of_the_time_before_the_pain_it_says_so(
    browser: Judge, page: TestResponse
) -> None:
    later = strava((date(2026, 7, 20), "9"), (date(2026, 7, 21), "9"))
    read_page = read(browser, page, (later, "activities.csv"))

    assert "nothing was filled in" in read_page.text
    assert "We filled in" not in read_page.text


def test_what_was_read_is_kept_once_they_go_on(browser: Judge, page: TestResponse) -> None:
    read_page = read(browser, page, (A_SEASON, "activities.csv"), running_now="less")
    filled = asked_of(read_page, SORE_HEEL) | {
        name: value_of(read_page, name)
        for name in ("usual_week_km", "longest_recent_km", "longest_before_km")
    }
    browser.post("/check/running", hidden_of(read_page) | filled)

    result = browser.go_on(browser.get("/check/shoes"), SORE_HEEL, "/check/answers")
    assert "16.1 km" in result.text
    assert "activities.csv" not in result.text


def test_what_was_typed_beside_the_files_is_not_lost(browser: Judge, page: TestResponse) -> None:
    again = read(
        browser, page, (b"no list", "notes.txt"), running_now="stopped", usual_week_km="33,3"
    )

    assert again.status_code == 400
    assert value_of(again, "usual_week_km") == "33,3"
    assert re.search(r'value="stopped"[^>]* checked', again.text)


def test_a_file_that_is_no_log_is_named(browser: Judge, page: TestResponse) -> None:
    again = read(browser, page, (A_SEASON, "good.csv"), (b"no list", "my notes.txt"))

    assert "<q>my notes.txt</q>: " in again.text
    assert "good.csv" not in again.text
    assert "<title>Error: " in again.text


def test_the_name_of_a_file_is_only_text(browser: Judge, page: TestResponse) -> None:
    """Without its folders, and without the sign that would turn the direction of what follows."""
    again = read(browser, page, (b"?", "/home/<script>\u202egpj.exe"))

    assert "<q>&lt;script&gt;gpj.exe</q>" in again.text


def test_nothing_that_a_file_tells_beside_its_numbers_reaches_a_page(
    browser: Judge, page: TestResponse
) -> None:
    told = titled(A_SEASON, b"<script>Home to work")
    track = gpx(northwards([3.0] * 900, start=AT_NIGHT)).replace(b'lon="0.0"', b'lon="7.654321"')
    track = track.replace(b"Nobody", b"From the Kanalweg")
    read_page = read(browser, page, (told, "activities.csv"), (track, "run.gpx"))

    assert "56 runs" in read_page.text
    for private in ("Home", "&lt;script", "Kanalweg", "7.65", "run.gpx"):
        assert private not in read_page.text


def test_without_a_file_one_is_asked_for(browser: Judge, page: TestResponse) -> None:
    assert "Choose one or more files first." in read(browser, page).text


def test_without_a_day_one_is_asked_for(browser: Judge, page: TestResponse) -> None:
    for wrong in ("", "soon", "2999-01-01", "1999-12-31"):
        again = read(browser, page, (A_SEASON, "activities.csv"), began=wrong)
        assert again.status_code == 400
        assert 'href="#began"' in again.text


def test_the_day_is_guessed_from_how_long_they_have_had_the_pain(page: TestResponse) -> None:
    began = date.fromisoformat(value_of(page, "began"))

    assert timedelta(weeks=1) < date.today() - began < timedelta(weeks=6)
    assert "Guessed from your answer “1 to 6 weeks”" in page.text


def test_distances_are_filled_in_in_the_unit_they_chose(browser: Judge, page: TestResponse) -> None:
    read_page = read(browser, page, (A_SEASON, "activities.csv"), unit="mi")

    assert value_of(read_page, "longest_recent_km") == "10"
    assert "10 miles, on 27 June 2026" in read_page.text


def test_a_late_run_is_of_the_day_on_the_runners_own_clock(
    browser: Judge, page: TestResponse
) -> None:
    """Strava writes UTC: eight in the evening in New York is the next day there."""
    late = strava((days_before(-1), "9.00"), at=time(0, 30))

    here = read(browser, page, (late, "activities.csv"), zone="UTC")
    there = read(browser, page, (late, "activities.csv"), zone="America/New_York")
    assert value_of(here, "longest_recent_km") == ""
    assert value_of(there, "longest_recent_km") == "9"


def test_a_zone_that_does_not_exist_is_the_clinics(browser: Judge, page: TestResponse) -> None:
    for wrong in ("Mars/Olympus", "../../etc/passwd", "", "\x00"):
        assert read(browser, page, (A_SEASON, "a.csv"), zone=wrong).status_code == 200


def test_files_chosen_and_not_read_are_not_passed_over(browser: Judge, page: TestResponse) -> None:
    """A form without files sends their names."""
    sent = hidden_of(page) | asked_of(page, SORE_HEEL) | {"files": "activities.csv"}
    again = browser.post("/check/running", sent)

    assert again.request.path == "/check/running"
    assert "press “Read my runs”" in again.text


def test_back_to_what_was_read_leads_to_the_page(browser: Judge, page: TestResponse) -> None:
    assert browser.get(RUNS).request.path == "/check/running"


def test_nothing_is_read_before_its_turn_in_the_questions(app: Flask) -> None:
    browser = Judge(app)
    first = browser.begin()

    assert read(browser, first, (A_SEASON, "activities.csv")).location == "/check"
