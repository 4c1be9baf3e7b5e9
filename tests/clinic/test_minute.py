"""The physio's minute: a case in a few lines, before anything that is said to the runner."""

import pytest
from flask import Flask

from tests.clinic.cast import Receptionist, case, path_of
from tests.clinic.test_case import change
from tests.clinic.test_queue import words

RUNS = {
    "side": "left",
    "site": "heel_inner",
    "other_sites": ["arch"],
    "onset": "gradual",
    "duration": "6_to_12_weeks",
    "pain_walking": 5,
    "runner": "regular",
    "running_now": "less",
    "week_change": "up_10_to_30",
    "longest_recent_km": "12",
    "longest_before_km": "5",
}


def test_a_physio_reads_the_case_in_short_before_all_else(desk: Flask, phil: Receptionist) -> None:
    sent = case(desk, "priority", note="It hurts on stairs.")
    answers = {**sent.answers, **RUNS}
    change(desk, sent, answers=answers, judgement={**sent.judgement, "longest_run": "s3"})
    said = words(phil.get(path_of(sent)))

    for line in (
        f"In short Soon {sent.recalled_judgement().reason}",
        "Where The left foot; hurts most: under the heel, towards the inner side; also: the arch",
        "How Began: slowly, over days or weeks; has lasted: 6 to 12 weeks; pain when walking: 5 of",
        "Running I run regularly; now: less than usual; weekly distance before it began: up by 10%",
        "longest run, beside that of the month before: more than double",
        f"Pattern {sent.recalled_judgement().fit}",
        "Their note It hurts on stairs.",
    ):
        assert line in said
    assert said.index("In short") < said.index("Initial assessment, first free physio")
    assert said.count("It hurts on stairs.") == 2  # There, and in the note for the record.


def test_reception_has_what_to_do_first_and_nothing_before_it(
    desk: Flask, kim: Receptionist
) -> None:
    assert "In short" not in words(kim.get(path_of(case(desk, "priority"))))


def test_on_a_closed_case_everybody_has_it(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk)

    assert "In short" in words(kim.act(sent, "booked", day="2026-12-03"))


@pytest.mark.parametrize(
    "answers",
    [{}, {"side": "tail", "pain_walking": None, "asked_in_2019": ["yes"]}, {"site": ["x", 3]}],
)
def test_older_questions_never_take_the_page_away(
    desk: Flask, phil: Receptionist, answers: dict[str, object]
) -> None:
    sent = case(desk)
    change(desk, sent, answers=answers, judgement={"rules": ["gone"]})

    assert phil.get(path_of(sent)).status_code == 200


def test_what_is_only_mentioned_stands_in_one_list(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk, "emergency")
    answers = {**sent.answers, "slow_signs": ["swelling_no_injury"]}
    change(desk, sent, answers=answers, judgement={**sent.judgement, "rules": _both(desk)})
    page = kim.get(path_of(sent))

    assert "Tell whoever sees you about this too." not in words(page)
    assert page.text.count("To mention to whoever sees them") == 1


def _both(desk: Flask) -> list[str]:
    return [
        name
        for urgency in ("emergency", "priority")
        for name in case(desk, urgency).judgement["rules"]
    ]
