"""On the phone the same is asked, taken and judged as on the runner's pages."""

import re
from decimal import Decimal
from typing import Any

import pytest
from flask import Flask

from app import sending
from app.clinic.caller.sheet import NOT_SAID, parts, said_of
from app.clock import now
from app.database import database_of
from app.records import Submission
from app.settings import settings_of
from rules import QUESTION, QUESTIONS, Distance, Unit, is_asked, read, still_asked
from tests.app import alex
from tests.app.judge import SORE_HEEL, Judge, hidden_of
from tests.clinic.caller import ALEX_ON_THE_PHONE, CALLER, UNIT, kept, save
from tests.clinic.cast import SOMEBODY, Receptionist
from tests.vignettes.cases import cases

ASKED = f"{CALLER}/asked"
CHILD = alex.ALEX | {"birth_year": "2014", "parent_name": "Sam Example"}


def as_posted(answers: dict[str, Any]) -> dict[str, Any]:
    return {
        id: sent if isinstance(sent, list) else str(sent) for id, sent in answers.items()
    } | UNIT


def by_the_runners_way(app: Flask, answers: dict[str, Any]) -> Submission:
    """As the runner's pages hand it on: heel raises that were left out were not tried."""
    told = still_asked(answers)
    heel_raises = QUESTION["calf_raises"]
    if is_asked(heel_raises, read(told, so_far=True).facts):
        told = {"calf_raises": "not_tried", **told}
    return sending.send(
        database_of(app),
        settings_of(app),
        visit_id=f"a runner {answers}",
        answers=read(told),
        contact=SOMEBODY,
        asked_by="runner",
        at=now(),
    ).submission


def test_all_published_cases_are_kept_and_judged_as_the_runner_would_send_them(
    app: Flask,
) -> None:
    kim = Receptionist(app, "Kim")
    hidden = hidden_of(kim.get(CALLER))
    for number, case in enumerate(cases()):
        answers = case.row["answers"]
        who = CHILD if answers["age_band"] == "under_16" else alex.ALEX
        posted = {**hidden, **as_posted(answers), **who, "call": f"{number:016}", "then": "save"}
        assert kim.client.post(CALLER, data=posted).status_code == 303, case.id
        runners, ours = by_the_runners_way(app, answers), kept(app)[-2]
        assert ours.asked_by == "reception"
        assert (ours.answers, ours.unit, ours.rank) == (
            runners.answers,
            runners.unit,
            runners.rank,
        ), case.id
        assert ours.judgement == runners.judgement, case.id


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"health": ["diabetes"], "side": "both"},
        {"onset": "injury", "unit": "mi", "usual_week_km": "11"},
        {"runner": "not_a_runner", "other_sites": ["arch", "ball"]},
        {"same_day_signs": ["hot_red_swollen"], "calf_raises": ""},
    ],
    ids=["sore heel", "diabetes", "injury", "does not run", "same day"],
)
def test_a_walk_through_the_runners_pages_keeps_the_same(
    app: Flask, changes: dict[str, Any]
) -> None:
    person = ALEX_ON_THE_PHONE | changes
    runner = Judge(app)
    runner.walk(**changes)
    alex.send(runner)
    save(Receptionist(app, "Kim"), {id: sent for id, sent in person.items() if sent != ""})

    sent, called = kept(app)
    assert (sent.asked_by, called.asked_by) == ("runner", "reception")
    assert called.answers == sent.answers
    assert called.judgement == sent.judgement
    assert (called.unit, called.note, called.email) == (sent.unit, sent.note, sent.email)


def hidden_parts(kim: Receptionist, said: dict[str, Any]) -> set[str]:
    """What the script is told to hide."""
    answer = kim.client.post(ASKED, data={**hidden_of(kim.get(CALLER)), **UNIT, **said})
    assert answer.status_code == 200
    found = re.search(r'data-hidden="([^"]*)"', answer.text)
    assert found
    return set(found[1].split())


@pytest.mark.parametrize(
    ("said", "opened"),
    [
        ({"health": ["diabetes"]}, {"diabetic_foot"}),
        ({"age_band": "under_16"}, {"child_signs", "parent_name"}),
        ({"onset": "injury"}, {"after_injury"}),
        ({"side": "both"}, {"morning_stiffness"}),
        (
            {"runner": "new"},
            {
                "running_now",
                "week_change",
                "usual_week_km",
                "longest_recent_km",
                "longest_before_km",
                *("unit", "watch"),
                "for-runners",
            },
        ),
        ({"birth_day": "1", "birth_month": "2", "birth_year": "2015"}, {"parent_name"}),
    ],
)
def test_an_answer_opens_what_belongs_to_it(
    kim: Receptionist, said: dict[str, Any], opened: set[str]
) -> None:
    assert hidden_parts(kim, {}) - hidden_parts(kim, said) == opened


def test_at_every_step_the_rules_decide_what_is_asked(kim: Receptionist) -> None:
    said: dict[str, Any] = {}
    for question in QUESTIONS:
        if question.id in SORE_HEEL:
            said[question.id] = SORE_HEEL[question.id]
        told = {
            id: _as_told(id, sent)
            for id, sent in said.items()
            if id not in ("diabetic_foot", "child_signs", "after_injury", "morning_stiffness")
        }
        facts = read(told, Unit.KM, so_far=True).facts
        expected = {
            q.id
            for q in QUESTIONS
            if not is_asked(q, facts - {fact for fact in facts if type(fact) is q})
        }
        assert hidden_parts(kim, said) & QUESTION.keys() == expected, question.id


def _as_told(id: str, sent: Any) -> Any:
    if isinstance(QUESTION[id], Distance):
        return Decimal(sent.replace(",", "."))
    return int(sent) if id == "pain_walking" else sent


def test_the_main_place_is_not_offered_again_nor_kept_twice(
    app: Flask,
) -> None:
    kim = Receptionist(app, "Kim")
    save(kim, ALEX_ON_THE_PHONE | {"site": "arch", "other_sites": ["arch", "ball"]})

    assert "other_sites-arch" in hidden_parts(kim, {"site": "arch"})
    assert kept(app)[0].answers["other_sites"] == ["ball"]


def test_asking_what_is_opened_keeps_nothing_and_notes_nothing(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    kim = Receptionist(app, "Kim")
    hidden_parts(kim, ALEX_ON_THE_PHONE)

    assert kept(app) == []
    assert "audit" not in caplog.text
    assert "Alex" not in caplog.text
    assert "Alex" not in kim.client.post(ASKED, data=hidden_of(kim.get(CALLER))).text


def test_every_question_is_read_out_once_in_its_order_and_no_hint_speaks_of_a_screen() -> None:
    items = [item for _, items in parts() for item in items]

    assert [item.question for item in items] == list(QUESTIONS)
    for item in items:
        assert not re.search(r"\b(?:tick|untick|page|blank)\b", item.hint, re.IGNORECASE)
        keys = [choice.key for _, choices in item.groups for choice in choices]
        assert len(keys) == len(set(keys))
    hints = " ".join(question.hint for question in QUESTIONS)
    assert all(sentence in hints for sentence in NOT_SAID)
    assert said_of("Tick everything that is true. A snap counts.") == "A snap counts."
