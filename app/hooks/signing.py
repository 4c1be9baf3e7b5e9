"""What proves that a message comes from us, and is as it was sent.

As Standard Webhooks has it: the secret is 32 random bytes in base64, and what is signed is the id,
the time of this try and the body, with full stops between.
"""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Iterable

from cryptography.fernet import InvalidToken

from app.hooks.untold import Untold
from app.locks import lock_for
from app.settings import Settings

PREFIX = "whsec_"
_PURPOSE = "webhook secret"
_KEY_IS_GONE = "Its secret was sealed with a key that is gone. Make a new secret for it."


def new_secret() -> str:
    return PREFIX + base64.b64encode(secrets.token_bytes(32)).decode()


def sealed(secret: str, settings: Settings) -> str:
    return lock_for(_PURPOSE, settings.secret_key).encrypt(secret.encode()).decode()


def opened(sealed_secret: str, settings: Settings) -> str:
    """Raises Untold where no key of ours opens it."""
    try:
        return lock_for(_PURPOSE, settings.secret_key).decrypt(sealed_secret).decode()
    except InvalidToken:
        raise Untold(_KEY_IS_GONE) from None


def headers(event_id: str, at: int, body: bytes, signed_with: Iterable[str]) -> dict[str, str]:
    """One signature for each secret: while one is replaced, either of them proves it."""
    signed = f"{event_id}.{at}.".encode() + body
    return {
        "webhook-id": event_id,
        "webhook-timestamp": str(at),
        "webhook-signature": " ".join(_signature(secret, signed) for secret in signed_with),
    }


def _signature(secret: str, signed: bytes) -> str:
    key = base64.b64decode(secret.removeprefix(PREFIX))
    return "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
