"""How the settings of the mail server are read."""

from ipaddress import ip_address

from app.mailbox import DOMAIN, mailbox
from app.settings.read import text

_EXPECTED = "the name or the IP address of a mail server, such as mail.clinic.example"


def mail_host(typed: str) -> str:
    if not typed or DOMAIN.fullmatch(text(typed)):
        return typed.lower()
    try:
        return str(ip_address(typed))
    except ValueError:
        raise ValueError(_EXPECTED) from None


def mail_address(typed: str) -> str:
    if not typed:
        return ""
    try:
        found = mailbox(typed).addr_spec
    except ValueError:
        found = ""
    if not found.isascii() or not found:
        raise ValueError("an email address, such as desk@clinic.example")
    return found


def credential(typed: str) -> str:
    """The protocol's library sends nothing else, and would fail at the first mail."""
    if not text(typed).isascii():
        raise ValueError("letters, digits and signs of ASCII")
    return typed
