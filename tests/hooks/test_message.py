"""What a webhook is told, and how it knows that it was we who said so."""

import json

import pytest
from flask import Flask
from standardwebhooks import Webhook, WebhookVerificationError

from app.api.openapi import description
from app.database import database_of
from app.hooks.owned import change_secret
from app.hooks.signing import new_secret
from app.keeping import erase
from app.settings import settings_of
from tests.app.described import fits
from tests.clinic.cast import SOMEBODY, Receptionist, case
from tests.clinic.conftest import Clock
from tests.hooks.cast import hooks, round_of, untold
from tests.hooks.receiver import Receiver


def test_a_message_says_which_case_and_nothing_of_it(
    desk: Flask, receiver: Receiver, secret: str, clock: Clock
) -> None:
    sent = case(desk, "emergency", note="It hurts most at night.")
    round_of(desk)

    assert receiver.heard(secret) == [
        {
            "type": "submission.received",
            "timestamp": clock().isoformat(),
            "data": {"public_id": sent.public_id, "version": 1},
        }
    ]
    ((headers, body),) = receiver.taken
    told = f"{headers} {body.decode()}"
    for secret_of_theirs in (SOMEBODY.name, SOMEBODY.phone, sent.reference, "emergency", "night"):
        assert secret_of_theirs not in told
    assert headers["content-type"] == "application/json"
    assert untold(desk) == []


@pytest.mark.parametrize("wrong", ["secret", "time", "body", "id"])
def test_what_is_not_from_us_or_was_changed_or_is_old_is_found_out(
    desk: Flask, receiver: Receiver, secret: str, clock: Clock, wrong: str
) -> None:
    case(desk)
    round_of(desk)
    ((headers, body),) = receiver.taken
    Webhook(secret).verify(body, headers)
    if wrong == "time":
        clock(minutes=6)
    if wrong == "id":
        headers = {**headers, "webhook-id": "msg_another"}
    changed = body.replace(b'"version":1', b'"version":2') if wrong == "body" else body

    with pytest.raises(WebhookVerificationError):
        Webhook(new_secret() if wrong == "secret" else secret).verify(changed, headers)


def test_every_kind_of_message_is_described(desk: Flask, receiver: Receiver, secret: str) -> None:
    told = description(desk)
    sent = case(desk)
    Receptionist(desk, "Kim").act(sent, "took")
    erase(database_of(desk), sent.reference)
    round_of(desk)

    heard = receiver.heard(secret)
    assert [each["type"] for each in heard] == list(told["webhooks"])
    for each in heard:
        operation = told["webhooks"][each["type"]]["post"]
        fits(told, operation["requestBody"]["content"]["application/json"]["schema"], each)
        assert {it["name"] for it in operation["parameters"]} <= set(receiver.taken[0][0])


def test_for_a_day_the_old_secret_and_the_new_one_both_prove_it(
    desk: Flask, receiver: Receiver, secret: str, clock: Clock
) -> None:

    with database_of(desk).writing() as session:
        new = change_secret(session, settings_of(desk), session.merge(hooks(desk)[0]))
    for hours in (0, 25):
        clock(hours=hours)
        case(desk)
        round_of(desk)

    (first, body), (second, later) = receiver.taken
    assert len(first["webhook-signature"].split()) == 2
    clock(hours=-25)
    assert (
        Webhook(new).verify(body, first) == Webhook(secret).verify(body, first) == json.loads(body)
    )
    clock(hours=25)
    Webhook(new).verify(later, second)
    with pytest.raises(WebhookVerificationError):
        Webhook(secret).verify(later, second)
