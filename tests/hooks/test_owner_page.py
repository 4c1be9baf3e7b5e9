"""The owner has other software told, sees how that goes, and ends it."""

import re
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from app.database import database_of
from app.hooks.addresses import PRIVATE
from app.keeping import back_up, restore
from app.records import Audit, Base, Role
from tests.clinic.cast import case
from tests.clinic.conftest import Clock
from tests.hooks.cast import allowing, hooks, round_of, untold
from tests.hooks.receiver import Receiver
from tests.staff.cast import Colleague, hire

PAGE = "/clinic/owner/webhooks"


@pytest.fixture
def olga(desk: Flask) -> Colleague:
    return Colleague(desk, hire(desk, "olga", Role.OWNER))


def shown_in(page: str) -> str:
    found = re.search(r"<textarea[^>]*>\s*(whsec_[\w+/=]+)</textarea>", page)
    assert found, page
    return found[1]


def do(olga: Colleague, desk: Flask, deed: str) -> str:
    sent = olga.send(f"{PAGE}/{hooks(desk)[0].id}/{deed}")
    return olga.get(sent.location).text if sent.status_code == 303 else sent.text


def did(app: Flask) -> list[tuple[str, str, str]]:
    with database_of(app).reading() as session:
        lines = session.scalars(select(Audit).where(Audit.did.like("webhook%")).order_by(Audit.id))
        return [(line.who, line.did, line.subject) for line in lines]


def test_the_secret_is_shown_once_and_kept_only_sealed(
    desk: Flask, olga: Colleague, receiver: Receiver
) -> None:
    secret = shown_in(olga.send(PAGE, name="Diary", url=receiver.url).text)
    case(desk)
    round_of(desk)

    assert len(receiver.heard(secret)) == 1
    assert secret not in olga.get(PAGE).text
    with database_of(desk).reading() as session:
        for table in Base.metadata.sorted_tables:
            assert all(secret not in str(row) for row in session.execute(select(table)))


def test_an_address_inside_is_refused_with_the_setting_that_could_allow_it(
    desk: Flask, olga: Colleague
) -> None:
    allowing(desk, webhook_networks=())
    page = olga.send(PAGE, name="Diary", url="https://127.0.0.1/first-step")

    assert page.status_code == 400
    assert PRIVATE in page.text
    assert hooks(desk) == []


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"name": "Diary"}, "Type its address"),
        ({"url": "https://127.0.0.1/x"}, "Type a name for it."),
        ({"name": "Diary", "url": "diary.example"}, "Type the whole address"),
        ({"name": "Diary", "url": "https://me:word@127.0.0.1/"}, "Leave the name and the password"),
        ({"name": "x" * 61, "url": "https://127.0.0.1/"}, "is longer than 60 characters"),
    ],
)
def test_what_is_wrong_is_told_and_nobody_is_told_of_cases(
    desk: Flask, olga: Colleague, typed: dict[str, str], said: str
) -> None:
    page = olga.send(PAGE, **typed)

    assert page.status_code == 400
    assert said in page.text
    assert hooks(desk) == []


def test_a_name_is_not_used_twice(desk: Flask, olga: Colleague, secret: str) -> None:
    page = olga.send(PAGE, name="Diary", url="https://127.0.0.1/x")

    assert page.status_code == 400
    assert "A webhook has this name already." in page.text


def test_a_test_goes_by_the_same_way_and_says_what_it_is(
    desk: Flask, olga: Colleague, receiver: Receiver, secret: str
) -> None:
    assert "A test is on its way." in do(olga, desk, "test")
    round_of(desk)

    (told,) = receiver.heard(secret)
    assert (told["type"], told["data"]) == ("webhook.test", {})
    assert "Last told" in olga.get(PAGE).text


