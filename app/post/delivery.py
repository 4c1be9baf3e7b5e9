"""Hands one mail to the clinic's mail server, within a time."""

import smtplib
import ssl
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from datetime import timedelta
from threading import Thread
from typing import Any

from app.post.letter import Letter
from app.settings import Settings

# Without a word from the server: before it is handed a mail, and from then on (RFC 5321, 4.5.3.2).
# Who hangs up sooner after the last dot may have sent the mail, and sends it again.
SECONDS_OF_SILENCE = 20
SECONDS_TO_TAKE_IT = 600
AT_MOST = timedelta(minutes=12)


class Undeliverable(Exception):
    """No later try would fare better. The text says why, and names nobody."""


class Unanswered(Exception):
    """The server had all of it, and did not say whether it took it."""


def deliver(letter: Letter, settings: Settings) -> None:
    """Returns once the server has taken it. Raises Undeliverable, Unanswered, or what else went
    wrong.

    A server that says each word in time, and never the last one, would hold up all other mail. It
    is left to itself, in a thread that ends with the process.
    """
    outcome: Future[None] = Future()
    Thread(target=_try, args=(outcome, letter, settings), daemon=True).start()
    outcome.result(AT_MOST.total_seconds())


def _try(outcome: Future[None], letter: Letter, settings: Settings) -> None:
    try:
        _deliver(letter, settings)
        outcome.set_result(None)
    except Exception as wrong:
        outcome.set_exception(wrong)


def _deliver(letter: Letter, settings: Settings) -> None:
    to = letter["To"].addresses[0].addr_spec
    with _server(settings, letter["From"].addresses[0].domain) as server:
        if not to.isascii() and not server.has_extn("smtputf8"):
            raise Undeliverable("The mail server takes no such address.")
        if server.sock:
            server.sock.settimeout(SECONDS_TO_TAKE_IT)
        try:
            server.send_message(letter, settings.mail_from, [to])
        except smtplib.SMTPServerDisconnected:
            raise Unanswered if server.had_all else smtplib.SMTPServerDisconnected from None
        except smtplib.SMTPRecipientsRefused as refused:
            code, _ = refused.recipients[to]
            if code >= 500:
                raise Undeliverable(f"The mail server refused the address ({code}).") from None
            raise smtplib.SMTPResponseException(code, "") from None


class _Talk(smtplib.SMTP):
    had_all = False

    def send(self, s: Any) -> None:
        super().send(s)
        self.had_all = self.had_all or (isinstance(s, bytes) and s.endswith(b"\r\n.\r\n"))


class _PrivateTalk(_Talk, smtplib.SMTP_SSL):
    """By TLS from the first word on."""


@contextmanager
def _server(settings: Settings, we_are: str) -> Iterator[_Talk]:
    """Signed in to, by a connection that nobody can listen to unless it never leaves the machine.
    A server that does not speak TLS is told nothing."""
    where = (settings.smtp_host, settings.smtp_port, we_are, SECONDS_OF_SILENCE)
    tls = ssl.create_default_context()
    server = _connected(where, tls if settings.smtp_security == "tls" else None)
    try:
        if settings.smtp_security == "starttls":
            server.starttls(context=tls)
        server.ehlo_or_helo_if_needed()
        if settings.smtp_user:
            server.login(settings.smtp_user, settings.smtp_password)
        yield server
    finally:
        # The mail has been taken by now, or has not; how politely we part changes nothing.
        with suppress(OSError):
            server.quit()
        server.close()


def _connected(where: tuple[str, int, str, int], tls: ssl.SSLContext | None) -> _Talk:
    host, port, we_are, seconds = where
    if tls:
        return _PrivateTalk(host, port, we_are, timeout=seconds, context=tls)
    return _Talk(host, port, we_are, timeout=seconds)
