"""One message to one webhook: what it says, and what the answer means."""

import json
import ssl
from contextlib import closing, suppress
from datetime import UTC, timedelta
from email.utils import parsedate_to_datetime
from http.client import HTTPConnection, HTTPException, HTTPResponse

from app import clock
from app.hooks.addresses import addresses_of
from app.hooks.line import Line
from app.hooks.signing import headers, opened
from app.hooks.target import read_target
from app.hooks.untold import Untold
from app.post.outbox import LONGEST_WAIT
from app.records import Delivery, Happened, Hook
from app.settings import Settings

SECONDS = 10
GONE = 410
# It is not the message that they do not like: they have too much to do, or are away.
_NOT_NOW = (429, 502, 503, 504)


def tell(hook: Hook, delivery: Delivery, settings: Settings) -> None:
    """Returns once they have said that they took it. Raises Untold."""
    try:
        _tell(hook, delivery, settings)
    except TimeoutError:
        raise Untold(f"It did not answer within {SECONDS} seconds.") from None
    except ssl.SSLCertVerificationError:
        raise Untold("Its certificate cannot be trusted.") from None
    except ssl.SSLError:
        raise Untold("No private connection came about (TLS).") from None
    except OSError:
        raise Untold("It could not be reached.") from None
    except HTTPException:
        raise Untold("What it answered was not HTTP.") from None


def body_of(delivery: Delivery) -> bytes:
    """Thin: which case it is, and nothing of it. Whoever may read it asks us for it."""
    about = {"public_id": delivery.public_id, "version": delivery.version}
    said = {
        "type": delivery.event,
        "timestamp": delivery.made_at.isoformat(),
        "data": {} if delivery.event == Happened.TEST else about,
    }
    return json.dumps(said, separators=(",", ":")).encode()


def _tell(hook: Hook, delivery: Delivery, settings: Settings) -> None:
    target, body = read_target(hook.url), body_of(delivery)
    sent = headers(
        delivery.event_id, int(clock.now().timestamp()), body, _secrets_of(hook, settings)
    )
    sent |= {"Host": target.shown_as, "Content-Type": "application/json"}
    sent |= {"User-Agent": "First-Step-Webhooks/1", "Connection": "close"}
    addresses = addresses_of(target, settings.webhook_networks)
    with closing(Line(target, addresses, SECONDS)) as line:
        connection = HTTPConnection(target.host)
        connection.sock = line
        connection.request("POST", target.path, body, sent)
        # The status is the answer; nothing more of it is read.
        _judge(connection.getresponse())


def _secrets_of(hook: Hook, settings: Settings) -> list[str]:
    found = [opened(hook.secret_sealed, settings)]
    if hook.old_secret_until and hook.old_secret_until > clock.now():
        # It may be the one that no key opens any more.
        with suppress(Untold):
            found.append(opened(hook.old_secret_sealed, settings))
    return found


def _judge(answer: HTTPResponse) -> None:
    status = answer.status
    if 200 <= status < 300:
        return
    if 300 <= status < 400:
        raise Untold(f"It leads elsewhere ({status}), which we do not follow.", is_of_one=True)
    why = f"It answered with status {status}."
    if status == GONE:
        raise Untold(why, is_gone=True)
    if status in _NOT_NOW:
        raise Untold(why, wait=_asked_to_wait(answer.headers.get("Retry-After", "")))
    raise Untold(why, is_of_one=True)


def _asked_to_wait(told: str) -> timedelta | None:
    """In seconds, or until a time (RFC 9110, 10.2.3)."""
    try:
        if told.isascii() and told.isdecimal():
            return min(timedelta(seconds=int(told[:9])), LONGEST_WAIT)
        until = parsedate_to_datetime(told)
        until = until if until.tzinfo else until.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
    return min(until - clock.now(), LONGEST_WAIT)
