"""Back, refresh, two tabs, old pages and changed answers: nothing is lost, nothing mixed."""

from datetime import timedelta

import pytest
from flask import Flask

from app import clock
from tests.app.judge import SORE_HEEL, Judge, hidden_of

NEW = {"duration": "under_1_week"}


def to(browser: Judge, path: str, **changes: object) -> None:
    browser.go_on(browser.begin(), SORE_HEEL | changes, path)


def test_back_shows_what_was_answered(browser: Judge) -> None:
    to(browser, "/check/today")

    page = browser.get("/check/age")

    assert 'value="18_44" id="age_band-18_44" checked' in page.text


def test_a_page_sent_twice_is_kept_once(browser: Judge) -> None:
    first = browser.begin()
    browser.answer(first, SORE_HEEL)

    page = browser.answer(first, SORE_HEEL)

    assert page.request.path == "/check/right-now"


def test_two_tabs_of_one_check_both_count(browser: Judge) -> None:
    to(browser, "/check/answers")
    one, other = browser.get("/check/age?change=1"), browser.get("/check/history?change=1")

    browser.answer(one, {"age_band": "45_59"})
    page = browser.answer(other, {"history": ["tried_insoles"]})

    assert page.request.path == "/check/answers"
    assert "45 to 59" in page.text
    assert "I have tried insoles" in page.text


def test_a_page_of_an_earlier_check_changes_nothing_and_shows_a_way_on(browser: Judge) -> None:
    old = browser.begin()
    browser.begin()

    page = browser.post(old.request.path, {**hidden_of(old), "age_band": "60_plus"})

    assert page.status_code == 409
    assert "Go on with the newer check" in page.text
    with browser.client.session_transaction() as visit:
        assert visit["answers"] == {}


def test_an_earlier_result_cannot_clear_a_newer_check(browser: Judge) -> None:
    old = browser.walk()
    browser.begin()

    page = browser.post("/clear", hidden_of(old))

    assert page.status_code == 409
    assert browser.get("/check/age").status_code == 200


@pytest.mark.parametrize("path", ["/check/history", "/check/feet", "/check/running"])
def test_a_page_whose_turn_has_not_come_leads_to_the_first_unanswered(
    browser: Judge, path: str
) -> None:
    to(browser, "/check/today")

    assert browser.get(path).request.path == "/check/today"
    assert browser.get("/check/result").request.path == "/check/today"
    assert browser.get("/check/answers").request.path == "/check/today"


def test_change_returns_to_the_answers(browser: Judge) -> None:
    to(browser, "/check/answers")
    page = browser.get("/check/first-steps?change=1")

    page = browser.answer(page, SORE_HEEL | {"first_steps": "bit_worse"})

    assert page.request.path == "/check/answers"
    assert "A bit worse" in page.text


def test_a_change_that_opens_a_question_asks_it_next(browser: Judge) -> None:
    to(browser, "/check/answers")
    page = browser.get("/check/health?change=1")

    page = browser.answer(page, {"health": ["diabetes"]})

    assert page.request.path == "/check/feet"
    assert browser.answer(page, SORE_HEEL).request.path == "/check/answers"


def test_while_the_answers_say_emergency_the_result_is_always_there(browser: Judge) -> None:
    to(browser, "/check/result", health=["poor_circulation"], pain_walking="9", **NEW)
    page = browser.get("/check/health?change=1")

    page = browser.answer(page, {"health": ["poor_circulation", "diabetes"]})

    assert page.request.path == "/check/feet"
    assert "Call an ambulance now" in browser.get("/check/result").text


def test_a_change_after_an_early_emergency_goes_back_to_the_answers(browser: Judge) -> None:
    to(browser, "/check/result", emergency_signs=["cold_pale_foot"])
    page = browser.get("/check/age?change=1")

    page = browser.answer(page, {"age_band": "60_plus"})

    assert page.request.path == "/check/answers"


@pytest.mark.parametrize("slug", ["also", "heel-raises", "age", "running"])
def test_asking_only_for_the_head_of_a_page_changes_nothing(browser: Judge, slug: str) -> None:
    to(browser, "/check/answers", other_sites=["arch"])

    page = browser.client.head(f"/check/{slug}")

    assert page.status_code == 200
    assert "Set-Cookie" not in page.headers


def test_a_change_that_closes_a_question_forgets_its_answer(browser: Judge) -> None:
    to(browser, "/check/answers", health=["diabetes"])
    page = browser.get("/check/health?change=1")

    page = browser.answer(page, {"health": ["none"]})

    with browser.client.session_transaction() as visit:
        assert "diabetic_foot" not in visit["answers"]


def test_a_changed_main_place_leaves_the_other_places(browser: Judge) -> None:
    to(browser, "/check/answers", other_sites=["arch", "ball"])
    page = browser.get("/check/where?change=1")

    browser.answer(page, SORE_HEEL | {"site": "arch"})

    with browser.client.session_transaction() as visit:
        assert visit["answers"]["other_sites"] == ["ball"]


def test_a_change_to_an_emergency_shows_the_result(browser: Judge) -> None:
    to(browser, "/check/answers")
    page = browser.get("/check/right-now?change=1")

    page = browser.answer(page, {"emergency_signs": ["saddle_numbness"]})

    assert page.request.path == "/check/result"


def test_change_shows_a_distance_as_it_was_typed(browser: Judge) -> None:
    to(browser, "/check/answers", unit="mi", longest_recent_km="6.2")

    page = browser.get("/check/running?change=1")

    assert 'value="6.2"' in page.text
    assert 'value="mi" id="unit-mi" checked' in page.text


def test_clearing_leaves_nothing(browser: Judge) -> None:
    page = browser.walk()

    page = browser.post("/clear", hidden_of(page))

    assert "Your answers are gone" in page.text
    assert browser.get("/check/result").status_code == 410
    assert browser.client.get_cookie("visit") is None


def test_a_browser_without_cookies_is_told_so(app: Flask) -> None:
    client = app.test_client(use_cookies=False)

    page = client.post("/check", follow_redirects=True)

    assert "Your browser does not keep our cookie" in page.text


def test_a_check_that_ended_long_after_its_start_is_not_blamed_on_the_browser(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = app.test_client(use_cookies=False)
    first_page = client.post("/check").headers["Location"]
    later = clock.now() + timedelta(minutes=31)
    monkeypatch.setattr(clock, "now", lambda: later)

    assert "This check has ended" in client.get(first_page).text
    assert client.get("/check/age?started=" + "9" * 400).status_code == 410


def test_a_post_after_the_check_has_ended_says_so(app: Flask) -> None:
    page = app.test_client().post("/check/age", data={"age_band": "18_44"})

    assert page.status_code == 410
    assert "This check has ended" in page.text


def test_answers_from_before_the_questions_changed_end_the_check_politely(browser: Judge) -> None:
    browser.begin()
    with browser.client.session_transaction(method="POST") as visit:
        visit["answers"] = {"age_band": "18_44", "shoe_size": "44"}
        visit.modified = True

    for path in ("/check", "/check/right-now", "/check/answers", "/check/result"):
        assert browser.get(path).status_code == 410


def test_a_page_with_several_questions_says_which_one_is_missing(browser: Judge) -> None:
    to(browser, "/check/where")
    page = browser.get("/check/where")

    page = browser.post(page.request.path, hidden_of(page) | {"side": "left"})

    link = '<a href="#site"><span>Where does it hurt most?</span> Choose the answer that fits best.'
    assert link in page.text
