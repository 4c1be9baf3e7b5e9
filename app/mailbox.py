"""An address that mail can go to. It is read strictly: what a mail program could take for two
addresses, or for a line of its own, is no address."""

import re
from email.headerregistry import Address

MOST = 254
MOST_BEFORE_AT = 64
_LABEL = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
DOMAIN = re.compile(rf"({_LABEL}\.)*{_LABEL}", re.IGNORECASE | re.ASCII)


_BEFORE = "what stands before the @ is missing, too long or has a space in it"
_AFTER = "what stands after the @ must be like example.org: letters, digits, hyphens and dots"


def mailbox(typed: str, name: str = "") -> Address:
    """The address, its domain as the network spells it. Raises ValueError, with words for whoever
    typed it."""
    local, _, domain = typed.rpartition("@")
    is_name = local.isprintable() and " " not in local and "@" not in local
    if not is_name or not 0 < len(local.encode()) <= MOST_BEFORE_AT:
        raise ValueError(_BEFORE)
    spelt = _spelt(domain)
    if not DOMAIN.fullmatch(spelt) or "." not in spelt or len(typed) > MOST:
        raise ValueError(_AFTER)
    return Address(display_name=name, username=local, domain=spelt)


def _spelt(domain: str) -> str:
    """The codec of the standard library refuses empty labels and those that are too long, and takes
    some letters for others (ß for ss): such a mail would go to somebody else's domain."""
    try:
        spelt = domain.encode("idna").decode("ascii")
        is_one = domain.isascii() or spelt.encode().decode("idna") == domain.lower()
    except UnicodeError:
        raise ValueError(_AFTER) from None
    if not is_one:
        raise ValueError("what stands after the @ can be spelt in two ways")
    return spelt
