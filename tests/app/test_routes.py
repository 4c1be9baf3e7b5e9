"""Who may go where: every route by its guard, requested by everybody."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select, update
from werkzeug.test import TestResponse

from app.csrf import csrf
from app.database import database_of
from app.records import Base, Role, Scope, Submission
from app.staff import programs
from app.staff.guard import ANYBODY
from tests.app.routes import PUBLIC, ROUTES, Row
from tests.clinic.cast import case
from tests.staff.cast import Colleague, hire

Everybody = dict[str, Colleague]
# What a GET may leave behind: who looked, how often it was tried, and the last click.
MAY_BE_WRITTEN = {"audit", "tries"}
LAST_CLICK = "seen_at"
CASE = "A" * 22
KNOWN = {"slug": "age", "token": "wrong", "id": "1", "public_id": CASE, "name": "took"}


def by_key(row: Row) -> bool:
    return isinstance(row.guard, Scope)


def key_for(app: Flask, scope: Scope) -> str:
    with app.test_request_context(), database_of(app).writing() as session:
        return programs.let_in(session, scope.value, (scope,))


def each_route(choose: Callable[[Row], bool]) -> list[Any]:
    return [pytest.param(row, id=str(row)) for row in ROUTES if choose(row)]


@pytest.fixture
def clinic(app: Flask) -> Flask:
    """With one case, under the public id that the table asks for."""
    sent = case(app)
    with database_of(app).writing() as session:
        session.execute(update(Submission).where(Submission.id == sent.id).values(public_id=CASE))
    return app


@pytest.fixture
def everybody(clinic: Flask) -> Everybody:
    people = {role.value: hire(clinic, f"a-{role.value}", role) for role in Role}
    browsers = {name: Colleague(clinic, who) for name, who in people.items()}
    return {"anonymous": Colleague(clinic), **browsers}


def test_every_route_has_one_row_and_every_row_a_route(clinic: Flask) -> None:
    found = sorted(
        (method, rule.rule)
        for rule in clinic.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    )

    assert found == sorted((row.method, row.rule) for row in ROUTES)


@pytest.mark.parametrize("row", each_route(lambda row: True))
def test_a_view_wears_the_guard_of_its_row(clinic: Flask, row: Row) -> None:
    endpoint, _ = clinic.url_map.bind("").match(address(row), row.method)
    worn = getattr(clinic.view_functions[endpoint], "open_to", PUBLIC)

    assert worn == row.guard
    assert row.rule.startswith("/clinic") is (row.guard is not PUBLIC and not by_key(row))
    assert row.rule.startswith("/api/v1/submissions") is by_key(row)


@pytest.mark.parametrize("row", each_route(lambda row: not isinstance(row.guard, str)))
def test_only_those_get_in_whom_the_guard_lets_in(everybody: Everybody, row: Row) -> None:
    refused = request_as(everybody["anonymous"], row)
    is_led = row.method == "GET" and not row.polls
    assert refused.status_code == (303 if is_led else 401)
    assert not is_led or "/clinic/sign-in?then=" in refused.location

    for role in Role:
        answer = request_as(everybody[role.value], row)
        assert (answer.status_code == 403) is (role not in row.guard), (role, answer.status)
        assert answer.status_code not in (401, 500)


@pytest.mark.parametrize(
    "row", each_route(lambda row: isinstance(row.guard, str) and not by_key(row))
)
def test_what_is_open_to_anybody_asks_nobody_to_sign_in(everybody: Everybody, row: Row) -> None:
    for who, browser in everybody.items():
        answer = request_as(browser, row)
        assert answer.status_code < 500, who
        assert answer.status_code != 403, who
        assert row.guard == ANYBODY or "/clinic/sign-in" not in (answer.location or ""), who


@pytest.mark.parametrize(
    "row",
    each_route(
        lambda row: row.method == "GET" and not isinstance(row.guard, str) and not row.polls
    ),
)
def test_every_page_of_the_clinic_lets_its_reader_sign_out(everybody: Everybody, row: Row) -> None:
    answer = everybody["owner"].get(address(row))

    assert answer.status_code == 200
    assert 'action="/clinic/sign-out"' in answer.text


@pytest.mark.parametrize("row", each_route(by_key))
def test_what_a_key_opens_nobody_gets_into_by_signing_in(everybody: Everybody, row: Row) -> None:
    for browser in everybody.values():
        assert request_as(browser, row).status_code == 401


@pytest.mark.parametrize("row", each_route(by_key))
def test_only_a_key_with_the_scope_of_its_row_gets_in(clinic: Flask, row: Row) -> None:
    for scope in Scope:
        sent = {"Authorization": f"Bearer {key_for(clinic, scope)}"}
        answer = clinic.test_client().open(address(row), method=row.method, headers=sent, json={})
        assert answer.status_code == (403 if scope != row.guard else 422 if row.exempt else 200)


@pytest.mark.parametrize("row", each_route(lambda row: row.method == "POST" and not row.exempt))
def test_a_forged_post_is_refused_whoever_is_made_to_send_it(
    clinic: Flask, everybody: Everybody, row: Row
) -> None:
    for browser in everybody.values():
        # Without a visit there would be nothing to forge on the runner's pages.
        browser.client.post("/check")
        before = kept(clinic)
        for forged in ({}, {"csrf_token": "forged"}, {"csrf_token": token_of(everybody["owner"])}):
            if browser is everybody["owner"] and forged.get("csrf_token", "forged") != "forged":
                continue
            answer = browser.client.post(address(row), data=forged)
            assert answer.status_code in (400, 401, 409)
        assert kept(clinic) == before


def test_only_the_listed_posts_go_without_a_token(clinic: Flask) -> None:
    listed = set()
    for row in ROUTES:
        endpoint, _ = clinic.url_map.bind("").match(address(row), row.method)
        view = clinic.view_functions[endpoint]
        is_exempt = f"{view.__module__}.{view.__name__}" in csrf._exempt_views
        blueprint = clinic.blueprints[endpoint.rpartition(".")[0]]
        if row.method == "POST" and (is_exempt or blueprint in csrf._exempt_blueprints):
            listed.add(row)

    assert listed == {row for row in ROUTES if row.exempt}


@pytest.mark.parametrize("row", each_route(lambda row: row.method == "GET"))
def test_looking_writes_nothing_but_who_looked_and_when(
    clinic: Flask, everybody: Everybody, row: Row
) -> None:
    before = kept(clinic)

    for browser in everybody.values():
        answer = request_as(browser, row)
        assert "staff" not in (answer.headers.get("Set-Cookie") or "")

    assert kept(clinic) == before


def address(row: Row) -> str:
    return re.sub(r"<(?:[^:<>]*:)?(\w+)>", lambda found: KNOWN[found[1]], row.rule)


def request_as(browser: Colleague, row: Row) -> TestResponse:
    if row.method == "GET":
        return browser.client.get(address(row))
    return browser.client.post(address(row), data={"csrf_token": token_of(browser)})


def token_of(browser: Colleague) -> str:
    """The token of this browser's own pages; a stranger's browser has none."""
    found = re.search(r'name="csrf_token" value="([^"]+)', browser.get("/clinic/account").text)
    return found[1] if found else ""


def kept(app: Flask) -> dict[str, list[tuple[Any, ...]]]:
    """Everything in the database that looking must not change."""
    with database_of(app).reading() as session:
        return {
            table.name: [
                tuple(row)
                for row in session.execute(
                    select(*(c for c in table.columns if c.name != LAST_CLICK)).order_by(
                        *table.primary_key
                    )
                )
            ]
            for table in Base.metadata.sorted_tables
            if table.name not in MAY_BE_WRITTEN
        }
