"""Who is due gets one mail, which tells nobody anything."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from email import message_from_bytes
from email.policy import default

import pytest
from flask import Flask

from app.database import Database, database_of
from app.follow_up.asking import ask_one
from app.settings import settings_of
from rules import QUESTIONS, Distance
from tests.app.judge import Judge
from tests.clinic.cast import Receptionist
from tests.follow_up.cast import EMAIL, agreed, asked, by_reference, mailed_link, tell
from tests.post.cast import did, mailing, round_of, waiting
from tests.post.server import Post

Clock = Callable[..., datetime]
# Of the places, kinds of pain and urgencies, as anybody would read them.
TELLING = ("foot", "heel", "pain", "sore", "urgent", "emergency", "routine", "priority", "same day")


def test_nobody_is_asked_before_it_is_due(desk: Flask, post: Post, clock: Clock) -> None:
    agreed(desk)
    clock(days=13, hours=23)
    round_of(desk)

    assert post.taken == []
    assert asked(desk).asked_at is None


def test_who_is_due_is_asked_once(desk: Flask, post: Post, clock: Clock) -> None:
    agreed(desk)
    clock(days=14)
    for _ in range(3):
        round_of(desk)
        clock(days=1)

    assert [to for to, _ in post.taken] == [EMAIL]
    assert waiting(desk) == []


def test_two_machines_at_once_ask_once(desk: Flask, clock: Clock) -> None:
    for number in range(6):
        agreed(desk, email=f"robin{number}@example.org")
    clock(days=14)
    url = database_of(desk).engine.url

    def another_machine(_: int) -> None:
        database = Database(url)
        while ask_one(database, settings_of(desk)):
            pass
        database.engine.dispose()

    with ThreadPoolExecutor(4) as machines:
        list(machines.map(another_machine, range(4)))

    assert sorted(mail.to for mail in waiting(desk)) == [
        f"robin{number}@example.org" for number in range(6)
    ]


def test_the_mail_says_nothing_of_the_person_or_their_health(
    desk: Flask, post: Post, clock: Clock
) -> None:
    sent = agreed(desk, "emergency", note="It hurts on stairs.")
    clock(days=14)
    link = mailed_link(desk, post)
    ((_, raw),) = post.taken
    mail = message_from_bytes(raw, policy=default)
    said = f"{mail}\n{mail.get_content()}".casefold()

    labels = [a.label.to(runs=True) for q in QUESTIONS if not isinstance(q, Distance) for a in q]
    assert [word for word in (*TELLING, *labels) if len(word) > 3 and word.casefold() in said] == []
    for secret in ("Robin Sample", "1990", sent.reference, sent.public_id, sent.phone):
        assert secret.casefold() not in said
    assert link in said or link.casefold() in said
    assert "ignore this mail" in said
    assert "example clinic" in said


def test_only_the_digest_of_the_link_is_kept(desk: Flask, post: Post, clock: Clock) -> None:
    agreed(desk)
    clock(days=14)
    token = mailed_link(desk, post).rpartition("/")[2]

    assert len(token) >= 22
    assert token not in str(vars(asked(desk)))
    assert did(desk)[-2:] != []
    assert token not in str(did(desk))
    assert EMAIL not in str(did(desk))


def test_what_was_deleted_meanwhile_asks_nobody(desk: Flask, post: Post, clock: Clock) -> None:
    sent = agreed(desk)
    clock(days=14)
    post.answers["MAIL"] = "451 later"
    round_of(desk)
    Judge(desk).post(
        "/delete",
        {"reference": sent.reference, "birth_day": "17", "birth_month": "5", "birth_year": "1990"},
    )
    post.answers.clear()
    clock(hours=1)

    round_of(desk)

    assert (waiting(desk), post.taken) == ([], [])


def test_who_has_answered_by_then_gets_no_mail(
    desk: Flask, robin: Judge, post: Post, clock: Clock
) -> None:
    sent = agreed(desk)
    clock(days=14)
    post.answers["MAIL"] = "451 later"
    round_of(desk)
    page = by_reference(robin, sent)
    tell(robin, page.request.path)
    post.answers.clear()
    clock(hours=1)

    round_of(desk)

    assert (waiting(desk), post.taken) == ([], [])


@pytest.mark.parametrize(("email", "days"), [("", 14), (EMAIL, 45)])
def test_without_an_address_or_far_too_late_no_mail_is_made(
    desk: Flask, post: Post, clock: Clock, email: str, days: int
) -> None:
    agreed(desk, email=email)
    clock(days=days)

    round_of(desk)

    assert (waiting(desk), post.taken) == ([], [])


def test_a_clinic_that_no_longer_asks_sends_what_waits_and_asks_nobody_else(
    desk: Flask, post: Post, clock: Clock
) -> None:
    agreed(desk)
    clock(days=14)
    post.answers["MAIL"] = "451 later"
    round_of(desk)
    agreed(desk, email="alex@example.org", at=clock(days=-14))
    mailing(desk, post, follow_up="no")
    post.answers.clear()
    clock(days=14, hours=1)

    round_of(desk)

    assert [to for to, _ in post.taken] == [EMAIL]


def test_no_address_stands_in_the_log(
    desk: Flask,
    kim: Receptionist,
    post: Post,
    clock: Clock,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level("DEBUG")
    agreed(desk)
    clock(days=14)
    post.answers["RCPT"] = f"550 no {EMAIL} here"

    round_of(desk)

    assert waiting(desk)[0].gave_up_at
    captured = capsys.readouterr()
    assert EMAIL not in caplog.text + captured.out + captured.err + str(did(desk))


def test_a_mail_that_was_given_up_keeps_no_link(desk: Flask, post: Post, clock: Clock) -> None:
    """Nobody sends it any more, and whoever read the table could answer in their place."""
    agreed(desk)
    clock(days=14)
    post.answers["RCPT"] = "450 not now"
    round_of(desk)
    assert "/how-is-it/" in waiting(desk)[0].body

    post.answers["RCPT"] = "550 unknown"
    clock(hours=1)
    round_of(desk)

    (mail,) = waiting(desk)
    assert mail.gave_up_at
    assert mail.body == ""
