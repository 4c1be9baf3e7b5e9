"""The audit trail as the owner reads it."""

import re
from datetime import timedelta
from urllib.parse import quote

import pytest
from flask import Flask

from app import create_app
from app.database import database_of
from app.records import Audit, Role
from tests.app.judge import hidden_of
from tests.clinic.cast import case, path_of
from tests.programs.cast import done_by
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

    page = owner.get(f"/clinic/trail?who=olga&did=opened&from={day}&to={day}")

    assert _subjects(page.text) == ["case-902"]


def test_it_can_be_asked_for_the_days_between_two(desk: Flask, time: Clock) -> None:
    for days in range(4):
        at = time.at - timedelta(days=days)
        write(desk, time, 1, subject=f"case-90{days}", who="a runner", at=at)
    owner = Colleague(desk, hire(desk, "olga", Role.OWNER))
    first, last = ((time.at - timedelta(days=days)).date() for days in (2, 1))

    page = owner.get(f"/clinic/trail?who=a+runner&from={first}&to={last}")

    assert _subjects(page.text) == ["case-901", "case-902"]


def test_it_can_be_asked_what_was_done_to_one_case(desk: Flask, time: Clock) -> None:
    write(desk, time, 3)
    owner = Colleague(desk, hire(desk, "olga", Role.OWNER))

    assert _subjects(owner.get("/clinic/trail?subject=case-001").text) == ["case-001"]


def test_what_was_asked_for_is_asked_for_on_the_next_page_as_well(desk: Flask, time: Clock) -> None:
    day = time.at.date().isoformat()
    write(desk, time, 60, subject="case-777")
    write(desk, time, 60, subject="case-888")
    owner = Colleague(desk, hire(desk, "olga", Role.OWNER))

    first = owner.get(f"/clinic/trail?subject=case-777&did=sent&from={day}&to={day}")
    address = first.text.split('">Earlier</a>')[0].rsplit('href="', 1)[1].replace("&amp;", "&")

    assert _subjects(owner.get(address).text) == ["case-777"] * 10


def test_lines_of_one_moment_are_neither_lost_nor_shown_twice(desk: Flask, time: Clock) -> None:
    write(desk, time, 50)
    write(desk, time, 30, at=time.at - timedelta(hours=1), subject="case-later-written")
    write(desk, time, 30, subject="case-900")
    owner = Colleague(desk, hire(desk, "olga", Role.OWNER))

    seen, address = [], "/clinic/trail?who=a+runner"
    while address:
        page = owner.get(address).text
        seen += _subjects(page)
        before, link, _ = page.partition('">Earlier</a>')
        address = before.rsplit('href="', 1)[1].replace("&amp;", "&") if link else ""

    assert len(seen) == 110
    assert seen[:30] == ["case-900"] * 30
    assert seen[80:] == ["case-later-written"] * 30


def test_days_that_lie_the_wrong_way_round_are_told(desk: Flask) -> None:
    owner = Colleague(desk, hire(desk, "olga", Role.OWNER))

    page = owner.get("/clinic/trail?from=2026-06-02&to=2026-06-01")

    assert "The first day is after the last day" in page.text


def test_the_owner_gets_from_a_case_to_what_was_done_to_it(desk: Flask) -> None:
    sent = case(desk)
    owner = Colleague(desk, hire(desk, "olga", Role.OWNER))
    link = f'href="/clinic/trail?subject={sent.public_id}"'

    assert link in owner.get(path_of(sent)).text
    assert link not in Colleague(desk, hire(desk, "rita")).get(path_of(sent)).text


def test_a_day_is_a_day_by_the_clinics_clock(tmp_path: object, time: Clock) -> None:
    app = create_app(instance_path=tmp_path, time_zone="Pacific/Auckland")
    time.at = time.at.replace(year=2026, month=6, day=1, hour=13, minute=0)
    write(app, time, 1)
    owner = Colleague(app, hire(app, "olga", Role.OWNER))

    assert _subjects(owner.get("/clinic/trail?from=2026-06-02&to=2026-06-02").text) == ["case-000"]
    assert _subjects(owner.get("/clinic/trail?to=2026-06-01").text) == []


@pytest.mark.parametrize(
    "asked",
    [
        "before=99999999999999999999",
        "before=-1",
        "before=x",
        "from=0001-01-01",
        "to=9999-12-31",
        "from=tomorrow",
        "from=2026-06-02&to=2026-06-01",
        "subject=%00",
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
    cells = re.findall(r"<td[^>]*>(.*?)</td>", page, re.DOTALL)
    return [cell for cell in cells if cell.startswith("case-")]


def test_who_was_not_let_into_a_page_stands_in_it(desk: Flask) -> None:
    rita, olga = hire(desk, "rita"), hire(desk, "olga", Role.OWNER)

    assert Colleague(desk, rita).get("/clinic/staff/7?name=Robin").status_code == 403

    assert done_by(desk, "rita") == [("not let in", "", "/clinic/staff/7")]
    assert "Was not let in" in Colleague(desk, olga).get("/clinic/trail").text


@pytest.mark.parametrize("odd", ["\u200b", "\u202e", "\xa0", "\U000e0001"])
def test_an_address_that_somebody_is_kept_out_of_is_noted_in_letters_that_can_be_seen(
    desk: Flask, odd: str
) -> None:
    rita = Colleague(desk, hire(desk, "rita"))
    token = hidden_of(rita.get("/clinic/"))["csrf_token"]

    page = rita.client.post(f"/clinic/cases/{quote(odd)}/fhir", data={"csrf_token": token})

    assert page.status_code == 403
    assert done_by(desk, "rita") == [("not let in", "", f"/clinic/cases/{quote(odd)}/fhir")]
