"""Nothing in the outbox is lost, sent twice without need, or held up by another."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError

from app.database import Database, database_of
from app.follow_up import rounds
from app.post import send_one
from app.settings import settings_of
from tests.clinic.cast import case
from tests.post.cast import did, mailing, put, round_of, waiting
from tests.post.server import Post, mail_server

Clock = Callable[..., datetime]


def test_a_mail_goes_out_and_leaves_only_a_line_in_the_audit_trail(desk: Flask, post: Post) -> None:
    sent = case(desk)
    put(desk, submission_id=sent.id)

    round_of(desk)

    assert [to for to, _ in post.taken] == ["robin@example.org"]
    assert waiting(desk) == []
    assert did(desk) == [("mail sent", sent.public_id, "")]


def test_two_machines_at_once_send_each_mail_once(desk: Flask, post: Post) -> None:
    people = [f"robin{number}@example.org" for number in range(12)]
    for person in people:
        put(desk, person)
    url = database_of(desk).engine.url

    def another_machine(_: int) -> None:
        database = Database(url)
        while send_one(database, settings_of(desk)):
            pass
        database.engine.dispose()

    with ThreadPoolExecutor(4) as machines:
        list(machines.map(another_machine, range(4)))
    round_of(desk)

    assert sorted(to for to, _ in post.taken) == sorted(people)
    assert waiting(desk) == []


def test_while_the_server_is_down_nothing_is_lost(clinic_app: Flask, clock: Clock) -> None:
    post = Post()
    with mail_server(post):
        pass
    mailing(clinic_app, post)
    for person in ("robin@example.org", "alex@example.org"):
        put(clinic_app, person)
    for minutes in (0, 2, 6):
        clock(minutes=minutes)
        round_of(clinic_app)
    # Once in each round: the other would have met the same.
    assert [mail.tries for mail in waiting(clinic_app)] == [2, 1]
    assert waiting(clinic_app)[0].why_not == "ConnectionRefusedError"

    with mail_server(post):
        clock(minutes=16)
        # As a process does that was started since.
        database_of(clinic_app).engine.dispose()
        round_of(clinic_app)

    assert {to for to, _ in post.taken} == {"robin@example.org", "alex@example.org"}
    assert waiting(clinic_app) == []


def test_the_pauses_between_tries_grow(desk: Flask, post: Post, clock: Clock) -> None:
    post.answers["MAIL"] = "451 later"
    put(desk)
    pauses = []
    for _ in range(7):
        round_of(desk)
        (mail,) = waiting(desk)
        pauses.append(mail.next_try_at - clock())
        clock(seconds=pauses[-1].total_seconds())

    assert pauses == [timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 240, 240, 240)]


def test_after_three_days_it_is_given_up_with_a_reason(
    desk: Flask, post: Post, clock: Clock
) -> None:
    post.answers["RCPT"] = "450 the mailbox of robin@example.org is full"
    sent = case(desk)
    put(desk, submission_id=sent.id)
    for hours in (0, 71):
        clock(hours=hours)
        round_of(desk)
    assert waiting(desk)[0].gave_up_at is None

    clock(hours=5)
    round_of(desk)

    (mail,) = waiting(desk)
    assert (mail.gave_up_at, mail.why_not) == (clock(), "SMTPResponseException 450")
    assert did(desk) == [("mail given up", sent.public_id, "SMTPResponseException 450")]
    post.answers.clear()
    clock(days=1)
    round_of(desk)
    assert post.taken == []


def test_a_mailbox_that_does_not_exist_is_given_up_at_once(desk: Flask, post: Post) -> None:
    post.answers["RCPT"] = "550 no robin@example.org here"
    put(desk)

    round_of(desk)

    (mail,) = waiting(desk)
    assert mail.gave_up_at
    assert mail.why_not == "The mail server refused the address (550)."


@pytest.mark.parametrize(
    "to",
    [
        "robin@example.org\r\nBcc: other@example.org",
        "robin@example.org, other@example.org",
        "robin@exa mple.org",
        "robin@example..org",
        "robin",
        "@example.org",
        f"{'r' * 65}@example.org",
        "robin\x07@example.org",
        f"robin@{'e' * 64}.org",
    ],
)
def test_a_mail_that_can_never_be_made_holds_up_no_other(desk: Flask, post: Post, to: str) -> None:
    put(desk, to)
    put(desk)

    round_of(desk)

    assert [each for each, _ in post.taken] == ["robin@example.org"]
    (mail,) = waiting(desk)
    assert mail.gave_up_at
    assert mail.why_not.startswith("No mail can be made of it")


@pytest.mark.parametrize("at", ["EHLO", "MAIL", "DATA", "RCPT"])
def test_a_server_that_hangs_up_is_tried_again(
    desk: Flask, post: Post, clock: Clock, at: str
) -> None:
    post.drops_at = at
    put(desk)
    round_of(desk)
    assert post.taken == []
    assert waiting(desk)[0].why_not == "SMTPServerDisconnected"

    post.drops_at = ""
    clock(minutes=1)
    round_of(desk)

    assert len(post.taken) == 1


def test_a_server_that_never_comes_to_an_end_is_left_alone(
    desk: Flask, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.post.delivery.AT_MOST", timedelta(seconds=0.3))
    post.drips = True
    put(desk)

    round_of(desk)

    assert waiting(desk)[0].why_not == "TimeoutError"
    post.drips = False


def test_a_sender_that_was_killed_leaves_the_mail_to_be_tried_again(
    desk: Flask, post: Post, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(desk)
    with monkeypatch.context() as patch:

        def killed(*_: object) -> None:
            raise SystemExit

        patch.setattr("app.post.carrying.deliver", killed)
        with pytest.raises(SystemExit):
            round_of(desk)
    round_of(desk)
    assert post.taken == []

    clock(minutes=15)
    round_of(desk)

    assert len(post.taken) == 1


def test_the_round_survives_a_database_out_of_reach(
    desk: Flask, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    broken: list[Exception] = [
        OperationalError("robin@example.org", {}, Exception()),
        ValueError("robin@example.org"),
    ]

    def go_round(*_: object) -> None:
        if broken:
            raise broken.pop(0)
        raise KeyboardInterrupt

    monkeypatch.setattr(rounds, "go_round", go_round)
    monkeypatch.setattr("app.regularly.time.sleep", lambda seconds: None)
    with pytest.raises(KeyboardInterrupt):
        rounds.go_rounds(database_of(desk), settings_of(desk))

    said = capsys.readouterr().err
    assert said.count("tried again in a minute") == 2
    assert "robin" not in said


def test_without_a_mail_server_there_is_no_round(app: Flask) -> None:
    rounds.go_rounds(database_of(app), settings_of(app))


def test_a_try_that_was_put_off_while_the_clock_was_ahead_is_not_put_off_for_as_long(
    clinic_app: Flask, clock: Clock
) -> None:
    post = Post()
    with mail_server(post):
        pass
    mailing(clinic_app, post)
    clock(days=300)
    put(clinic_app)
    round_of(clinic_app)
    assert waiting(clinic_app)[0].tries == 1

    clock(days=-300)
    with mail_server(post):
        round_of(clinic_app)

    assert [to for to, _ in post.taken] == ["robin@example.org"]
    assert waiting(clinic_app) == []
