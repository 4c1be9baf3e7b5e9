"""Nobody listens on the way, and nobody passes for the receiver."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from tests.clinic.cast import case
from tests.hooks.cast import hook, hooks, round_of
from tests.hooks.receiver import Receiver, listening
from tests.post.certificate import self_signed


@pytest.fixture
def private(tmp_path: Path) -> Iterator[Receiver]:
    """With a certificate that nobody trusts yet."""
    with listening(Receiver(tls=self_signed(tmp_path))) as receiver:
        yield receiver


def test_a_certificate_that_nobody_signed_is_not_trusted(desk: Flask, private: Receiver) -> None:
    hook(desk, private.url)
    case(desk)
    round_of(desk)

    assert private.posted == []
    assert hooks(desk)[0].why_not == "Its certificate cannot be trusted."


@pytest.mark.parametrize("named", ["127.0.0.1", "localhost"])
def test_a_certificate_counts_only_for_the_name_that_was_typed(
    desk: Flask,
    private: Receiver,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    named: str,
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "certificate.pem"))
    secret = hook(desk, private.url.replace("127.0.0.1", named))
    case(desk)
    round_of(desk)

    assert len(private.heard(secret)) == (named == "127.0.0.1")


def test_one_that_speaks_no_https_is_told_nothing(desk: Flask, receiver: Receiver) -> None:
    hook(desk, receiver.url.replace("http:", "https:"))
    case(desk)
    round_of(desk)

    assert receiver.posted == []
    assert hooks(desk)[0].why_not == "No private connection came about (TLS)."
