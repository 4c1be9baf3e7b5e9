"""An urgent case that nobody acted on by the time promised alarms, inside and outside."""

import re
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError

from tests.clinic.cast import NOW, Receptionist, case, path_of
from tests.clinic.conftest import Clock
from tests.clinic.test_paging import many
from tests.clinic.test_queue import names

NONE = {"emergency": 0, "same_day": 0, "priority": 0}


def test_every_staff_page_says_how_many_are_overdue_and_by_how_much(
    desk: Flask, kim: Receptionist
) -> None:
    case(desk, "emergency", NOW - timedelta(minutes=20))
    late = case(desk, "emergency", NOW - timedelta(minutes=80))
    case(desk, "emergency", NOW - timedelta(minutes=10))

    for path in ("/clinic/", "/clinic/?state=booked", path_of(late)):
        assert "2 urgent cases are overdue, the oldest by 1 h 5 min." in kim.get(path).text
    assert "2 urgent cases are overdue" in kim.find("nobody").text


def test_one_alone_is_told_in_a_sentence_of_its_own(desk: Flask, kim: Receptionist) -> None:
    case(desk, "same_day", NOW - timedelta(days=1))

    assert "1 urgent case is overdue, by" in kim.get("/clinic/").text


def test_a_great_many_are_not_counted(desk: Flask, kim: Receptionist) -> None:
    many(desk, 101, rank=0, due_at=NOW - timedelta(minutes=5))

    assert "More than 100 urgent cases are overdue, the oldest by 5 min." in (
        kim.get("/clinic/").text
    )


def test_a_routine_case_past_its_promise_says_so_in_the_queue_and_alarms_nobody(
    desk: Flask, kim: Receptionist
) -> None:
    case(desk, "routine", NOW - timedelta(days=20), name="Robin Sample")
    page = kim.get("/clinic/?overdue=1")

    assert names(page) == ["Robin Sample"]
    assert "Overdue by" in page.text
    assert "overdue," not in page.text
    assert desk.test_client().get("/healthz?queue=1").json == {"status": "ok", "overdue": NONE}


def test_the_alarm_ends_with_the_first_thing_that_somebody_does(
    desk: Flask, kim: Receptionist
) -> None:
    sent = case(desk, "emergency", NOW - timedelta(minutes=80))
    opened = kim.get(path_of(sent)).text
    acted = kim.act(sent, "no_answer").text

    assert "1 urgent case is overdue" in opened
    assert "urgent case is overdue" not in acted


def test_a_monitor_is_told_how_many_of_each_urgency_and_nothing_else(desk: Flask) -> None:
    for urgency in ("emergency", "same_day", "same_day", "priority", "routine"):
        case(desk, urgency, NOW - timedelta(days=20))
    case(desk, "emergency", NOW)

    answer = desk.test_client().get("/healthz?queue=1")

    assert answer.status_code == 503
    assert answer.json == {
        "status": "overdue",
        "overdue": {"emergency": 1, "same_day": 2, "priority": 1},
    }
    assert desk.test_client().get("/healthz").json == {"status": "ok"}


def test_a_monitor_is_told_that_all_is_well(desk: Flask) -> None:
    answer = desk.test_client().get("/healthz?queue=1")

    assert (answer.status_code, answer.json) == (200, {"status": "ok", "overdue": NONE})


def test_a_monitor_is_told_that_the_database_is_out_of_reach(
    desk: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object) -> None:
        raise OperationalError("", {}, Exception("gone"))

    monkeypatch.setattr("app.api.routes.counts", gone)
    answer = desk.test_client().get("/healthz?queue=1")

    assert (answer.status_code, answer.json) == (503, {"status": "database out of reach"})


def test_no_number_of_others_hides_an_emergency(desk: Flask) -> None:
    for n in range(101):
        case(desk, "priority", NOW - timedelta(days=9, minutes=n))
    case(desk, "emergency", NOW - timedelta(minutes=20))

    counted = desk.test_client().get("/healthz?queue=1").get_json()

    assert counted["overdue"] == {"emergency": 1, "same_day": 0, "priority": 100}


def test_a_case_that_was_only_taken_and_given_back_alarms_again(
    desk: Flask, kim: Receptionist
) -> None:
    urgent = case(desk, "emergency", NOW - timedelta(minutes=20))
    kim.act(urgent, "took")
    assert "is overdue" not in kim.get("/clinic/").text

    kim.act(urgent, "gave_back")
    assert "1 urgent case is overdue" in kim.get("/clinic/").text
    kim.act(urgent, "took")
    kim.act(urgent, "answered")
    kim.act(urgent, "gave_back")

    assert "is overdue" not in kim.get("/clinic/").text


def test_the_alarm_leads_to_exactly_what_it_counts(desk: Flask, kim: Receptionist) -> None:
    for urgency in ("emergency", "same_day", "priority", "routine"):
        case(desk, urgency, NOW - timedelta(days=20), name=urgency)
        case(desk, urgency, NOW, name=f"{urgency} in time")
    kim.act(case(desk, "emergency", NOW - timedelta(days=20), name="acted on"), "took")
    page = kim.get("/clinic/")
    link = re.search(r'id="alarm".*?href="([^"]*)">(\d+) urgent cases', page.text)
    assert link

    found = names(kim.get(link[1]))

    assert found == ["emergency", "same_day", "priority"]
    assert int(link[2]) == len(found)


def test_who_reopens_a_case_and_gives_it_back_has_promised_anew(
    desk: Flask, kim: Receptionist, clock: Clock
) -> None:
    sent = case(desk, "emergency", NOW - timedelta(days=3))
    kim.act(sent, "answered")
    kim.act(sent, "booked", day="2026-12-03")
    kim.act(sent, "reopened")
    kim.act(sent, "gave_back")
    at_once = kim.get("/clinic/").text
    clock(minutes=16)

    assert "is overdue" not in at_once
    assert "1 urgent case is overdue, by 1 min." in kim.get("/clinic/").text
