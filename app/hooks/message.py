"""One message to one webhook: what it says, and how it gets there."""

import json
import ssl
from contextlib import closing, suppress
from http.client import HTTPConnection, HTTPException

from app import clock
from app.hooks.addresses import addresses_of
from app.hooks.answer import judge, read_answer
from app.hooks.line import Line
from app.hooks.signing import headers, opened
from app.hooks.target import read_target
from app.hooks.untold import Untold
from app.records import Delivery, Happened, Hook
from app.settings import Settings

SECONDS = 10


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
        connection = HTTPConnection(target.host, target.port)
        connection.sock = line
        connection.request("POST", target.path, body, sent)
        judge(read_answer(line.incoming()))


def _secrets_of(hook: Hook, settings: Settings) -> list[str]:
    found = [opened(hook.secret_sealed, settings)]
    if hook.old_secret_until and hook.old_secret_until > clock.now():
        # It may be the one that no key opens any more.
        with suppress(Untold):
            found.append(opened(hook.old_secret_sealed, settings))
    return found
