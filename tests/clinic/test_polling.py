"""The part of the queue that its script asks for again and again."""

import re
from datetime import timedelta
from pathlib import Path

from flask import Flask

from app.database import database_of
from app.records import StaffSession
from tests.app.judge import Judge
from tests.clinic.cast import NOW, Receptionist, case, path_of
from tests.clinic.conftest import Clock
from tests.clinic.test_queue import names

LINES = "/clinic/queue/lines"


def mark(kim: Receptionist) -> str:
    found = re.search(r'data-mark="(\w+)"', kim.client.get(LINES).text)
    assert found
    return found[1]


def test_it_is_the_list_of_the_page_and_nothing_around_it(desk: Flask, kim: Receptionist) -> None:
    case(desk, "priority", name="Robin Sample")
    case(desk, name="Pat Sample")
    whole = kim.get("/clinic/?urgency=priority")
    part = kim.client.get(f"{LINES}?urgency=priority")

    assert names(part) == names(whole) == ["Robin Sample"]
    assert part.text.strip() in whole.text
    assert part.text.startswith("<section")
    assert f'data-ask="{LINES}?urgency=priority"' in whole.text


def test_its_mark_changes_with_a_case_and_not_with_the_time(
    desk: Flask, kim: Receptionist, clock: Clock
) -> None:
    sent = case(desk)
    before = mark(kim)
    clock(minutes=3)
    later = mark(kim)
    kim.act(sent, "took")
    taken = mark(kim)
    case(desk)

    assert later == before
    assert len({before, taken, mark(kim)}) == 3


def test_it_carries_the_alarm(desk: Flask, kim: Receptionist) -> None:
    case(desk, "emergency", NOW - timedelta(minutes=20))

    assert 'data-overdue="1 urgent case is overdue, by 5 min."' in kim.client.get(LINES).text


def test_asking_keeps_no_session_alive(desk: Flask, kim: Receptionist, clock: Clock) -> None:
    for _ in range(4):
        clock(minutes=15)
        last = kim.client.get(LINES)

    assert last.status_code == 401
    with database_of(desk).reading() as session:
        assert session.query(StaffSession).one().seen_at == NOW


def test_every_other_page_asks_for_the_alarm_alone(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk, "emergency", NOW - timedelta(minutes=20), name="Robin Sample")
    page = kim.get(path_of(sent))
    answer = kim.client.get("/clinic/alarm")

    assert 'data-ask="/clinic/alarm"' in page.text
    assert "/static/queue." in page.text
    assert 'data-overdue="1 urgent case is overdue, by 5 min."' in answer.text
    assert "Robin Sample" not in answer.text


def test_the_script_stands_on_no_page_of_somebody_who_is_not_signed_in(desk: Flask) -> None:
    assert "/static/queue." not in Judge(desk).get("/clinic/sign-in").text


def test_the_script_stays_small() -> None:
    assert (Path(__file__).parents[2] / "static/queue.js").stat().st_size <= 2048
