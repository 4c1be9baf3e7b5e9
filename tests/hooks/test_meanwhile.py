"""What the owner does while a webhook is being told holds from the next message on."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from app.database import database_of
from app.hooks.message import tell as really
from app.hooks.owned import change_secret, remove, switch_off
from app.records import Delivery, Hook
from app.settings import Settings, settings_of
from tests.clinic.cast import Receptionist, again, case
from tests.hooks.cast import hooks, round_of, untold
from tests.hooks.receiver import Receiver

Deed = Callable[[Session, Hook], object]


def after_the_first(desk: Flask, monkeypatch: pytest.MonkeyPatch, does: Deed) -> None:
    """The owner does this once the first message has been taken."""
    told: list[Delivery] = []

    def tell(hook: Hook, delivery: Delivery, settings: Settings) -> None:
        really(hook, delivery, settings)
        if not told:
            told.append(delivery)
            with database_of(desk).writing() as session:
                does(session, session.get_one(Hook, hook.id))

    monkeypatch.setattr("app.hooks.carrying.tell", tell)
    for _ in range(3):
        case(desk)
    round_of(desk)


def test_a_new_secret_signs_the_very_next_message(
    desk: Flask, receiver: Receiver, secret: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    new: list[str] = []
    after_the_first(
        desk,
        monkeypatch,
        lambda session, hook: new.append(change_secret(session, settings_of(desk), hook)),
    )

    signatures = [headers["webhook-signature"].split() for headers, _ in receiver.taken]
    assert [len(each) for each in signatures] == [1, 2, 2]
    receiver.taken.pop(0)
    assert receiver.heard(new[0]) == receiver.heard(secret)


@pytest.mark.parametrize(("does", "left"), [(switch_off, 2), (remove, 0)])
def test_one_that_is_switched_off_or_removed_is_told_no_more(
    desk: Flask,
    receiver: Receiver,
    secret: str,
    monkeypatch: pytest.MonkeyPatch,
    does: Deed,
    left: int,
) -> None:
    after_the_first(desk, monkeypatch, does)

    assert len(receiver.taken) == 1
    assert len(untold(desk)) == left


def test_whoever_saves_while_one_is_removed_saves_all_the_same(desk: Flask, secret: str) -> None:
    """It is still there for whoever looks, until its removal is done."""
    sent, kim = case(desk), Receptionist(desk, "Kim")
    form = kim.form_of(sent)
    with ThreadPoolExecutor(1) as meanwhile:
        with database_of(desk).writing() as session:
            remove(session, session.merge(hooks(desk)[0]))
            saves = meanwhile.submit(kim.act, sent, "took", form)
            time.sleep(0.5)
        saves.result()

    assert again(desk, sent).version == 2
