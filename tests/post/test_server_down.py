"""A mail server that is down is spoken to once in a round, and one bad address stops no other."""

from collections.abc import Callable
from datetime import datetime

import pytest
from flask import Flask

from tests.follow_up.cast import agreed
from tests.post.cast import put, round_of, waiting
from tests.post.server import Post

Clock = Callable[..., datetime]


@pytest.mark.parametrize("command", ["CONNECT", "MAIL"])
def test_what_all_mail_would_meet_ends_the_round(desk: Flask, post: Post, command: str) -> None:
    post.answers[command] = "451 not now"
    for _ in range(3):
        put(desk)

    round_of(desk)

    assert [mail.tries for mail in waiting(desk)] == [1, 0, 0]


def test_a_server_that_hangs_up_is_not_rung_again_at_once(desk: Flask, post: Post) -> None:
    post.drops_at = "DATA"
    for _ in range(3):
        put(desk)

    round_of(desk)

    assert [mail.tries for mail in waiting(desk)] == [1, 0, 0]


@pytest.mark.parametrize(
    ("command", "said"), [("RCPT", "450 full"), ("RCPT", "550 no"), ("TAKEN", "554 spam")]
)
def test_a_fault_of_one_mail_stops_no_other(
    desk: Flask, post: Post, command: str, said: str
) -> None:
    post.answers[command] = said
    for _ in range(3):
        put(desk)

    round_of(desk)

    assert [mail.tries for mail in waiting(desk)] == [1, 1, 1]


def test_the_next_round_begins_with_another_mail(desk: Flask, post: Post, clock: Clock) -> None:
    post.drops_at = "DATA"
    put(desk, "first@example.org")
    put(desk, "second@example.org")
    round_of(desk)
    clock(minutes=1)
    round_of(desk)

    assert [mail.tries for mail in waiting(desk)] == [1, 1]


def test_who_is_due_is_still_asked_while_the_server_is_down(
    desk: Flask, post: Post, clock: Clock
) -> None:
    for number in range(3):
        agreed(desk, email=f"robin{number}@example.org")
    clock(days=14)
    post.answers["CONNECT"] = "451 not now"

    round_of(desk)

    assert len(waiting(desk)) == 3
