"""What is drawn once for everybody is what each of them would have been drawn alone."""

from typing import Any

from flask import Flask

from app.asking.offered import answers_of, in_groups
from app.foot_map import map_of
from rules import QUESTIONS, Distance, read
from tests.app.judge import Judge
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
