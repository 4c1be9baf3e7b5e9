"""What an owner does with accounts, and what nobody may."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from threading import Barrier

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from app import create_app
from app.database import database_of
from app.records import Role, Staff
from app.staff import roster, totp
from app.staff.accounts import TAKEN
from tests.app.judge import errors_of
from tests.staff.cast import Clock, Colleague, hire, person

NEW = {"login": "Rita", "name": "  Rita   Reed ", "role": "receptionist"}


def link_in(page: TestResponse) -> str:
    found = re.search(r"http://localhost(/clinic/join/[\w-]{43})", page.text)
    assert found, page.text
    return found[1]


def test_a_new_person_gets_a_link_that_is_shown_once(desk: Flask) -> None:
    owner = Colleague(desk, hire(desk, "olga", Role.OWNER))

    page = owner.send("/clinic/staff", **NEW)

    link = link_in(page)
    added = person(desk, "rita")
    assert (added.name, added.role, added.password_hash) == ("Rita Reed", "receptionist", "")
    assert link not in owner.get("/clinic/staff").text
    assert link not in owner.get(f"/clinic/staff/{added.id}").text


@pytest.mark.parametrize(
    "wrong",
    [
        {"login": "olga"},
        {"login": "OLGA"},
        {"login": "ri ta"},
        {"login": ""},
        {"login": "a" * 81},
        {"login": "<b>"},
        {"name": ""},
        {"name": "x" * 121},
        {"name": "a\x00b"},
        {"role": "admin"},
        {"role": ""},
    ],
)
def test_a_new_person_that_cannot_be_is_refused_with_words(
    desk: Flask, wrong: dict[str, str]
) -> None:
    owner = Colleague(desk, hire(desk, "olga", Role.OWNER))
    token = owner.get("/clinic/account").text.split('name="csrf_token" value="')[1].split('"')[0]

    page = owner.client.post("/clinic/staff", data={**NEW, **wrong, "csrf_token": token})

    assert page.status_code == 400
    assert errors_of(page)
    assert "one-time link for" not in page.text


def test_a_login_that_was_taken_a_moment_ago_is_refused_too(desk: Flask) -> None:
    owner = Colleague(desk, hire(desk, "olga", Role.OWNER))
    owner.send("/clinic/staff", **NEW)

    assert errors_of(owner.send("/clinic/staff", **NEW)) == [TAKEN]


def test_fields_that_no_form_has_change_nothing(desk: Flask) -> None:
    olga, rita = hire(desk, "olga", Role.OWNER), hire(desk, "rita")
    owner, browser = Colleague(desk, olga), Colleague(desk, rita)
    more = {
        "id": olga.id,
        "login": "zoe",
        "password_hash": "x",
        "disabled_at": "2020-01-01",
        "totp_sealed": "x",
    }

    owner.send(f"/clinic/staff/{rita.id}", name="Rita", role="receptionist", **more)
    browser.send("/clinic/account/sign-out-elsewhere", role="owner", staff_id=olga.id)
    browser.send("/clinic/account/password", role="owner", name="Boss")

    kept = person(desk, "rita")
    assert (kept.login, kept.role, kept.name) == ("rita", "receptionist", "Rita")
    assert (kept.password_hash, kept.disabled_at) == (rita.password_hash, None)
    assert not kept.uses_totp
    assert owner.is_let_in()


def test_a_changed_role_counts_at_the_next_click(desk: Flask) -> None:
    owner, rita = Colleague(desk, hire(desk, "olga", Role.OWNER)), hire(desk, "rita")
    browser = Colleague(desk, rita)
    assert browser.client.get("/clinic/staff").status_code == 403

    owner.send(f"/clinic/staff/{rita.id}", name="Rita", role="owner")
    assert browser.client.get("/clinic/staff").status_code == 200
    owner.send(f"/clinic/staff/{rita.id}", name="Rita", role="physio")

    assert browser.client.get("/clinic/staff").status_code == 403


@pytest.mark.parametrize("other", ["none", "disabled", "without a password", "a physio"])
@pytest.mark.parametrize("step", ["disable", "link", ""])
def test_the_last_owner_who_can_sign_in_stays_one(desk: Flask, other: str, step: str) -> None:
    olga = hire(desk, "olga", Role.OWNER)
    if other != "none":
        role = Role.PHYSIO if other == "a physio" else Role.OWNER
        second = hire(desk, "otto", role, password="" if other == "without a password" else "x")
        if other == "disabled":
            Colleague(desk, olga).send(f"/clinic/staff/{second.id}/disable")
    owner = Colleague(desk, olga)
    before = _kept(desk, "olga")

    page = owner.send(f"/clinic/staff/{olga.id}/{step}".rstrip("/"), name="Olga", role="physio")

    assert page.status_code == 409
    assert "the last owner" in page.text
    assert _kept(desk, "olga") == before
    assert owner.is_let_in()


def test_of_two_owners_who_disable_each_other_at_once_one_stays(desk: Flask) -> None:
    database = database_of(desk)
    for n in range(8):
        two = [hire(desk, f"owner{n}{side}", Role.OWNER) for side in "ab"]
        start = Barrier(2)

        def disable(id: int, start: Barrier = start) -> bool:
            start.wait()
            try:
                with desk.app_context(), database.writing() as session:
                    who = roster.locked_among_owners(session, id)
                    assert who
                    roster.disable(session, who)
            except roster.LastOwner:
                return False
            return True

        with ThreadPoolExecutor(2) as both:
            done = list(both.map(disable, (two[0].id, two[1].id)))

        assert sorted(done) == [False, True]
        with desk.app_context(), database.writing() as session:
            for each in two:
                kept = session.get(Staff, each.id)
                assert kept
                session.delete(kept)


def test_the_list_says_when_each_was_last_seen(desk: Flask, time: Clock) -> None:
    time.at = time.at.replace(year=2026, month=6, day=2, hour=9, minute=30)
    owner, rita = Colleague(desk, hire(desk, "olga", Role.OWNER)), hire(desk, "rita")
    hire(desk, "nora")
    Colleague(desk, rita).send("/clinic/sign-out")
    time.at += timedelta(minutes=45)
    owner.get("/clinic/")

    page = owner.get("/clinic/staff").text

    assert _cells(page)["Rita"][-1] == "2 June 2026, 09:30"
    assert _cells(page)["Olga"][-1] == "2 June 2026, 10:15"
    assert _cells(page)["Nora"][-1] == "Never"


@pytest.mark.parametrize(
    ("required", "told", "words"),
    [
        ("no", "Off", "everybody’s own choice"),
        ("yes", "Must switch it on", "Everybody needs a code"),
    ],
)
def test_the_list_says_whether_two_step_sign_in_is_required(
    tmp_path: Path, required: str, told: str, words: str
) -> None:
    app = create_app(instance_path=tmp_path, totp_required=required)
    olga = hire(app, "olga", Role.OWNER)
    hire(app, "rita")
    with app.app_context(), database_of(app).writing() as session:
        session.merge(olga).totp_sealed = totp.sealed(totp.new_secret())

    page = Colleague(app, olga).get("/clinic/staff").text

    assert words in page
    assert (_cells(page)["Olga"][2], _cells(page)["Rita"][2]) == ("On", told)


def test_an_id_beyond_all_numbers_is_no_page(desk: Flask) -> None:
    owner = Colleague(desk, hire(desk, "olga", Role.OWNER))

    for id in ("0", "2147483647", "99999999999999999999", "-1", "x"):
        assert owner.client.get(f"/clinic/staff/{id}").status_code == 404


def _cells(page: str) -> dict[str, list[str]]:
    """Of each person the cells of their line, by their name."""
    lines = page.split("<tbody>")[1].split("</tbody>")[0].split("<tr>")[1:]
    named = ((re.search(r">([^<]+)</a>", line), line) for line in lines)
    return {name[1]: re.findall(r"<td[^>]*>(.*?)</td>", line) for name, line in named if name}


def _kept(app: Flask, login: str) -> tuple[object, ...]:
    kept = person(app, login)
    return kept.role, kept.disabled_at, kept.password_hash
