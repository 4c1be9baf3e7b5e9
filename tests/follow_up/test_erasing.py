"""What was asked and answered goes with the case, and a backup mails nobody again."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import func, select

from app.database import database_of
from app.keeping import back_up, delete_old, erase, export, restore
from app.records import FollowUp, Mail
from app.settings import settings_of
from tests.app.judge import Judge
from tests.follow_up.cast import agreed, asked, by_reference, tell
from tests.post.cast import round_of
from tests.post.server import Post

Clock = Callable[..., datetime]


def left(app: Flask) -> list[int]:
    with database_of(app).reading() as session:
        return [session.scalar(select(func.count()).select_from(t)) or 0 for t in (FollowUp, Mail)]


@pytest.mark.parametrize("way", ["runner", "command", "retention"])
def test_deleting_a_case_deletes_its_question_and_its_mail(
    desk: Flask, robin: Judge, post: Post, clock: Clock, way: str
) -> None:
    sent = agreed(desk)
    clock(days=14)
    post.answers["MAIL"] = "451 later"
    round_of(desk)
    assert left(desk) == [1, 1]

    if way == "runner":
        born = {"birth_day": "17", "birth_month": "5", "birth_year": "1990"}
        robin.post("/delete", {"reference": sent.reference, **born})
    elif way == "command":
        erase(database_of(desk), sent.reference)
    else:
        clock(days=352)
        delete_old(database_of(desk), settings_of(desk))

    assert left(desk) == [0, 0]


def test_the_person_is_handed_what_they_answered(desk: Flask, robin: Judge, clock: Clock) -> None:
    sent = agreed(desk)
    clock(days=14)
    tell(robin, by_reference(robin, sent).request.path, "worse")

    (told,) = export(database_of(desk), sent.reference)["cases"]

    assert told["agreed_to_follow_up"] is True
    assert (told["follow_up"]["how"], told["follow_up"]["asked_at"]) == ("worse", None)


def test_a_restored_clinic_asks_nobody_twice(
    desk: Flask, post: Post, clock: Clock, tmp_path: Path
) -> None:
    agreed(desk)
    agreed(desk, email="")
    clock(days=14)
    round_of(desk)
    assert len(post.taken) == 1
    back_up(database_of(desk), tmp_path / "backup.gz")

    restore(database_of(desk), tmp_path / "backup.gz", replace=True)
    round_of(desk)

    assert len(post.taken) == 1
    assert left(desk) == [2, 0]


def test_a_question_outlives_a_restore(desk: Flask, clock: Clock, tmp_path: Path) -> None:
    agreed(desk)
    before = asked(desk).due_at
    back_up(database_of(desk), tmp_path / "backup.gz")

    restore(database_of(desk), tmp_path / "backup.gz", replace=True)

    assert asked(desk).due_at == before
