"""Settings that are each right, and cannot work together, stop the start as well."""

import pytest

from app.settings import SettingsError
from app.settings.declared import SETTING
from app.settings.load import load

MAILS = {
    "follow_up": "yes",
    "smtp_host": "mail.clinic.example",
    "smtp_user": "desk",
    "smtp_password": "unmistakable",
    "mail_from": "desk@clinic.example",
    "public_url": "https://check.clinic.example",
}


NOTICE = {"notice_to": "owner@clinic.example"}


def faults_of(**changes: object) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as wrong:
        load({**MAILS, **changes}, {})
    return wrong.value.faults


def test_a_clinic_that_asks_by_mail_and_one_that_rings_can_start() -> None:
    assert load(MAILS, {}).follows_up
    assert load({"follow_up": "yes"}, {}).follows_up


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"mail_from": ""}, "FIRST_STEP_MAIL_FROM"),
        ({"public_url": ""}, "FIRST_STEP_PUBLIC_URL"),
        ({"smtp_password": ""}, "FIRST_STEP_SMTP_PASSWORD"),
        ({"smtp_user": ""}, "FIRST_STEP_SMTP_USER"),
        ({"smtp_security": "none"}, "FIRST_STEP_SMTP_SECURITY"),
        ({"follow_up": "no", "public_url": "", **NOTICE}, "FIRST_STEP_PUBLIC_URL"),
        ({"follow_up_days": "300", "retention_days": "300"}, "FIRST_STEP_FOLLOW_UP_DAYS"),
    ],
)
def test_what_cannot_work_is_named(changes: dict[str, object], named: str) -> None:
    (fault,) = faults_of(**changes)

    assert named in fault
    assert "unmistakable" not in fault


def test_what_needs_a_mail_server_is_named_where_there_is_none() -> None:
    faults = faults_of(smtp_host="", **NOTICE)

    assert [fault.partition(" ")[0] for fault in faults] == [
        "FIRST_STEP_SMTP_USER",
        "FIRST_STEP_SMTP_PASSWORD",
        "FIRST_STEP_MAIL_FROM",
        "FIRST_STEP_NOTICE_TO",
    ]


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost"])
def test_mail_in_the_open_may_go_to_this_machine(host: str) -> None:
    assert load({**MAILS, "smtp_security": "none", "smtp_host": host}, {}).smtp_host == host


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("smtp_host", "mail server"),
        ("smtp_host", "https://mail.clinic.example"),
        ("smtp_port", "0"),
        ("smtp_security", "ssl"),
        ("smtp_password", "pässword"),
        ("mail_from", "desk"),
        ("mail_from", "Desk <desk@clinic.example>"),
        ("mail_from", "desk@clinic.example, other@clinic.example"),
        ("notice_to", "Owner <owner@clinic.example>"),
        ("webhook_networks", "192.168.7.1/24"),
        ("webhook_networks", "diary.clinic.example"),
        ("follow_up", "perhaps"),
        ("follow_up_days", "0"),
    ],
)
def test_a_wrong_setting_of_the_mail_is_named(name: str, wrong: str) -> None:
    (fault,) = faults_of(**{name: wrong})

    assert fault.startswith(f"create_app({name}=…) is not right")
    assert "pässword" not in fault


def test_the_password_is_not_shown_when_settings_are_printed() -> None:
    assert "unmistakable" not in repr(load(MAILS, {}))


def test_networks_for_webhooks_are_shown_as_they_would_be_written() -> None:
    found = load({"webhook_networks": "192.168.7.0/24,fd00:7::/48 , 127.0.0.1"}, {})
    shown = SETTING["webhook_networks"].show(found.webhook_networks)

    assert shown == "192.168.7.0/24, fd00:7::/48, 127.0.0.1/32"
    assert load({"webhook_networks": shown}, {}).webhook_networks == found.webhook_networks
