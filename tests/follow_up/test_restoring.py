"""After a restore nobody is forgotten, and who was asked is not asked again."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from flask import Flask

from app.database import database_of
from app.keeping import back_up, restore
from tests.app.judge import Judge
from tests.clinic.cast import Receptionist, path_of
from tests.clinic.test_queue import words
from tests.follow_up.cast import EMAIL, agreed, asked, mailed_link, tell
from tests.post.cast import mailing, round_of, waiting
from tests.post.server import Post

Clock = Callable[..., datetime]


@pytest.fixture
def restored(desk: Flask, tmp_path: Path) -> Callable[[], None]:
    """The clinic is put back to where it is now."""

    def back_and_forth() -> None:
        back_up(database_of(desk), tmp_path / "b.gz")
        restore(database_of(desk), tmp_path / "b.gz", replace=True)

    return back_and_forth


def test_whose_mail_was_waiting_is_asked_after_a_restore(
    desk: Flask, post: Post, clock: Clock, restored: Callable[[], None]
) -> None:
    agreed(desk)
    clock(days=14)
    post.answers["MAIL"] = "451 later"
    round_of(desk)
    restored()
    post.answers.clear()

    round_of(desk)

    assert [to for to, _ in post.taken] == [EMAIL]


def test_whose_mail_was_given_up_is_asked_after_a_restore(
    desk: Flask, post: Post, clock: Clock, restored: Callable[[], None]
) -> None:
    agreed(desk)
    clock(days=14)
    post.answers["RCPT"] = "550 unknown"
    round_of(desk)
    restored()

    round_of(desk)

    assert waiting(desk)[0].gave_up_at


def test_who_was_sent_the_mail_is_not_asked_again_and_the_link_still_works(
    desk: Flask, robin: Judge, post: Post, clock: Clock, restored: Callable[[], None]
) -> None:
    agreed(desk)
    clock(days=14)
    link = mailed_link(desk, post)
    restored()

    round_of(desk)
    tell(robin, link)

    assert len(post.taken) == 1
    assert asked(desk).how == "same"


def test_nobody_is_said_to_be_asked_while_the_mail_waits(
    desk: Flask, post: Post, clock: Clock
) -> None:
    agreed(desk)
    clock(days=14)
    post.answers["MAIL"] = "451 later"
    round_of(desk)
    assert asked(desk).asked_at is None

    post.answers.clear()
    sent_at = clock(minutes=2)
    round_of(desk)

    assert asked(desk).asked_at == sent_at


def test_a_second_mail_is_not_made_while_one_waits(desk: Flask, post: Post, clock: Clock) -> None:
    agreed(desk)
    clock(days=14)
    post.answers["MAIL"] = "451 later"
    for _ in range(3):
        round_of(desk)
        clock(minutes=1)

    assert len(waiting(desk)) == 1


def test_a_clinic_that_lost_its_mail_server_rings_each_of_them_once(
    desk: Flask, post: Post, clock: Clock
) -> None:
    sent = agreed(desk)
    clock(days=14)
    post.answers["RCPT"] = "550 unknown"
    round_of(desk)
    mailing(desk, post, smtp_host="")

    page = Receptionist(desk, "Kim").get("/clinic/follow-ups")

    assert page.text.count(path_of(sent)) == 1
    assert "The mail could not be sent" in words(page)
