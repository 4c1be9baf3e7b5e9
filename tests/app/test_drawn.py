"""What is drawn once for everybody is what each of them would have been drawn alone."""

from typing import Any

import pytest
from flask import Flask
from markupsafe import escape

from app.asking.offered import answers_of, in_groups
from app.foot_map import map_of
from app.runner import question_page
from rules import QUESTIONS, Distance, read
from tests.app.judge import PLACES_TO_STOP, SORE_HEEL, Judge, hidden_of
from tests.vignettes.cases import cases


def test_an_unanswered_question_looks_as_if_it_were_drawn_for_each_person_alone(app: Flask) -> None:
    choose = app.jinja_env.get_template("question.html").module.choose  # type: ignore[attr-defined]
    drawn_question: Any = app.jinja_env.globals["drawn_question"]
    chosen = [question for question in QUESTIONS if not isinstance(question, Distance)]
    with app.test_request_context():
        for case in cases():
            told = read(case.row["answers"])
            for question in chosen:
                offered, groups = answers_of(question, told), in_groups(question, told)
                foot = map_of(question, told)
                alone = choose(question, offered, (), "", told.runs, 1, groups, foot)
                assert drawn_question(question, told, (), "", 1) == alone


def test_what_one_runner_answered_is_not_shown_to_the_next(app: Flask) -> None:
    first, second = Judge(app), Judge(app)
    first.go_on(first.begin(), {"age_band": "45_59", "emergency_signs": ["none"]}, "/check/today")

    assert 'value="45_59" id="age_band-45_59" checked' in first.get("/check/age").text
    assert " checked" not in second.begin().text
    assert " checked" not in second.get("/check/age").text


def test_a_question_that_was_left_open_says_so_to_its_own_runner_alone(app: Flask) -> None:
    first, second = Judge(app), Judge(app)
    page = first.begin()

    assert 'id="age_band-error"' in first.answer(page, {}).text
    assert 'id="age_band-error"' not in second.begin().text


def test_a_page_that_was_drawn_before_bears_the_token_and_the_visit_of_its_own_runner(
    app: Flask,
) -> None:
    first, second = (hidden_of(Judge(app).begin()) for _ in range(2))
    again = Judge(app)

    third = hidden_of(again.begin())
    after = again.answer(again.get("/check/age"), SORE_HEEL)

    assert len({page["visit"] for page in (first, second, third)}) == 3
    assert third["visit"] == hidden_of(after)["visit"]
    assert after.request.path == "/check/right-now"


def test_no_kept_page_knows_whose_visit_it_was_drawn_in(app: Flask) -> None:
    pages = [judge.begin() for judge in (Judge(app), Judge(app))]
    token, visit = (hidden_of(pages[0])[name] for name in ("csrf_token", "visit"))

    assert pages[0].text.count(token) == 2
    assert token not in pages[1].text
    assert visit not in pages[1].text
    assert "\0" not in pages[1].text


def test_a_question_page_that_is_kept_is_the_one_that_would_be_drawn_of_all_answers(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = (SORE_HEEL, SORE_HEEL | {"runner": "not_a_runner", "side": "right", "site": "arch"})
    kept = [_seen(app, person) for person in people * 2]
    kept_pages = app.extensions["unanswered"]
    monkeypatch.setitem(app.extensions, "unanswered", kept_pages.__wrapped__)
    monkeypatch.setattr(question_page, "looks_by", lambda questions, answers: answers.facts)

    assert kept_pages.cache_info().hits > len(kept[0])
    assert kept == [_seen(app, person) for person in people] * 2


def _seen(app: Flask, person: dict[str, Any]) -> list[str]:
    """Every page of questions on the way, without what is the visit's own."""
    judge, pages = Judge(app), []
    page = judge.begin()
    while page.request.path not in PLACES_TO_STOP:
        hidden = hidden_of(page)
        pages.append(page.text.replace(hidden["csrf_token"], "").replace(hidden["visit"], ""))
        page = judge.answer(page, person)
        assert page.status_code == 200
    return pages


def test_pieces_that_are_drawn_together_are_those_that_would_be_drawn_alone(app: Flask) -> None:
    drawn: Any = app.jinja_env.globals["drawn"]
    each_drawn: Any = app.jinja_env.globals["each_drawn"]
    lists = (("<i>", "&"), ("a second list",))

    together = each_drawn("macros.html", "bullets", lists)

    assert "<i>" not in together
    assert together == "\n".join(drawn("macros.html", "bullets", each) for each in lists)
    assert escape(together) == together
