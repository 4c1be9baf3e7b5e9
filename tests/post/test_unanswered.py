"""A mail server that has all of a mail and says nothing more: nobody knows whether it was taken."""

import pytest
from flask import Flask

from app.post.carrying import MAYBE
from tests.clinic.conftest import Clock
from tests.post.cast import put, round_of, waiting
from tests.post.server import Post


def test_a_mail_whose_fate_is_not_known_is_sent_again_and_is_seen_to_be_the_same(
    desk: Flask, post: Post, clock: Clock
) -> None:
    post.drops_at = "TAKEN"
    put(desk)
    round_of(desk)
    assert waiting(desk)[0].why_not == MAYBE
    post.drops_at = ""
    clock(minutes=1)
    round_of(desk)

    (_, first), (_, second) = post.taken
    assert first == second
    assert b"Message-ID: <" in first


def test_a_mail_that_may_have_arrived_is_sent_once_more_at_the_most(
    desk: Flask, post: Post, clock: Clock
) -> None:
    post.drops_at = "TAKEN"
    put(desk)
    for _ in range(4):
        round_of(desk)
        clock(minutes=30)

    assert len(post.taken) == 2
    (given_up,) = waiting(desk)
    assert given_up.gave_up_at
    assert given_up.why_not == MAYBE


def test_a_server_that_takes_its_time_at_the_end_is_waited_for(
    desk: Flask, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.post.delivery.SECONDS_OF_SILENCE", 0.2)
    post.thinks = 0.6
    put(desk)

    round_of(desk)

    assert len(post.taken) == 1
    assert waiting(desk) == []
