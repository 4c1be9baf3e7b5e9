"""From Start to the result."""

import re

import pytest

from app.asking.pages import PAGES
from rules import QUESTIONS, Control, Distance, Question
from tests.app.judge import SORE_HEEL, Judge, errors_of, hidden_of

BOXES = [
    question
    for question in QUESTIONS
    if not isinstance(question, Distance)
    and question.control is Control.MANY
    and not question.optional
]
# Answers that open every conditional question with boxes to tick.
OPENING = {"age_band": "under_16", "health": ["diabetes"], "onset": "injury"}


def page_asking(question: type[Question]) -> str:
    return next(page.slug for page in PAGES if question in page.questions)


def test_a_runner_walks_from_start_to_a_routine_result(browser: Judge) -> None:
    page = browser.walk()

    assert "Book a physiotherapy assessment" in page.text
    assert "Your answers fit the usual plantar fasciitis pattern" in page.text
    assert "12.5 km" in page.text
    assert "a higher rate of overuse injury (about 1.5 times)" in page.text


def test_an_emergency_sign_leads_to_the_result_at_once(browser: Judge) -> None:
    page = browser.answer(browser.begin(), SORE_HEEL)

    page = browser.answer(page, {"emergency_signs": ["cold_pale_foot"]})

    assert page.request.path == "/check/result"
    assert "Call an ambulance now" in page.text
    assert 'href="tel:999"' in page.text
    assert "Then a physiotherapy assessment" in page.text
    assert "We name no pattern beside urgent advice" in page.text


def test_the_check_can_be_finished_after_an_emergency_result(browser: Judge) -> None:
    person = SORE_HEEL | {"emergency_signs": ["cold_pale_foot"]}
    page = browser.answer(browser.answer(browser.begin(), person), person)
    assert "Answer the remaining questions for the physio" in page.text

    page = browser.get("/check/finish")
    assert "Your answers already say: get emergency care now." in page.text
    browser.go_on(page, person, "/check/answers")

    result = browser.get("/check/result")
    assert "Call an ambulance now" in result.text
    assert "Answer the remaining questions for the physio" not in result.text


def test_a_combination_can_complete_an_emergency_late(browser: Judge) -> None:
    page = browser.walk(same_day_signs=["hot_red_swollen"], health=["weak_immunity"])

    assert "Go to an emergency department now" in page.text
    assert "Answer the remaining questions for the physio" in page.text


@pytest.mark.parametrize("question", BOXES, ids=lambda question: question.id)
def test_none_cannot_be_mixed_with_another_tick(browser: Judge, question: type[Question]) -> None:
    first = next(iter(question)).code
    wrong = {question.id: [first, "none"]}
    page = browser.go_on(browser.begin(), SORE_HEEL | OPENING, f"/check/{page_asking(question)}")

    page = browser.answer(page, SORE_HEEL | wrong)

    assert page.status_code == 400
    assert "and something else. Untick one of the two." in errors_of(page)[0]
    for code in (first, "none"):
        assert re.search(f'value="{code}" id="{question.id}[^"]*" checked', page.text)


def test_an_empty_page_says_what_is_missing_and_links_to_it(browser: Judge) -> None:
    page = browser.begin()

    page = browser.post(page.request.path, hidden_of(page))

    assert page.status_code == 400
    assert errors_of(page) == ["Choose the answer that fits best."]
    assert '<a href="#age_band">' in page.text
    assert "<title>Error: How old are you?" in page.text


def test_a_forged_answer_is_asked_again(browser: Judge) -> None:
    page = browser.begin()

    page = browser.post(page.request.path, {**hidden_of(page), "age_band": "<b>old</b>"})

    assert page.status_code == 400
    assert "is not an answer to this question" in errors_of(page)[0]
    assert "<b>old</b>" not in page.text


def test_a_field_that_comes_twice_or_in_the_address_is_no_second_answer(browser: Judge) -> None:
    page = browser.begin()
    twice = {**hidden_of(page), "age_band": ["18_44", "60_plus"]}

    asked_again = browser.post(page.request.path, twice)
    in_the_address = browser.post(f"{page.request.path}?age_band=18_44", hidden_of(page))

    assert (asked_again.status_code, in_the_address.status_code) == (400, 400)
    with browser.client.session_transaction() as visit:
        assert visit["answers"] == {}


def test_extra_fields_change_nothing(browser: Judge) -> None:
    page = browser.begin()
    page = browser.post(
        page.request.path,
        {**hidden_of(page), "age_band": "18_44", "health": "diabetes", "id": "x", "answers": "y"},
    )

    assert page.request.path == "/check/right-now"
    with browser.client.session_transaction() as visit:
        assert visit["answers"] == {"age_band": "18_44"}


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("ten", "Type one number, for example 7.5, or leave it blank."),
        ("1_0", "Type one number, for example 7.5, or leave it blank."),
        ("5 km", "Type one number, for example 7.5, or leave it blank."),
        ("1e999999999", "Type one number, for example 7.5, or leave it blank."),
        ("0e-99999999", "Type one number, for example 7.5, or leave it blank."),
        ("NaN", "Type one number, for example 7.5, or leave it blank."),
        ("-1", "Give a distance from 0 to 300 km, or leave it blank."),
        ("301", "Give a distance from 0 to 300 km, or leave it blank."),
        ("1.1234567", "Give at most 6 digits after the decimal point."),
    ],
)
def test_a_wrong_distance_is_kept_to_be_mended(browser: Judge, typed: str, message: str) -> None:
    page = browser.go_on(browser.begin(), SORE_HEEL, "/check/running")

    page = browser.answer(page, SORE_HEEL | {"usual_week_km": typed})

    assert errors_of(page) == [message]
    assert f'value="{typed}"' in page.text


@pytest.mark.parametrize("unit", ["", "yd"])
def test_a_unit_that_was_not_chosen_is_asked_for(browser: Judge, unit: str) -> None:
    page = browser.go_on(browser.begin(), SORE_HEEL, "/check/running")

    page = browser.answer(page, SORE_HEEL | {"unit": unit})

    assert errors_of(page) == ["Choose kilometres or miles."]


def test_no_number_is_less_than_nothing(browser: Judge) -> None:
    page = browser.walk(usual_week_km="-0")

    assert "-0 km" not in page.text


def test_miles_are_compared_as_typed_and_shown_as_typed(browser: Judge) -> None:
    page = browser.walk(unit="mi", longest_before_km="10", longest_recent_km="11")

    assert "No run was more than about 10% longer" in page.text
    assert "11 miles" in page.text
    assert "km" not in re.sub(r"<[^>]+>", "", page.text).split("Your running load")[1][:200]


def test_a_person_who_does_not_run_is_never_told_about_runs(browser: Judge) -> None:
    page = browser.walk(runner="not_a_runner")

    words = re.sub(r"<details.*?</details>|<[^>]+>", " ", page.text, flags=re.DOTALL)
    assert re.findall(r"(?i)\b(?:re)?runn?(?:s|ing)?\b", words.split("from the clinic")[1]) == []
    assert "Your running load" not in page.text


def test_the_heel_raises_may_be_left_blank(browser: Judge) -> None:
    person = {key: value for key, value in SORE_HEEL.items() if key != "calf_raises"}
    page = browser.go_on(browser.begin(), person, "/check/answers")

    assert "I have not tried" in page.text
