"""Where the pages are reached, for what is printed on the machine."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from app.settings import Settings
from app.settings.read import is_loopback


def reachable_host(settings: Settings) -> str:
    """Where this machine itself reaches what listens on all of its addresses."""
    host = ip_address(settings.host)
    if not host.is_unspecified:
        return settings.host
    return "127.0.0.1" if host.version == 4 else "::1"


def local_origin(settings: Settings) -> str:
    host = reachable_host(settings)
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{settings.port}"


def is_for_this_machine_only(settings: Settings) -> bool:
    typed = urlsplit(settings.public_url).hostname or settings.host
    is_here = is_loopback(typed) and is_loopback(settings.host)
    return is_here and not settings.trusted_proxies


def origin(settings: Settings) -> str:
    """As people type it, where the clinic has said so."""
    return settings.public_url or local_origin(settings)
