"""One person's data in the owner's hands: found, handed over, erased."""

import json
from datetime import date
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select
from werkzeug.test import TestResponse

from app.database import database_of
from app.owner.person import NOT_AS_SEEN, NOT_YOURS
from app.records import Audit, Submission
from tests.app.judge import errors_of, hidden_of
from tests.keeping.sent import NAME, sent, with_work_done
from tests.staff.cast import PASSWORD, Colleague

PAGE = "/clinic/owner/person"


def find(browser: Colleague, reference: str) -> TestResponse:
    return browser.send(PAGE, reference=reference)


def erase(browser: Colleague, reference: str, **changes: Any) -> TestResponse:
    """From the page of the confirmation, filled in rightly but for the changes."""
    page = browser.send(f"{PAGE}/erase", reference=reference)
    filled = {**hidden_of(page), "agreed": "yes", "password": PASSWORD, **changes}
    filled["seen"] = changes.get("seen", page.text.split('name="seen" value="')[1].split('"')[0])
    return browser.send(f"{PAGE}/erased", **filled)


def ids(app: Flask) -> list[int]:
    with database_of(app).reading() as session:
        return list(session.scalars(select(Submission.id).order_by(Submission.id)))


def trail(app: Flask) -> list[tuple[str, str, str]]:
    with database_of(app).reading() as session:
        lines = session.scalars(select(Audit).order_by(Audit.id))
        return [(line.who, line.did, line.subject) for line in lines if "person" in line.did]


def test_by_one_reference_all_of_a_persons_cases_are_found(desk: Flask, olga: Colleague) -> None:
    first, again = with_work_done(desk), sent(desk, "again", name="ZOE  example")
    other = sent(desk, "other", name="Max Example", born=date(1990, 2, 28))

    page = find(olga, again.reference.lower())

    assert f"<h1>{NAME}</h1>" in page.text
    theirs, _, alike = page.text.partition("May be the same person: look at each")
    for case in (first, again):
        assert f'href="/clinic/cases/{case.public_id}"' in theirs
    assert f'href="/clinic/cases/{other.public_id}"' in alike
    assert trail(desk) == [
        ("olga", "looked up for a person", case.public_id) for case in (first, again, other)
    ]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "Type the reference of one of their cases."),
        ("hello", "That is not a reference."),
        ("2222222222", "No case has this reference."),
        ("x" * 41, "A reference has ten letters and digits."),
    ],
)
def test_a_reference_that_leads_nowhere_is_told_and_kept(
    desk: Flask, olga: Colleague, typed: str, told: str
) -> None:
    page = find(olga, typed)

    assert page.status_code == 400
    assert errors_of(page)[0].startswith(told)
    assert f'value="{typed}"' in page.text
    assert trail(desk) == []


def test_all_of_it_comes_as_a_file_and_leaves_a_line(desk: Flask, olga: Colleague) -> None:
    case, other = with_work_done(desk), sent(desk, "other", name="Max Example")

    answer = olga.send(f"{PAGE}/download", reference=case.reference)

    assert answer.mimetype == "application/json"
    assert answer.headers["Content-Disposition"] == "attachment; filename=one-person.json"
    exported = json.loads(answer.text)
    assert [each["reference"] for each in exported["cases"]] == [case.reference]
    assert other.reference not in answer.text
    assert trail(desk) == [("olga", "exported for the person", case.public_id)]


def test_before_it_is_erased_the_page_says_what_goes_and_what_stays(
    desk: Flask, olga: Colleague
) -> None:
    case = sent(desk, "one")

    page = olga.send(f"{PAGE}/erase", reference=case.reference)

    assert f"Erase all of {NAME}?" in page.text
    assert "Backups made before now still hold them." in page.text
    assert ids(desk) == [case.id]


def test_erasing_deletes_all_of_one_person_and_nobody_elses(
    desk: Flask, olga: Colleague, quick: None
) -> None:
    first, again = with_work_done(desk), sent(desk, "again")
    other = sent(desk, "other", name="Max Example")

    page = erase(olga, again.reference)

    assert "Cases erased: 2." in page.text
    assert ids(desk) == [other.id]
    assert trail(desk)[-2:] == [
        ("olga", "erased for the person", case.public_id) for case in (first, again)
    ]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"password": "wrong"}, NOT_YOURS),
        ({"password": ""}, "Type your own password."),
        ({"agreed": ""}, "Tick the box if all of it is to be erased."),
        ({"seen": ""}, NOT_AS_SEEN),
        ({"seen": "A" * 22}, NOT_AS_SEEN),
    ],
)
def test_without_the_tick_the_password_and_the_cases_as_seen_nothing_is_erased(
    desk: Flask, olga: Colleague, quick: None, changes: dict[str, str], told: str
) -> None:
    case = sent(desk, "one")

    page = erase(olga, case.reference, **changes)

    assert (page.status_code, errors_of(page)) == (400, [told])
    assert ids(desk) == [case.id]
    assert NAME in page.text


def test_a_case_that_came_meanwhile_is_shown_before_it_can_go(
    desk: Flask, olga: Colleague, quick: None
) -> None:
    case = sent(desk, "one")
    seen = case.public_id
    late = sent(desk, "late")

    page = erase(olga, case.reference, seen=seen)

    assert errors_of(page) == [NOT_AS_SEEN]
    assert ids(desk) == [case.id, late.id]
    assert f'name="seen" value="{case.public_id} {late.public_id}"' in page.text


def test_guessing_the_password_here_is_slow_too(desk: Flask, olga: Colleague, quick: None) -> None:
    case = sent(desk, "one")

    guess = {"password": "guessed"}
    codes = [erase(olga, case.reference, **guess).status_code for _ in range(11)]

    assert codes == [400] * 10 + [429]
    assert ids(desk) == [case.id]


def test_somebody_who_was_erased_already_is_told_so(
    desk: Flask, olga: Colleague, quick: None
) -> None:
    case = sent(desk, "one")
    erase(olga, case.reference)
    again = {"reference": case.reference, "seen": case.public_id, "agreed": "yes"}

    page = olga.send(f"{PAGE}/erased", password=PASSWORD, **again)

    assert page.status_code == 409
    assert errors_of(page) == ["No case has this reference."]


def test_what_somebody_typed_is_never_script(desk: Flask, olga: Colleague) -> None:
    case = sent(desk, "one", name="<script>alert(1)</script> a")

    for path in (PAGE, f"{PAGE}/erase"):
        assert "<script>alert" not in olga.send(path, reference=case.reference).text
    assert "<script>" not in olga.send(PAGE, reference="<script>").text
