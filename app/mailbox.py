"""An address that mail can go to. It is read strictly: what a mail program could take for two
addresses, or for a line of its own, is no address."""

import re
from email.headerregistry import Address

MOST = 254
MOST_BEFORE_AT = 64
_LABEL = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
DOMAIN = re.compile(rf"({_LABEL}\.)*{_LABEL}", re.IGNORECASE | re.ASCII)


def mailbox(typed: str, name: str = "") -> Address:
    """The address, its domain as the network spells it. Raises ValueError."""
    local, _, domain = typed.rpartition("@")
    # The codec of the standard library refuses empty labels and those that are too long, and takes
    # some letters for others (ß for ss): such a mail would go to somebody else's domain.
    spelt = domain.encode("idna").decode("ascii")
    if not domain.isascii() and spelt.encode().decode("idna") != domain.lower():
        raise ValueError("what stands after the @ can be spelt in two ways")
    if not local.isprintable() or not 0 < len(local.encode()) <= MOST_BEFORE_AT or " " in local:
        raise ValueError("what stands before the @ is no name of a mailbox")
    if not DOMAIN.fullmatch(spelt) or len(typed) > MOST:
        raise ValueError("what stands after the @ is no domain")
    return Address(display_name=name, username=local, domain=spelt)
