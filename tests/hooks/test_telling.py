"""A webhook is told all of it, in order, whatever happens meanwhile."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import event

from app.database import Database, database_of
from app.hooks.carrying import carry, lent
from app.hooks.owned import send_again
from app.keeping import delete_old
from app.settings import settings_of
from tests.clinic.cast import Receptionist, case
from tests.clinic.conftest import Clock
from tests.hooks.cast import hook, hooks, round_of, untold
from tests.hooks.receiver import Receiver, listening


def test_a_receiver_that_was_down_gets_everything_later_in_order(desk: Flask, clock: Clock) -> None:
    receiver = Receiver()
    with listening(receiver):
        pass
    secret, kim = hook(desk, receiver.url), Receptionist(desk, "Kim")
    sent = [case(desk) for _ in range(3)]
    for minutes in (0, 2, 7):
        clock(minutes=minutes)
        round_of(desk)
        kim.act(sent[0], "note", note="They rang.")
    (down,) = hooks(desk)
    assert (down.tries, down.why_not) == (3, "It could not be reached.")
    assert [it.tries for it in untold(desk)] == [0] * 6

    with listening(receiver):
        clock(minutes=19)
        # As a process does that was started since.
        database_of(desk).engine.dispose()
        round_of(desk)

        told = [
            (each["data"]["public_id"], each["data"]["version"]) for each in receiver.heard(secret)
        ]
    assert told == [(each.public_id, 1) for each in sent] + [
        (sent[0].public_id, n) for n in (2, 3, 4)
    ]
    assert len(set(receiver.ids())) == 6
    assert untold(desk) == []


def test_one_that_is_down_costs_one_try_and_delays_no_other(
    desk: Flask, receiver: Receiver, secret: str, clock: Clock
) -> None:
    dead = Receiver()
    with listening(dead):
        pass
    hook(desk, dead.url, "Dead")
    for _ in range(4):
        case(desk)
    round_of(desk)

    assert len(receiver.heard(secret)) == 4
    assert [each.tries for each in hooks(desk)] == [0, 1]
    assert len(untold(desk)) == 4


def test_the_same_message_has_the_same_id_at_every_try(
    desk: Flask, receiver: Receiver, secret: str, clock: Clock
) -> None:
    receiver.answers = [500]
    case(desk)
    round_of(desk)
    clock(minutes=2)
    round_of(desk)

    first, second = (headers for headers, _ in receiver.posted)
    assert first["webhook-id"] == second["webhook-id"]
    assert first["webhook-timestamp"] != second["webhook-timestamp"]
    assert len(receiver.heard(secret)) == 1


def test_two_machines_at_once_tell_each_thing_once(
    desk: Flask, receiver: Receiver, secret: str
) -> None:
    other = Receiver()
    with listening(other):
        hook(desk, other.url, "Letters")
        for _ in range(8):
            case(desk)
        url = database_of(desk).engine.url

        def another_machine(_: int) -> None:
            database = Database(url)
            for one in lent(database):
                carry(database, one, settings_of(desk))
            database.engine.dispose()

        with ThreadPoolExecutor(4) as machines:
            list(machines.map(another_machine, range(4)))
        round_of(desk)

    for each in (receiver, other):
        assert len(each.posted) == 8
        assert len(set(each.ids())) == 8
    assert untold(desk) == []


def test_whoever_was_killed_meanwhile_leaves_it_to_be_told_again(
    desk: Flask, receiver: Receiver, secret: str, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    case(desk)
    with monkeypatch.context() as patch:

        def killed(*_: object) -> None:
            raise SystemExit

        patch.setattr("app.hooks.carrying._note_told", killed)
        with pytest.raises(SystemExit):
            round_of(desk)
    round_of(desk)
    assert len(receiver.taken) == 1

    clock(minutes=2)
    round_of(desk)

    first, second = receiver.ids()
    assert first == second
    assert untold(desk) == []


def test_after_seven_days_it_is_given_up_and_one_click_sends_it_again(
    desk: Flask, clock: Clock
) -> None:
    receiver = Receiver()
    with listening(receiver):
        pass
    secret = hook(desk, receiver.url)
    case(desk)
    for hours in (0, 167):
        clock(hours=hours)
        round_of(desk)
    assert untold(desk)[0].gave_up_at is None
    clock(hours=6)
    round_of(desk)
    assert untold(desk)[0].gave_up_at == clock()

    clock(days=1)
    with listening(receiver):
        round_of(desk)
        assert receiver.posted == []
        again(desk)
        round_of(desk)
        assert len(receiver.heard(secret)) == 1


def again(desk: Flask) -> None:

    with database_of(desk).writing() as session:
        send_again(session, session.merge(hooks(desk)[0]))


def test_what_nobody_was_told_for_thirty_days_goes(desk: Flask, secret: str, clock: Clock) -> None:
    case(desk)
    clock(days=29)
    delete_old(database_of(desk), settings_of(desk))
    assert len(untold(desk)) == 1

    clock(days=2)
    delete_old(database_of(desk), settings_of(desk))
    assert untold(desk) == []


def test_while_there_is_nothing_to_tell_a_round_is_one_look(desk: Flask, secret: str) -> None:
    asked: list[str] = []

    @event.listens_for(database_of(desk).engine, "before_cursor_execute")
    def note(_: object, __: object, statement: str, *___: object) -> None:
        asked.append(statement)

    round_of(desk)

    looks = [each for each in asked if each.startswith(("SELECT", "UPDATE", "INSERT"))]
    assert len(looks) == 1
    assert "FOR " not in looks[0]


def test_the_pauses_grow_and_no_two_are_alike(desk: Flask, clock: Clock) -> None:
    receiver = Receiver()
    with listening(receiver):
        pass
    hook(desk, receiver.url)
    case(desk)
    pauses: list[Any] = []
    for _ in range(7):
        round_of(desk)
        (down,) = hooks(desk)
        pauses.append(down.next_try_at - clock())
        clock(seconds=pauses[-1].total_seconds())

    for pause, usual in zip(pauses, (1, 5, 15, 60, 240, 240, 240), strict=True):
        assert abs(pause / timedelta(minutes=usual) - 1) <= 0.2
    assert len(set(pauses)) == 7
