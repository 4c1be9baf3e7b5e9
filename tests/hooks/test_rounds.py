"""The rounds go on whatever happens, and say nothing that they should keep to themselves."""

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError

from app.database import database_of
from app.hooks import rounds
from app.settings import settings_of
from tests.clinic.cast import case
from tests.hooks.cast import hooks, untold
from tests.hooks.receiver import Receiver
from tests.post.test_serving import wait_until


def test_a_round_that_failed_is_tried_again_in_a_minute_and_not_in_seconds(
    desk: Flask, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    happens: list[Exception | None] = [
        OperationalError("Robin Sample", {}, Exception()),
        ValueError("Robin Sample"),
        None,
    ]
    slept: list[float] = []

    def go_round(*_: object) -> None:
        wrong = happens.pop(0) if happens else KeyboardInterrupt()
        if wrong:
            raise wrong

    monkeypatch.setattr(rounds, "go_round", go_round)
    monkeypatch.setattr("app.regularly.time.sleep", slept.append)
    with pytest.raises(KeyboardInterrupt):
        rounds.go_rounds(database_of(desk), settings_of(desk))

    said = capsys.readouterr().err
    assert slept == [60, 60, 2]
    assert said.count("tried again") == 2
    assert "Robin" not in said


def test_one_whose_teller_fails_is_told_later(
    desk: Flask,
    receiver: Receiver,
    secret: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def out_of_reach(*_: object) -> None:
        raise OperationalError("Robin Sample", {}, Exception())

    monkeypatch.setattr("app.hooks.carrying._next", out_of_reach)
    case(desk)
    rounds.go_round(database_of(desk), settings_of(desk))
    said: list[str] = []

    def has_said() -> bool:
        said.append(capsys.readouterr().err)
        return "tried again" in "".join(said)

    wait_until(has_said)
    assert "Robin" not in "".join(said)
    assert (len(untold(desk)), hooks(desk)[0].gave_up_at) == (1, None)