def test_a_test_does_not_wait_for_the_end_of_a_long_pause(
    desk: Flask, olga: Colleague, receiver: Receiver, secret: str, clock: Clock
) -> None:
    receiver.answers = [503] * 3
    case(desk)
    for minutes in (0, 2, 7):
        clock(minutes=minutes)
        round_of(desk)
    do(olga, desk, "test")
    round_of(desk)

    assert len(receiver.heard(secret)) == 2


def test_the_page_says_what_waits_why_it_failed_and_what_was_given_up(
    desk: Flask, olga: Colleague, receiver: Receiver, secret: str, clock: Clock
) -> None:
    receiver.answers = [500, 500]
    case(desk)
    round_of(desk)
    assert "Waiting: 1." in olga.get(PAGE).text
    clock(days=8)
    round_of(desk)
    olga = Colleague(desk, hire(desk, "otto", Role.OWNER))
    page = olga.get(PAGE).text

    assert "Given up: 1." in page
    assert "It answered with status 500." in page
    assert "Send these again" in page
    do(olga, desk, "again")
    round_of(desk)
    assert len(receiver.heard(secret)) == 1
    assert "Send these again" not in olga.get(PAGE).text


def test_one_that_is_off_keeps_what_waits_and_is_told_of_nothing_new(
    desk: Flask, olga: Colleague, receiver: Receiver, secret: str
) -> None:
    case(desk)
    do(olga, desk, "off")
    case(desk)
    round_of(desk)
    assert receiver.posted == []
    do(olga, desk, "on")
    round_of(desk)

    assert len(receiver.heard(secret)) == 1


def test_one_that_is_removed_takes_with_it_what_it_was_not_told(
    desk: Flask, olga: Colleague, secret: str
) -> None:
    case(desk)
    page = do(olga, desk, "remove")

    assert "The webhook is removed." in page
    assert "Nobody is told." in page
    assert (hooks(desk), untold(desk)) == ([], [])


def test_a_new_secret_is_shown_once_too(
    desk: Flask, olga: Colleague, receiver: Receiver, secret: str
) -> None:
    new = shown_in(do(olga, desk, "secret"))
    case(desk)
    round_of(desk)

    assert receiver.heard(new) == receiver.heard(secret)


def test_every_deed_stands_in_the_trail_under_the_owners_name(
    desk: Flask, olga: Colleague, receiver: Receiver
) -> None:
    olga.send(PAGE, name="Diary", url=receiver.url)
    for deed in ("test", "again", "secret", "off", "on", "remove"):
        do(olga, desk, deed)

    whats = ["made", "tested", "sent again", "secret changed", "switched off", "switched on"]
    assert did(desk) == [("olga", f"webhook {what}", "Diary") for what in (*whats, "removed")]


@pytest.mark.parametrize("path", ["/7/test", "/7/secret", "/1/burn"])
def test_what_is_not_there_cannot_be_done_anything_with(
    desk: Flask, olga: Colleague, secret: str, path: str
) -> None:
    assert olga.send(f"{PAGE}{path}").status_code == 404


def test_a_restored_backup_tells_nobody(
    desk: Flask, olga: Colleague, secret: str, tmp_path: Path
) -> None:
    """It may be a copy, or from before a webhook was removed."""
    case(desk)
    back_up(database_of(desk), tmp_path / "backup.gz")
    restore(database_of(desk), tmp_path / "backup.gz", replace=True)

    assert (hooks(desk), untold(desk)) == ([], [])


def test_with_a_key_that_is_gone_a_new_secret_is_asked_for_and_helps(
    desk: Flask, olga: Colleague, receiver: Receiver, secret: str, clock: Clock
) -> None:
    allowing(desk, secret_key=("another key that is long enough to be one",))
    case(desk)
    round_of(desk)
    assert receiver.posted == []
    assert "Make a new secret for it." in hooks(desk)[0].why_not

    new = shown_in(do(olga, desk, "secret"))
    clock(minutes=2)
    round_of(desk)

    assert len(receiver.heard(new)) == 1
