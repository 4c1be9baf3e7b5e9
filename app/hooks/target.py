"""The address of a webhook as it was typed, read strictly."""

from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

LONGEST = 500
_WHOLE = "Type the whole address, as in https://diary.example/first-step."
_PLAIN = "Use only letters, digits and signs of ASCII, without spaces."
_SECRETS = "Leave the name and the password out of the address. Our signature proves who we are."
_LONG = f"Use at most {LONGEST} characters."


@dataclass(frozen=True)
class Target:
    """Where to, and how: `path` with its query; `shown_as` is what the receiver is asked for by."""

    is_https: bool
    host: str
    port: int
    path: str
    shown_as: str


def read_target(typed: str) -> Target:
    """Raises ValueError, with words for whoever typed it."""
    if len(typed) > LONGEST:
        raise ValueError(_LONG)
    if not typed.isascii() or not typed.isprintable() or set(typed) & set(' \\"<>^`{|}'):
        raise ValueError(_PLAIN)
    try:
        parts = urlsplit(typed)
        port = parts.port
    except ValueError:
        raise ValueError(_WHOLE) from None
    if parts.username is not None or parts.password is not None:
        raise ValueError(_SECRETS)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.fragment or port == 0:
        raise ValueError(_WHOLE)
    usual = 443 if parts.scheme == "https" else 80
    return Target(
        parts.scheme == "https", parts.hostname, port or usual, _path(parts), parts.netloc
    )


def _path(parts: SplitResult) -> str:
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
