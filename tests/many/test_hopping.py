"""Each page may come from another server, and nobody can tell."""

import json
import re
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from http.client import HTTPConnection
from itertools import pairwise

import pytest
from sqlalchemy import func, select

from app.database import database_of
from app.records import Staff
from tests.faults.people import Page, Person
from tests.many.servers import Farm
from tests.staff.cast import PASSWORD, hire

pytestmark = [pytest.mark.faults, pytest.mark.xdist_group("faults")]

INSIDE = "/clinic/account"


def at_each(farm: Farm, person: Person) -> list[Person]:
    """The same browser, at one server after the other."""
    return [replace(person, port=server.port) for server in farm.servers]


def sign_in(person: Person, login: str, password: str = PASSWORD) -> Page:
    return person.post("/clinic/sign-in", {"login": login, "password": password})


def test_the_first_owner_is_made_once_by_servers_that_start_together(three: Farm) -> None:
    with database_of(three.app).reading() as session:
        owners = select(func.count()).where(Staff.login == "owner")
        assert session.scalar(owners) == 1


def test_a_check_goes_on_whichever_server_a_page_comes_from(three: Farm) -> None:
    before = len(three.balancer.turns)

    reference = three.visitor().walk().send().reference

    turns = three.balancer.turns[before:]
    assert all(one != other for one, other in pairwise(turns))
    assert three.kept(reference) == 1


def test_the_same_form_sent_to_every_server_at_once_is_one_case(three: Farm) -> None:
    person = three.visitor().walk()

    with ThreadPoolExecutor() as many:
        pages = list(many.map(Person.send, at_each(three, person)))

    (reference,) = {page.reference for page in pages}
    assert three.kept(reference) == 1


def test_staff_who_signed_in_at_one_are_signed_in_at_all_and_signed_out_at_all(
    three: Farm,
) -> None:
    hire(three.app, "hopping")
    first, second, third = at_each(three, Person(0))
    sign_in(first, "hopping")
    second.cookie = third.cookie = first.cookie

    page = second.get(INSIDE)
    assert [each.get(INSIDE).status for each in (first, second, third)] == [200, 200, 200]
    # What one server drew the next one takes.
    third.post("/clinic/sign-out", page.hidden)

    assert [each.get(INSIDE).status for each in (first, second)] == [303, 303]


def test_wrong_passwords_are_counted_together(three: Farm) -> None:
    hire(three.app, "guessed")
    browsers = at_each(three, Person(0))
    for number in range(10):
        sign_in(browsers[number % 3], "guessed", f"wrong {number}")

    assert [bool(sign_in(each, "guessed").goes_to) for each in browsers] == [False] * 3


def test_calls_of_programs_are_counted_together(three: Farm) -> None:
    left = []
    for _ in range(4):
        with closing(HTTPConnection("127.0.0.1", three.balancer.port, timeout=30)) as wire:
            body = json.dumps({"answers": {}})
            wire.request("POST", "/api/v1/assessments", body, {"Content-Type": "application/json"})
            found = re.search(r"r=(\d+)", wire.getresponse().headers["RateLimit"])
            left.append(int(found[1]) if found else -1)

    assert left == [left[0] - number for number in range(4)]
    assert left[0] > 3
