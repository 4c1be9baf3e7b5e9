"""How the clinic's mail server is spoken to: in private, by name, and about one address only."""

from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from flask import Flask

from app.database import database_of
from tests.post.cast import mailing, put, round_of, waiting
from tests.post.certificate import self_signed
from tests.post.server import Post, mail_server

SIGNS_IN = {"smtp_user": "desk", "smtp_password": "unmistakable"}
STRANGE = ('a"b@example.org', "a,b@example.org", "a;b@example.org", "<a@b.org")


@pytest.fixture
def clinic(app: Flask) -> Iterator[Flask]:
    yield app
    database_of(app).engine.dispose()


@pytest.fixture
def private(tmp_path: Path) -> Iterator[Post]:
    """A server that can speak in private, with a certificate that nobody trusts yet."""
    with mail_server(Post(tls=self_signed(tmp_path))) as post:
        yield post


def test_the_password_is_told_only_in_private(
    clinic: Flask, private: Post, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "certificate.pem"))
    mailing(clinic, private, smtp_security="starttls", **SIGNS_IN)
    put(clinic)

    round_of(clinic)

    assert len(private.taken) == 1
    assert private.commands[:4] == ["EHLO", "STARTTLS", "EHLO", "AUTH"]


def test_a_certificate_that_nobody_signed_is_not_trusted(clinic: Flask, private: Post) -> None:
    mailing(clinic, private, smtp_security="starttls", **SIGNS_IN)
    put(clinic)

    round_of(clinic)

    assert private.taken == []
    assert "AUTH" not in private.commands
    assert waiting(clinic)[0].why_not == "SSLCertVerificationError"
    assert waiting(clinic)[0].gave_up_at is None


def test_a_server_that_speaks_only_in_the_open_is_told_nothing(clinic: Flask, post: Post) -> None:
    mailing(clinic, post, smtp_security="starttls", **SIGNS_IN)
    put(clinic)

    round_of(clinic)

    assert set(post.commands) <= {"EHLO", "QUIT"}
    assert waiting(clinic)[0].why_not == "SMTPNotSupportedError"
    assert waiting(clinic)[0].gave_up_at is None


def test_a_wrong_password_is_tried_again_and_never_shown(clinic: Flask, post: Post) -> None:
    mailing(clinic, post, **SIGNS_IN)
    post.answers["AUTH"] = "535 unmistakable is wrong"
    put(clinic)

    round_of(clinic)

    (mail,) = waiting(clinic)
    assert (mail.why_not, mail.gave_up_at) == ("SMTPAuthenticationError 535", None)


def test_an_address_in_another_script_goes_out_as_the_network_spells_it(
    clinic: Flask, post: Post
) -> None:
    mailing(clinic, post)
    put(clinic, "robin@fußweg.example")
    put(clinic, "robin@füsse.example")
    put(clinic, "zoë@example.org")

    round_of(clinic)

    taken = [to for to, _ in post.taken]
    assert taken == ["robin@xn--fsse-0ra.example", "zoë@example.org"]
    # Its letter ß has another spelling, which may be somebody else's.
    assert [mail.to for mail in waiting(clinic)] == ["robin@fußweg.example"]


def test_a_server_that_cannot_write_such_an_address_is_not_asked_again(
    clinic: Flask, post: Post
) -> None:
    mailing(clinic, post)
    post.offers = ()
    put(clinic, "zoë@example.org")

    round_of(clinic)

    assert waiting(clinic)[0].gave_up_at
    assert waiting(clinic)[0].why_not == "The mail server takes no such address."


@pytest.mark.parametrize(
    "to", ['a"b@example.org', "a,b@example.org", "a;b@example.org", "<a@b.org"]
)
def test_a_strange_name_of_a_mailbox_stays_one_mailbox(clinic: Flask, post: Post, to: str) -> None:
    mailing(clinic, post)
    put(clinic, to)

    round_of(clinic)

    ((_, mail),) = post.taken
    (address,) = message_from_bytes(mail, policy=default)["To"].addresses
    assert f"{address.username}@{address.domain}" == to
    assert post.commands.count("RCPT") == 1


def test_a_name_of_the_clinic_cannot_begin_a_new_line(clinic: Flask, post: Post) -> None:
    name = "Foot\u2028Bcc: other@example.org\x85, <x@example.org>"
    mailing(clinic, post, clinic_name=name)
    put(clinic)

    round_of(clinic)

    ((_, mail),) = post.taken
    read = message_from_bytes(mail, policy=default)
    assert read["Bcc"] is None
    (sender,) = read["From"].addresses
    assert (sender.addr_spec, sender.display_name) == (
        "desk@clinic.example",
        "Foot Bcc: other@example.org , <x@example.org>",
    )


def test_no_answering_machine_answers_it(clinic: Flask, post: Post) -> None:
    mailing(clinic, post)
    put(clinic)

    round_of(clinic)

    assert b"\r\nAuto-Submitted: auto-generated\r\n" in post.taken[0][1]
