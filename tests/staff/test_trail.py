"""The audit trail as the owner reads it."""

from datetime import timedelta

import pytest
from flask import Flask

from app import create_app
from app.database import database_of
from app.records import Audit, Role
from tests.staff.cast import ANOTHER, PASSWORD, Clock, Colleague, hire, person


def write(app: Flask, time: Clock, lines: int, **changes: object) -> None:
    with database_of(app).writing() as session:
        for n in range(lines):
            line = {"at": time.at, "who": "a runner", "did": "sent", "subject": f"case-{n:03}"}
            session.add(Audit(**{**line, **changes}))


def test_the_latest_line_comes_first_and_fifty_stand_on_a_page(desk: Flask, time: Clock) -> None:
    write(desk, time, 120)
    owner = Colleague(desk, hire(desk, "olga", Role.OWNER))

    first = owner.get("/clinic/trail?who=a+runner")
    address = first.text.split('">Earlier</a>')[0].rsplit('href="', 1)[1].replace("&amp;", "&")
    second = owner.get(address)

    assert _subjects(first.text) == [f"case-{n:03}" for n in range(119, 69, -1)]
    assert _subjects(second.text) == [f"case-{n:03}" for n in range(69, 19, -1)]


def test_it_can_be_asked_for_a_person_a_doing_and_a_day(desk: Flask, time: Clock) -> None:
    olga = hire(desk, "olga", Role.OWNER)
    mine = {"who": "olga", "staff_id": olga.id}
    write(desk, time, 1, subject="case-901", did="exported", **mine)
    write(desk, time, 1, subject="case-902", did="opened", **mine)
    write(desk, time, 1, subject="case-903", did="opened")
    write(desk, time, 1, subject="case-904", did="opened", at=time.at - timedelta(days=2), **mine)
    owner = Colleague(desk, olga)
    day = time.at.date().isoformat()

    page = owner.get(f"/clinic/trail?who=olga&did=opened&day={day}")

    assert _subjects(page.text) == ["case-902"]


def test_a_day_is_a_day_by_the_clinics_clock(tmp_path: object, time: Clock) -> None:
    app = create_app(instance_path=tmp_path, time_zone="Pacific/Auckland")
    time.at = time.at.replace(year=2026, month=6, day=1, hour=13, minute=0)
    write(app, time, 1)
    owner = Colleague(app, hire(app, "olga", Role.OWNER))

    assert _subjects(owner.get("/clinic/trail?day=2026-06-02").text) == ["case-000"]
    assert _subjects(owner.get("/clinic/trail?day=2026-06-01").text) == []


@pytest.mark.parametrize(
    "asked",
    [
        "before=99999999999999999999",
        "before=-1",
        "before=x",
        "day=0001-01-01",
        "day=9999-12-31",
        "day=tomorrow",
        "who=%00",
        "did=%00",
        "who=" + "x" * 900,
        "did=<script>",
    ],
)
def test_an_odd_address_is_no_fault(desk: Flask, asked: str) -> None:
    owner = Colleague(desk, hire(desk, "olga", Role.OWNER))

    page = owner.get(f"/clinic/trail?{asked}")

    assert page.status_code == 200
    assert "<script>" not in page.text


def test_what_people_do_with_their_accounts_stands_in_it(desk: Flask) -> None:
    olga, rita = hire(desk, "olga", Role.OWNER), hire(desk, "rita")
    owner, browser = Colleague(desk, olga), Colleague(desk, rita)
    browser.send("/clinic/account/password", old=PASSWORD, new=ANOTHER)
    owner.send(f"/clinic/staff/{rita.id}", name="Rita", role="physio")
    owner.send(f"/clinic/staff/{rita.id}/disable")
    owner.send(f"/clinic/staff/{rita.id}/enable")
    owner.send(f"/clinic/staff/{rita.id}/link")
    Colleague(desk, person(desk, "rita")).send("/clinic/sign-out")

    with database_of(desk).reading() as session:
        lines = session.query(Audit).order_by(Audit.id).all()
    assert [(line.who, line.did, line.subject, line.detail) for line in lines][2:] == [
        ("rita", "password changed", "rita", ""),
        ("olga", "account changed", "rita", "receptionist to physio"),
        ("olga", "account disabled", "rita", ""),
        ("olga", "account enabled", "rita", ""),
        ("olga", "link made", "rita", ""),
        ("rita", "signed out", "", ""),
    ]


def _subjects(page: str) -> list[str]:
    return [cell.split("</td>")[0] for cell in page.split("<td>") if cell.startswith("case-")]
